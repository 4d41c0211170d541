"""Promises of the pages: what is shown was run, exists, and is said in both languages."""

import os
import shutil
from pathlib import Path

import pytest

from tests.breaks.public import UPLOAD, assert_red, edit, nox, sphinx


def test_names_that_do_not_exist(copy: Path) -> None:
    with (copy / "docs/read-write.md").open("a", encoding="utf-8") as page:
        page.write("\n```{recipe} objects/uplod_file\n```\n")
        page.write("\n```{recipe} objects/upload_file\n:file: comunes.csv\n```\n")
    (copy / UPLOAD / "python_polars.py").write_text('"""New."""\n\nprint("new")\n')
    report = copy / "build/run-report.json"
    told = sphinx(copy)
    assert_red(
        told,
        "No recipe 'objects/uplod_file'. There are: access/connect",
        "objects/upload_file has no support file 'comunes.csv'. It has: communes.csv.",
        "objects/upload_file python_polars has not been run as it stands.",
    )
    assert "Traceback" not in told.stdout
    assert sphinx(copy).returncode != 0, "an unchanged broken page stays red"
    assert report.exists()


def test_missing_output(copy: Path) -> None:
    (copy / UPLOAD / "mc.out").unlink()
    assert_red(sphinx(copy), "objects/upload_file mc has not been run as it stands.")
    assert_red(nox(copy, "snippets"), "objects/upload_file mc", "prints something else")


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        ("julia.jl", 'println("x")\n', "julia.jl is no variant, and no data (.csv, .json, .txt)"),
        ("ci.yml", "job: {}\n", "If it is shown and not run, recipe.toml tells the reason"),
        ("mc.sh", "mc ls s3", "mc.sh must end in one newline"),
        ("ruby.out", "x\n", "ruby.out belongs to no variant"),
        ("recipe.toml", '[absent]\nmc = "no"\n', "absent.mc needs a reason in fr and en"),
        ("recipe.toml", 'generation = ["pavics"]\n', "no 'generation'. There are: absent"),
        ("recipe.toml", 'direct = ["python_jax"]\n', "no client 'python_jax'. It has: python, "),
        ("recipe.toml", '[absent.julia]\nfr = "x"\nen = "x"\n', "no client family 'julia'"),
    ],
)
def test_a_folder_that_breaks_the_model(copy: Path, file: str, text: str, message: str) -> None:
    (copy / UPLOAD / file).write_text(text)
    assert_red(sphinx(copy), message)
    told = nox(copy, "snippets")
    assert_red(told, message)
    assert "Traceback" not in told.stdout


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("ci.yml", "job: [a\n", "ci.yml cannot be shown: while parsing a flow sequence"),
        ("cron.sh", "if true\n", "cron.sh cannot be shown: bash: line 2: syntax error"),
        ("Dockerfile", "FROM scratch\n", "Dockerfile cannot be shown: nothing here parses it"),
    ],
)
def test_a_shown_file_that_does_not_parse(copy: Path, name: str, text: str, message: str) -> None:
    (copy / UPLOAD / name).write_text(text)
    (copy / UPLOAD / "recipe.toml").write_text(f'[shown."{name}"]\nfr = "x"\nen = "x"\n')
    assert_red(sphinx(copy), message)


def test_a_shown_file_says_why_it_was_not_run(copy: Path) -> None:
    (copy / UPLOAD / "ci.yml").write_text("job: {}\n")
    reason = 'fr = "GitLab le lance."\nen = "GitLab runs it."'
    (copy / UPLOAD / "recipe.toml").write_text(f'[shown."ci.yml"]\n{reason}\n')
    with (copy / "docs/read-write.md").open("a", encoding="utf-8") as page:
        page.write("\n```{recipe} objects/upload_file\n:file: ci.yml\n```\n")
    assert nox(copy, "docs").returncode == 0
    for language, said in (("fr", "GitLab le lance."), ("en", "GitLab runs it.")):
        built = copy / f"build/html/{language}/read-write.html"
        assert said in built.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "typed",
    [
        "```python\nprint('typed')\n```",
        "```text\nmc ls s3/typed\n```",
        "    mc ls s3/typed",
        "```{raw} html\n<pre>mc ls s3/typed</pre>\n```",
    ],
    ids=["code", "text", "indented", "raw"],
)
def test_code_typed_into_a_page(copy: Path, typed: str) -> None:
    with (copy / "docs/read-write.md").open("a", encoding="utf-8") as page:
        page.write(f"\n{typed}\n")
    assert_red(nox(copy, "docs"), "This block is of no recipe", "typed")


def test_a_new_sentence_without_english(copy: Path) -> None:
    with (copy / "docs/read-write.md").open("a", encoding="utf-8") as page:
        page.write("\nCette phrase est neuve.\n")
    assert_red(nox(copy, "docs"), "Cette phrase est neuve.", "nox -s translate")


def test_a_fuzzy_translation(copy: Path) -> None:
    catalogue = copy / "docs/locales/en/LC_MESSAGES/read-write.po"
    edit(catalogue, 'msgid "Déposer un fichier"', '#, fuzzy\nmsgid "Déposer un fichier"')
    assert_red(nox(copy, "docs"), "Déposer un fichier", "nox -s translate")


def test_a_page_follows_its_recipe(copy: Path) -> None:
    """A variant that appears, goes, and comes back with its old date."""
    page = copy / "build/html/fr/read-write.html"
    shown = 'data-client="python_again" data-recipe="objects/upload_file"'
    assert nox(copy, "docs").returncode == 0
    assert shown not in page.read_text(encoding="utf-8")
    variant = copy / UPLOAD / "python_again.py"
    for suffix in (".py", ".out"):
        shutil.copy2(copy / UPLOAD / f"python{suffix}", variant.with_suffix(suffix))
    os.utime(variant, (0, 0))
    assert nox(copy, "docs").returncode == 0
    assert shown in page.read_text(encoding="utf-8")
    aside = copy.parent / "aside"
    aside.mkdir()
    for suffix in (".py", ".out"):
        shutil.move(variant.with_suffix(suffix), aside)
    assert nox(copy, "docs").returncode == 0
    assert shown not in page.read_text(encoding="utf-8")
    for path in aside.iterdir():
        shutil.move(path, copy / UPLOAD)
    assert nox(copy, "docs").returncode == 0
    assert shown in page.read_text(encoding="utf-8")
