"""What readers do with a page by habit: click a tab, follow a link, print, use the keyboard."""

import pytest
from playwright.sync_api import Browser, Locator, Page

LANGUAGES = pytest.mark.parametrize("language", ["fr", "en"])
STORED = "localStorage.getItem('sphinx-design-tab-id-client')"


def top(tab: Locator) -> float:
    box = tab.bounding_box()
    assert box
    return box["y"]


def labels(page: Page, client: str) -> Locator:
    return page.locator(f'label[data-sync-group="client"][data-sync-id="{client}"]')


@LANGUAGES
@pytest.mark.parametrize("name", ["files", "folders", "tables", "lost-files", "keys", "zarr"])
def test_a_clicked_tab_stays_under_the_pointer(
    page: Page, site: str, language: str, name: str
) -> None:
    page.goto(f"{site}/{language}/{name}.html")
    tabs = labels(page, "aws")
    tab = tabs.nth(tabs.count() // 2)  # below the last one, the page ends
    tab.scroll_into_view_if_needed()
    before = top(tab)
    tab.click()
    page.wait_for_function("new Promise(done => requestAnimationFrame(() => done(true)))")
    assert abs(top(tab) - before) <= 1


@LANGUAGES
def test_a_tab_chosen_by_keyboard_stays_too(page: Page, site: str, language: str) -> None:
    page.goto(f"{site}/{language}/files.html")
    tabs = labels(page, "python")
    tab = tabs.nth(tabs.count() // 2)  # below the last one, the page ends
    tab.scroll_into_view_if_needed()
    tab.click()
    before = top(tab)
    page.keyboard.press("ArrowRight")
    page.wait_for_function("new Promise(done => requestAnimationFrame(() => done(true)))")
    assert abs(top(tab) - before) <= 1


@LANGUAGES
def test_a_shared_link_shows_a_tab_and_leaves_the_choice(
    page: Page, site: str, language: str
) -> None:
    address = f"{site}/{language}/files.html"
    page.goto(address)
    labels(page, "mc").first.click()
    assert page.evaluate(STORED) == "mc"
    page.goto(f"{address}?client=aws")
    assert page.locator("input:checked + label[data-sync-id=aws]").first.is_visible()
    assert page.evaluate(STORED) == "mc"


@LANGUAGES
def test_the_skip_link_is_not_printed(page: Page, site: str, language: str) -> None:
    page.goto(f"{site}/{language}/files.html")
    page.emulate_media(media="print")
    assert not page.locator(".skip-to-content").is_visible()


@LANGUAGES
def test_the_chosen_tab_is_seen_in_forced_colours(page: Page, site: str, language: str) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(f"{site}/{language}/files.html")
    outline = "(label) => getComputedStyle(label).outlineStyle"
    chosen = page.locator(".sd-tab-set > input:checked + label").first
    other = page.locator(".sd-tab-set > input:not(:checked) + label").first
    assert (chosen.evaluate(outline), other.evaluate(outline)) == ("solid", "none")


@LANGUAGES
def test_the_search_box_shows_its_focus(page: Page, site: str, language: str) -> None:
    page.goto(f"{site}/{language}/files.html")
    page.keyboard.press("/")
    box = page.locator(".sidebar-search")
    assert box.evaluate("(box) => getComputedStyle(box).outlineStyle") == "solid"


@LANGUAGES
def test_nothing_glides_for_whoever_asked_for_less_motion(
    browser: Browser, site: str, language: str
) -> None:
    page = browser.new_context(reduced_motion="reduce").new_page()
    page.goto(f"{site}/{language}/files.html")
    behaviour = "getComputedStyle(document.documentElement).scrollBehavior"
    assert page.evaluate(behaviour) == "auto"
    page.context.close()


@LANGUAGES
def test_an_imported_module_does_not_look_like_a_link(
    browser: Browser, site: str, language: str
) -> None:
    page = browser.new_context(color_scheme="dark").new_page()
    page.goto(f"{site}/{language}/files.html")
    module = page.locator(".highlight .nn").first
    decoration = module.evaluate("(module) => getComputedStyle(module).textDecorationLine")
    assert decoration == "none"
    page.context.close()


@LANGUAGES
def test_the_language_switch_is_large_enough_for_a_thumb(
    page: Page, site: str, language: str
) -> None:
    page.goto(f"{site}/{language}/files.html")
    box = page.locator(".language-switch a").bounding_box()
    assert box
    assert box["height"] >= 24
