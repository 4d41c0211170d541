"use strict";

// A chosen tab stays where it is, although what is above it changes size with it.
{
  let tab;
  let top;
  const note = ({ target }) => {
    tab = target.closest(".sd-tab-set > :is(label, input)")?.parentElement;
    top = tab?.getBoundingClientRect().top;
  };
  addEventListener("pointerdown", note, true);
  addEventListener("keydown", note, true);
  addEventListener("change", ({ target }) => {
    if (tab !== target.parentElement) return;
    requestAnimationFrame(() => {
      scrollBy({ top: tab.getBoundingClientRect().top - top, behavior: "instant" });
    });
  });
}

// A shared link shows a tab (?client=r) and leaves the choice that this browser has kept.
try {
  for (const group of new URLSearchParams(location.search).keys()) {
    const key = `sphinx-design-tab-id-${group}`;
    const kept = localStorage.getItem(key);
    addEventListener("load", () => {
      if (kept === null) localStorage.removeItem(key);
      else localStorage.setItem(key, kept);
    });
  }
} catch {
  // Without storage there is no choice to leave alone.
}
