"""What stands around the pages: in the reader's language, and from nowhere but the site."""

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from conf.model import platforms
from conf.model.recipes import ROOT
from tests.site.pages import (
    FRENCH,
    HTML,
    PAGES,
    element,
    other_language,
    parsed,
    strings,
)

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
# What reads the same in both: names, and the examples that a reader's own values replace.
NAMES = {"Furo", "Menu", "Pages", "camille", "https://minio.lab.example.net"}
NAMES |= {*(str(each.name["fr"]) for each in platforms.load())}
LOADING = {"src", "srcset", "href", "action", "data", "poster"}


def links(page: LexborHTMLParser) -> dict[str, str]:
    """Return the addresses of the page's versions, by language."""
    return {
        str(link.attributes["hreflang"]): str(link.attributes["href"])
        for link in page.css('link[rel="alternate"][hreflang]')
    }


# The glossary names each word in both.
@pytest.mark.parametrize("page", sorted(set(PAGES) - {"fr/glossary.html", "en/glossary.html"}))
def test_no_word_of_the_other_language(page: str) -> None:
    others = set(WORDS["en" if page in FRENCH else "fr"].split())
    foreign = {
        (word, text.strip())
        for text in strings(page)
        for word in re.findall(r"[^\W\d_]+", text.lower())
        if word in others
    }
    assert foreign == set()


@pytest.mark.parametrize("page", FRENCH)
def test_the_frame_reads_the_same_in_no_two_languages(page: str) -> None:
    french, english = (
        {text.strip() for text in strings(path, frame_only=True)}
        for path in (page, other_language(page))
    )
    same = {text for text in french & english if re.search(r"[^\W\d_]{2}", text)}
    assert same - NAMES == set()


@pytest.mark.parametrize("page", FRENCH)
def test_french_spaces(page: str) -> None:
    wrong = re.compile(r" [;:?!»%]|« |\d \d{3}\b")
    assert [text for text in strings(page) if wrong.search(text)] == []


@pytest.mark.parametrize("page", PAGES)
def test_each_page_knows_its_versions(page: str) -> None:
    language, _, name = page.partition("/")
    other = "en" if language == "fr" else "fr"
    assert element(parsed(page), "html").attributes["lang"] == language
    folder = (HTML / page).parent
    versions = {code: (folder / link).resolve() for code, link in links(parsed(page)).items()}
    default = HTML / "index.html" if name == "index.html" else HTML / "en" / name
    expected = {"fr": HTML / "fr" / name, "en": HTML / "en" / name, "x-default": default}
    assert versions == {code: path.resolve() for code, path in expected.items()}
    assert all(path.exists() for path in versions.values())
    switch = element(parsed(page), ".language-switch a").attributes
    assert (folder / str(switch["href"])).resolve() == versions[other]
    assert switch["lang"] == switch["hreflang"] == other


def test_the_language_is_named_as_its_readers_name_it() -> None:
    switches = [element(parsed(page), ".language-switch a").text() for page in PAGES]
    assert set(switches) == {"English", "Français"}


def test_the_door_opens_on_both_languages_without_javascript() -> None:
    links = parsed("index.html").css("a")
    doors = {str(link.attributes["href"]): link.text() for link in links}
    assert doors == {"fr/index.html": "Lire en français", "en/index.html": "Read in English"}
    assert all((HTML / address).exists() for address in doors)


@pytest.mark.parametrize("page", ["index.html", *PAGES])
def test_no_page_loads_from_elsewhere(page: str) -> None:
    loaded = [
        str(value)
        for node in parsed(page).css("[src], [srcset], [href], [action], [data], [poster]")
        for name, value in node.attributes.items()
        if name in LOADING and node.tag != "a"
    ]
    assert loaded or page == "index.html"
    assert [address for address in loaded if re.match(r"(\w+:)?//", address)] == []
    assert remote((HTML / page).read_text(encoding="utf-8")) == []


def test_no_style_loads_from_elsewhere() -> None:
    sheets = sorted(HTML.rglob("*.css"))
    assert sheets
    assert {path.name: remote(path.read_text(encoding="utf-8")) for path in sheets} == {
        path.name: [] for path in sheets
    }


def remote(style: str) -> list[str]:
    return re.findall(r"""(?:url\(|@import)\s*["']?(?:https?:)?//[^)"']*""", style)


def test_the_icon_is_there() -> None:
    for page in ("index.html", *PAGES):
        icon = element(parsed(page), 'link[rel~="icon"]').attributes["href"]
        assert (HTML / page).parent.joinpath(str(icon)).exists()


def test_our_style_turns_where_the_theme_does() -> None:
    widths = re.compile(r"max-width: ?(\d+em)")
    ours = (ROOT / "conf/theme/static/guide.css").read_text(encoding="utf-8")
    theirs = (HTML / "fr/_static/styles/furo.css").read_text(encoding="utf-8")
    assert set(widths.findall(ours)) <= set(widths.findall(theirs))
