"""The page of all recipes: each is found there by its task, and the link leads to its code."""

import pytest
from selectolax.lexbor import LexborNode

from conf.model import recipes, report
from conf.model.recipes import FAMILIES, LANGUAGES
from tests.site.pages import element, parsed, plain, word


def rows(language: str) -> dict[str, LexborNode]:
    """Return the row of each recipe."""
    shown = parsed(f"{language}/recipes.html").css(".recipe-index tbody tr")
    by_name = {element(row, "td:first-child code").text(): row for row in shown}
    assert len(by_name) == len(shown), "a recipe stands twice"
    return by_name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_recipe_has_its_row(language: str) -> None:
    assert rows(language).keys() == set(recipes.names())


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_link_leads_to_the_section_of_the_recipe(language: str) -> None:
    for name, row in rows(language).items():
        link = element(row, "a")
        page, _, anchor = str(link.attributes["href"]).partition("#")
        section = element(parsed(f"{language}/{page}"), f'[id="{anchor}"]')
        while section.tag != "section":  # an anchor of its own stands in its section
            assert section.parent is not None
            section = section.parent
        assert section.css_first(f'[data-recipe="{name}"][data-client]'), name
        heading = element(section, "h1, h2, h3, h4").text().removesuffix("¶")
        assert plain(link.text()) == plain(heading.rstrip("#"))
        title = element(parsed(f"{language}/{page}"), "h1").text().rstrip("#¶")
        assert plain(element(row, "td:last-child").text()) == plain(title)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_client_is_named_with_its_mark(language: str) -> None:
    marks = {"passed": "", "recorded": "recorded", "not-run": "not run"}
    last = report.read()
    for name, row in rows(language).items():
        recipe = recipes.load(name)
        statuses: dict[str, list[str]] = {}
        for variant in recipe.variants:
            result = last.results[name, variant.client, recipe.generations(variant)[0]]
            statuses.setdefault(variant.family.key, []).append(result.status)
        expected = []
        for key, of_family in statuses.items():
            mark = marks[max(of_family, key=list(marks).index)]
            label = FAMILIES[key].label
            expected.append(f"{label} ({word(language, mark)})" if mark else label)
        assert element(row, "td:nth-child(2)").text().strip() == ", ".join(expected)


@pytest.mark.parametrize("language", LANGUAGES)
def test_topics_have_the_titles_of_pages(language: str) -> None:
    page = parsed(f"{language}/recipes.html")
    titles = [heading.css_first("a") for heading in page.css("article h2")]
    assert len(titles) == len({name.partition("/")[0] for name in recipes.names()})
    for link in titles:
        assert link is not None
        title = element(parsed(f"{language}/{link.attributes['href']}"), "h1").text()
        assert plain(title).startswith(plain(link.text()))
    contents = [plain(link.text()) for link in page.css(".toc-tree a")]
    assert set(contents) >= {plain(link.text()) for link in titles if link}


def test_links_name_anchors_that_are_the_same_in_both_languages() -> None:
    french, english = (
        {name: element(row, "a").attributes["href"] for name, row in rows(language).items()}
        for language in LANGUAGES
    )
    assert french == english
