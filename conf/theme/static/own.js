"use strict";

// The reader's own bucket and endpoint take the place of the examples in code that is shown,
// copied or downloaded. Outputs and prose stay. The values never leave this browser.
addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector(".own-values");
  const examples = [
    {
      field: form.elements.bucket,
      example: /(?<![\w.-])camille(?![\w.-])/g,
      accepted: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
    },
    {
      field: form.elements.endpoint,
      example: /(?<![\w.-])minio\.lab\.example\.net(?![\w-])/g,
      accepted: /(?<=^https:\/\/)[a-z0-9][a-z0-9.-]*(:\d+)?(?=\/?$)/,
    },
  ];

  const stored = (action, field, ...value) => {
    try {
      return localStorage[action](`guide-${field.name}`, ...value);
    } catch {
      return null; // Without storage a value lasts as long as the page.
    }
  };

  // Sphinx colours code in nodes: each example lies whole in one of them.
  const nodesOf = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    return nodes;
  };
  const own = (node) => ({ node, text: node.data });
  const blocks = [...document.querySelectorAll(".recipe-code, .recipe-file, .notebook-run")];
  const codes = blocks.map((block) => ({
    block,
    nodes: nodesOf(block).map(own),
    marks: [block.previousElementSibling, block.nextElementSibling]
      .filter((note) => note?.matches(".recipe-note"))
      .map((note) => own(note.firstChild)),
  }));

  const show = () => {
    const values = examples.flatMap(({ field, example, accepted }) => {
      const value = field.value.trim();
      const [name] = value.match(accepted) ?? [];
      field.setAttribute("aria-invalid", value !== "" && !name);
      return name ? [[example, name]] : [];
    });
    for (const { block, nodes, marks } of codes) {
      let changed = false;
      for (const { node, text } of nodes) {
        const mine = values.reduce((t, [example, name]) => t.replace(example, () => name), text);
        changed ||= mine !== text;
        if (node.data !== mine) node.data = mine;
      }
      block.classList.toggle("own", changed);
      const { verbatim, ran, output, printed } = form.dataset;
      for (const { node, text } of marks) {
        node.data = changed ? text.replace(verbatim, ran).replace(output, printed) : text;
      }
    }
  };

  for (const { field } of examples) {
    field.value = stored("getItem", field) ?? "";
    field.addEventListener("input", () => {
      stored(field.value ? "setItem" : "removeItem", field, field.value);
      show();
    });
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    for (const { field } of examples) stored("removeItem", field);
    setTimeout(show); // The fields are empty once this event has passed.
  });
  form.hidden = false;
  show();

  document.addEventListener("click", ({ target }) => {
    const link = target.closest("a.download");
    const code = link?.parentElement.nextElementSibling;
    if (!code?.matches(".own")) return;
    const source = link.href;
    link.download = source.split("/").pop();
    link.href = URL.createObjectURL(new Blob([code.querySelector("pre").textContent]));
    setTimeout(() => {
      URL.revokeObjectURL(link.href);
      link.href = source;
    });
  });
});
