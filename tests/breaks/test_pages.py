"""Promises of the pages: what is shown was run, exists, and is said in both languages."""

import os
import shutil
from pathlib import Path

from tests.breaks.public import UPLOAD, Copy, assert_green, assert_red

PAGE = "docs/files.md"
CATALOGUE = "docs/locales/en/LC_MESSAGES/files.po"
TYPED = """
```python
print('typed as code')
```

```text
mc ls s3/typed-as-text
```

    mc ls s3/typed-by-indenting

```{raw} html
<pre>mc ls s3/typed-raw</pre>
```

Cette phrase est neuve.
"""
LEAK = 'open("{}/docs/keys.txt", "w").write(os.environ["AWS_SECRET_ACCESS_KEY"])\n\nprint('
WRONG_NAMES = """
```{recipe} objects/uplod_file
```

```{recipe} objects/upload_file
:file: comunes.csv
```

```{bench} no-such-job
```

```{platforms}
no-such-question
```
"""
R_BLOCK = 'data-client="r" data-recipe="objects/upload_file" data-run="{}"'
R_OUTPUT = 'data-client="r" data-output="{}" data-recipe="objects/upload_file"'


def test_what_was_typed_into_a_page_left_in_french_or_leaked(copy: Copy) -> None:
    copy.append(PAGE, TYPED)
    copy.edit(CATALOGUE, 'msgid "Déposer un fichier"', '#, fuzzy\nmsgid "Déposer un fichier"')
    copy.edit(f"{UPLOAD}/python.py", "import s3fs", "import os\n\nimport s3fs")
    copy.edit(f"{UPLOAD}/python.py", "print(", LEAK.format(copy.folder))
    assert_red(
        copy.nox("docs"),
        "These blocks are of no recipe",
        "typed as code",
        "typed-as-text",
        "typed-by-indenting",
        "typed-raw",
        "Cette phrase est neuve.",
        "Déposer un fichier",
        "nox -s translate",
        "'docs/keys.txt'",
    )
    copy.mend()
    assert_green(copy.nox("docs"))


def test_a_red_page_stays_red_until_it_is_mended(copy: Copy) -> None:
    copy.append(PAGE, "\n[ici](#no-such-anchor)\n")
    for _ in range(2):
        assert_red(copy.python("-m", "conf.build"), "no-such-anchor")
    copy.mend()
    assert_green(copy.python("-m", "conf.build"))


def test_names_that_do_not_exist_fail_a_build_without_warnings_as_errors(copy: Copy) -> None:
    copy.append(PAGE, WRONG_NAMES)
    (copy / f"{UPLOAD}/python_polars.py").write_text('"""New."""\n\nprint("new")\n')
    for _ in range(2):
        completed = copy.sphinx()
        assert_red(
            completed,
            "No recipe 'objects/uplod_file'. There are: access/connect",
            "objects/upload_file has no support file 'comunes.csv'. It has: communes.csv.",
            "no-such-job",
            "No question 'no-such-question'.",
            "objects/upload_file python_polars has not been run as it stands.",
        )
        assert "Traceback" not in completed.stdout
    copy.mend()
    assert_green(copy.sphinx())


def test_an_output_that_was_deleted_is_not_shown_as_empty(copy: Copy) -> None:
    (copy / f"{UPLOAD}/mc.out").unlink()
    assert_red(copy.sphinx(), "objects/upload_file mc has not been run as it stands.")


def test_without_r_a_record_stands_in_for_the_text_that_ran(copy: Copy, without_r: str) -> None:
    completed = copy.nox("docs", PATH=without_r)
    assert_green(completed)
    assert " recorded, " in completed.stdout
    page = copy.page("fr/files.html")
    assert R_BLOCK.format("recorded") in page
    assert R_OUTPUT.format("recorded") in page

    copy.edit(f"{UPLOAD}/r.R", "communes.csv", "villes.csv")
    completed = copy.nox("docs", PATH=without_r)
    assert_green(completed)
    assert "not run: objects/upload_file r onyxia-v11 (R missing, changed since" in completed.stdout
    page = copy.page("fr/files.html")
    assert R_BLOCK.format("not-run") in page
    assert R_OUTPUT.format("not-run") not in page

    record = ("snippets", "--", "--record", "-k", "test_upload_file[r]")
    assert_red(copy.pytest("tests/recipes", *record[2:], PATH=without_r), "Nothing was recorded")


def test_a_page_follows_its_recipe(copy: Copy, tmp_path: Path) -> None:
    """A variant that appears, goes, and comes back with its old date."""
    shown = 'data-client="python_again" data-recipe="objects/upload_file"'
    variant = copy / f"{UPLOAD}/python_again.py"
    for suffix in (".py", ".out"):
        shutil.copy2(copy / f"{UPLOAD}/python{suffix}", variant.with_suffix(suffix))
    os.utime(variant, (0, 0))
    assert_green(copy.pytest("tests/recipes", "-k", "upload_file"))
    assert_green(copy.sphinx())
    assert shown in copy.page("fr/files.html")
    for suffix in (".py", ".out"):
        shutil.move(variant.with_suffix(suffix), tmp_path)
    assert_green(copy.sphinx())
    assert shown not in copy.page("fr/files.html")
    for path in tmp_path.glob("python_again.*"):
        shutil.move(path, variant.parent)
    assert_green(copy.sphinx())
    assert shown in copy.page("fr/files.html")
