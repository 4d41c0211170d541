"""The reader's own bucket and endpoint in the code, and nowhere else."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from conf.model.recipes import SNIPPETS

LANGUAGES = pytest.mark.parametrize("language", ["fr", "en"])
PAGES = ["start", "files", "keys", "connect", "zarr"]
FILE = SNIPPETS / "start" / "first_file" / "python.py"
TEXTS = """
() => Object.fromEntries(
  [...document.querySelectorAll("[data-recipe]:is(.recipe-code, .recipe-file) pre")]
    .map((pre, number) => [number, pre.textContent]))
"""
OTHERS = """
() => [...document.querySelectorAll("article :is(p, li, td, h1, h2, h3, .recipe-output pre)")]
  .filter((element) => !element.matches(".recipe-note"))
  .map((element) => element.textContent)
"""


def fill(page: Page, bucket: str) -> None:
    page.locator("input[name=bucket]").fill(bucket)


@LANGUAGES
@pytest.mark.parametrize("name", PAGES)
def test_only_the_code_changes_and_comes_back(
    page: Page, site: str, language: str, name: str
) -> None:
    page.goto(f"{site}/{language}/{name}.html")
    code, others = page.evaluate(TEXTS), page.evaluate(OTHERS)
    html = page.locator("article").inner_html()
    fill(page, "mon-seau")
    page.locator("input[name=endpoint]").fill("https://s3.ministere.example:9000/")
    shown = page.evaluate(TEXTS)
    assert shown != code
    for number, text in code.items():
        mine = text.replace("camille", "mon-seau")
        mine = mine.replace("minio.lab.example.net", "s3.ministere.example:9000")
        assert shown[number] == mine
    assert page.evaluate(OTHERS) == others
    page.locator(".own-values button").click()
    page.wait_for_function("!document.querySelector('.own')")
    assert page.evaluate(TEXTS) == code
    assert page.locator("article").inner_html().replace(' class=""', "") == html


@LANGUAGES
def test_what_is_copied_and_downloaded_is_what_is_shown(
    browser: Browser, site: str, language: str, tmp_path: Path
) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{site}/{language}/start.html")
    text = FILE.read_text(encoding="utf-8")
    for bucket in ("", "mon-seau"):
        fill(page, bucket)
        mine = text.replace("camille", bucket or "camille")
        page.locator(".recipe-code button.copybtn").first.click()
        assert page.evaluate("navigator.clipboard.readText()") == mine.rstrip("\n")
        with page.expect_download() as download:
            page.locator("a.download").first.click()
        assert download.value.suggested_filename == FILE.name
        download.value.save_as(tmp_path / "saved.py")
        assert (tmp_path / "saved.py").read_text(encoding="utf-8") == mine
    context.close()


@LANGUAGES
def test_the_marks_say_with_which_bucket_it_ran(page: Page, site: str, language: str) -> None:
    page.goto(f"{site}/{language}/start.html")
    marks = page.locator(".recipe-note").filter(has_text="camille")
    assert marks.count() == 0
    fill(page, "mon-seau")
    words = {"fr": "Exécuté avec camille", "en": "Run with camille"}
    assert marks.first.inner_text().startswith(words[language])
    assert marks.nth(1).inner_text().endswith("camille")


@LANGUAGES
def test_it_is_kept_from_page_to_page_and_out_of_addresses(
    page: Page, site: str, language: str
) -> None:
    page.goto(f"{site}/{language}/start.html")
    fill(page, "mon-seau")
    page.goto(f"{site}/{language}/files.html")
    assert "mon-seau" in page.locator(".recipe-code pre").first.text_content().__str__()
    page.locator("input[name=bucket]").press("Enter")
    assert "mon-seau" not in page.url


@LANGUAGES
@pytest.mark.parametrize("wrong", ["Mon Seau", "a", "x'; rm -rf ~", "-seau", "$(id)"])
def test_what_is_no_name_of_a_bucket_changes_nothing(
    page: Page, site: str, language: str, wrong: str
) -> None:
    page.goto(f"{site}/{language}/start.html")
    code = page.evaluate(TEXTS)
    fill(page, wrong)
    assert page.evaluate(TEXTS) == code
    assert page.locator("input[name=bucket]").get_attribute("aria-invalid") == "true"
