"""What stands around the pages: in the reader's language, and from nowhere but the site."""

import copy
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from conf.model.recipes import ROOT
from tests.site.pages import HTML, PAGES, parsed, strings

# Words that the other language does not have, the frame's own and the usual ones.
WORDS = {
    "en": (
        "and are back but can contents copied copy copyright dark error expand for from heading"
        " home how if in is it its light link made next not of output previous run search skip"
        " that the their these they this to toggle top was when which will with without you your"
    ),
    "fr": (
        "accueil aller au aux avec ce ces cette chaque clair copier dans des du elle erreur est et"
        " exécuté haut il ils la le les leur lien mais masquer ne où par pas pour précédent que"
        " qui recherche résultat rubrique ses sombre sommaire sont suivant tableau thème une vers"
        " volets vos votre vous"
    ),
}
# What reads the same in both.
NAMES = {"Furo", "Menu", "Pages"}


def links(soup: BeautifulSoup, **attributes: str | bool) -> dict[str, str]:
    """Return the addresses of the page's links to its versions, by language."""
    return {
        str(link["hreflang"]): str(link["href"])
        for link in soup.find_all(["a", "link"], attrs=attributes)
        if "hreflang" in link.attrs
    }


@pytest.mark.parametrize("page", PAGES)
def test_no_word_of_the_other_language(page: str) -> None:
    other = "en" if page.startswith("fr/") else "fr"
    found = {
        (word, text.strip())
        for text in strings(parsed(HTML / page))
        for word in re.findall(r"[^\W\d_]+", text.lower())
        if word in WORDS[other].split()
    }
    assert found == set()


@pytest.mark.parametrize("page", [page for page in PAGES if page.startswith("fr/")])
def test_the_frame_reads_the_same_in_no_two_languages(page: str) -> None:
    frames = []
    for path in (page, page.replace("fr/", "en/", 1)):
        soup = copy.copy(parsed(HTML / path))
        for article in soup.find_all("article"):
            article.decompose()
        frames.append({text.strip() for text in strings(soup) if re.search(r"[^\W\d_]{2}", text)})
    assert frames[0] & frames[1] - NAMES == set()


@pytest.mark.parametrize("page", [page for page in PAGES if page.startswith("fr/")])
def test_french_spaces(page: str) -> None:
    wrong = re.compile(r" [;:?!»%]|« |\d \d{3}\b")
    assert [text for text in strings(parsed(HTML / page)) if wrong.search(text)] == []


@pytest.mark.parametrize("page", PAGES)
def test_each_page_knows_its_versions(page: str) -> None:
    language, _, name = page.partition("/")
    other = "en" if language == "fr" else "fr"
    soup = parsed(HTML / page)
    assert isinstance(soup.html, Tag)
    assert soup.html["lang"] == language
    versions = {
        code: (HTML / page).parent.joinpath(address).resolve()
        for code, address in links(soup, rel="alternate").items()
    }
    default = HTML / "index.html" if name == "index.html" else HTML / "en" / name
    expected = {"fr": HTML / "fr" / name, "en": HTML / "en" / name, "x-default": default}
    assert versions == {code: path.resolve() for code, path in expected.items()}
    assert all(path.exists() for path in versions.values())
    switch = parsed(HTML / page).select_one(".language-switch a")
    assert switch
    assert (HTML / page).parent.joinpath(str(switch["href"])).resolve() == versions[other]
    assert switch["lang"] == switch["hreflang"] == other


def test_the_door_opens_on_both_languages_without_javascript() -> None:
    soup = copy.copy(parsed(HTML / "index.html"))
    for script in soup.find_all("script"):
        script.decompose()
    doors = {str(link["href"]): link.get_text() for link in soup.find_all("a")}
    assert doors == {"fr/index.html": "Lire en français", "en/index.html": "Read in English"}
    assert all((HTML / address).exists() for address in doors)


@pytest.mark.parametrize("page", ["index.html", *PAGES])
def test_no_page_loads_from_elsewhere(page: str) -> None:
    loaded = [
        str(element[name])
        for element in parsed(HTML / page).find_all(True)
        for name in ("src", "srcset", "href", "action", "data", "poster")
        if name in element.attrs and element.name != "a"
    ]
    assert [address for address in loaded if re.match(r"(\w+:)?//", address)] == []
    assert remote((HTML / page).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("sheet", sorted(HTML.rglob("*.css")), ids=lambda path: path.name)
def test_no_style_loads_from_elsewhere(sheet: Path) -> None:
    assert remote(sheet.read_text(encoding="utf-8")) == []


def remote(style: str) -> list[str]:
    return re.findall(r"""(?:url\(|@import)\s*["']?(?:https?:)?//[^)"']*""", style)


def test_the_icon_is_there() -> None:
    for page in ("index.html", *PAGES):
        icon = parsed(HTML / page).select_one("link[rel~=icon]")
        assert icon
        assert (HTML / page).parent.joinpath(str(icon["href"])).exists()


def test_our_style_turns_where_the_theme_does() -> None:
    widths = re.compile(r"max-width: ?(\d+em)")
    ours = (ROOT / "conf/theme/static/guide.css").read_text(encoding="utf-8")
    theirs = (HTML / "fr/_static/styles/furo.css").read_text(encoding="utf-8")
    assert set(widths.findall(ours)) <= set(widths.findall(theirs))
