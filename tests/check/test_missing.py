"""`nox -s check` names all that is missing, at its place: on a small repository made to lack it."""

from pathlib import Path

import pytest

from conf.model import pages
from tests.check.claims import claims
from tests.check.missing import of_claims, of_pages, of_recipes, of_translations

PAGE = """(danger-here)=
# Attention

:::{admonition} Tout part
:class: danger
Rien ne reste.
:::

```{recipe} topic/shown
```

```{recipe} topic/none
```

[ailleurs](#nowhere), ```{recipe} no``` is prose.

(danger-here)=
## Encore
"""
CLAIMS = """
import pytest

def test_without_anchor(): ...

@pytest.mark.decides("of-no-page")
def test_of_no_page(): ...
"""
REASONS = "\n".join(f'[absent.{key}]\nfr = "non"\nen = "no"' for key in ("r", "mc", "aws"))


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    files = {
        "docs/page.md": PAGE,
        "tests/claims/topic/test_it.py": CLAIMS,
        "snippets/topic/shown/python.py": "print(1)",
        "snippets/topic/shown/ruby.out": "1\n",
        "snippets/topic/shown/recipe.toml": REASONS,
        "snippets/topic/hidden/python.py": "print(1)\n",
        "tests/recipes/topic/test_shown.py": "",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_each_rule_that_a_recipe_breaks_is_listed_not_the_first_alone(repository: Path) -> None:
    lines = [str(each) for each in of_recipes(repository, pages.sections(repository / "docs"))]
    for words in (
        "topic/hidden/recipe.toml:1: topic/hidden: r has neither a file nor a reason",
        "topic/hidden/recipe.toml:1: topic/hidden: mc has neither",
        "test_hidden.py:1: topic/hidden has no effect test",
        "snippets/topic/hidden:1: no page shows topic/hidden",
        "python.py:1: topic/shown: python.py must end in one newline",
        "ruby.out:1: topic/shown: ruby.out belongs to no variant",
    ):
        assert any(words in line for line in lines), lines
    assert not any("no page shows topic/shown" in line for line in lines)


def test_names_that_pages_get_wrong(repository: Path) -> None:
    lines = [str(each) for each in of_pages(repository, pages.sections(repository / "docs"))]
    assert any("page.md:12: no recipe topic/none" in line for line in lines), lines
    assert any("page.md:15: no page has the anchor nowhere" in line for line in lines)
    assert sum("another section has the anchor danger-here" in line for line in lines) == 2


def test_claims_and_warnings_that_do_not_meet(repository: Path) -> None:
    tests = claims(repository / "tests" / "claims")
    lines = [str(each) for each in of_claims(pages.sections(repository / "docs"), tests)]
    assert len(lines) == 3, lines
    assert "test_it.py:4: test_without_anchor names no anchor" in lines[0]
    assert "test_of_no_page names of-no-page, an anchor of no page" in lines[1]
    assert "page.md:5: no claim and no source decides what danger-here warns of" in lines[2]


def test_sentences_without_english(repository: Path) -> None:
    docs = repository / "docs"
    (docs / "page.md").write_text("# Un titre\n\nUne phrase.\n", encoding="utf-8")
    catalogue = docs / "locales/en/LC_MESSAGES/page.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text('msgid "Un titre"\nmsgstr ""\n\n#~ msgid "Vieux"\n#~ msgstr "Old"\n')
    (docs / "index.md").write_text("# Index\n\n```{toctree}\npage\n```\n", encoding="utf-8")
    lines = [str(each) for each in of_translations(docs)]
    assert any("page.md:3: no English for “Une phrase.”" in line for line in lines), lines
    assert any("page.po:1: untranslated: “Un titre”" in line for line in lines)
    assert any("obsolete: “Vieux”" in line for line in lines)
