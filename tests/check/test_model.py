"""The rules of a recipe's folder: whoever breaks one reads what exists instead, in one line."""

from pathlib import Path

import pytest

from conf.model import recipes, rights, rules
from conf.model.notebooks import DOCS
from conf.model.recipes import FAMILIES, RecipeError

NAME = "topic/task"
ABSENT = "\n".join(f'absent.{key} = {{ fr = "non", en = "no" }}' for key in ("python", "r", "aws"))
SHOWN = '[shown."{name}"]\nfr = "x"\nen = "x"\n'
UNLIMITED = {
    *("access/connect_anonymous", "access/keep_keys", "access/private_ca"),
    *("keys/create_key", "keys/rotate_key"),
    *("manage/add_member", "manage/create_bucket", "manage/quota"),
    *("manage/remove_member", "manage/who_can"),
    "tokens/renew",
    *("zarr/open_netcdf", "zarr/read_store"),
}
"""They run with the key of an administrator or of another platform, without one, or make one."""


@pytest.fixture
def snippets(tmp_path: Path) -> Path:
    """A recipe with one client, mc, that breaks no rule."""
    folder = tmp_path / "snippets" / NAME
    folder.mkdir(parents=True)
    (folder / "mc.sh").write_text("mc ls s3\n")
    (folder / "communes.csv").write_text("code;nom\n")
    (folder / "recipe.toml").write_text(f"{ABSENT}\n")
    return tmp_path / "snippets"


def test_a_folder_that_breaks_no_rule(snippets: Path) -> None:
    recipe = recipes.load(NAME, snippets)
    assert list(recipe.clients) == ["mc"]
    assert [path.name for path in recipe.support] == ["communes.csv"]


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        ("julia.jl", "x\n", r"julia\.jl is no variant, and no data \(\.csv, \.json, \.txt\)"),
        ("ci.yml", "job: {}\n", r"If it is shown and not run, recipe\.toml tells the reason"),
        ("mc.sh", "mc ls s3", r"mc\.sh must end in one newline"),
        ("mc.sh", "mc\tls s3\n", r"mc\.sh must end in one newline and hold no tab"),
        ("ruby.out", "x\n", r"ruby\.out belongs to no variant"),
        ("mc.out", "x\n" * 31, r"mc\.out has more than 30 lines"),
        ("aws.sh", "aws s3 ls\n", "aws has both a file and a reason for its absence"),
    ],
)
def test_a_file_that_breaks_a_rule(snippets: Path, file: str, text: str, message: str) -> None:
    (snippets / NAME / file).write_text(text)
    with pytest.raises(RecipeError, match=message):
        recipes.load(NAME, snippets)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "python has neither a file nor a reason for its absence"),
        ('absent.mc = "no"', r"recipe\.toml: absent\.mc needs a reason in fr and en"),
        ('absent.mc = { fr = "non" }', r"absent\.mc needs a reason in fr and en"),
        ('generation = ["pavics"]', "no 'generation'. There are: absent, direct, generations"),
        (f'{ABSENT}\ndirect = ["python_jax"]', "no client 'python_jax'. It has: mc"),
        (f'{ABSENT}\nabsent.julia = {{ fr = "x", en = "x" }}', "no client family 'julia'"),
        (f"{ABSENT}\n{SHOWN.format(name='no.yml')}", r"no support file 'no\.yml'. It has: comm"),
        ("absent", r"topic/task/recipe\.toml: "),
    ],
)
def test_settings_that_break_a_rule(snippets: Path, text: str, message: str) -> None:
    (snippets / NAME / "recipe.toml").write_text(f"{text}\n")
    with pytest.raises(RecipeError, match=message) as raised:
        recipes.load(NAME, snippets)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("ci.yml", "job: [a\n", r"ci\.yml cannot be shown: while parsing a flow sequence"),
        ("cron.sh", "if true\n", r"cron\.sh cannot be shown: bash: line 2: syntax error"),
        ("policy.json", "{\n", r"policy\.json cannot be shown: Expecting property name"),
        ("job.toml", "a =\n", r"job\.toml cannot be shown: Invalid value"),
        ("batch.R", "f <- function( {\n", r"batch\.R cannot be shown: this is not R"),
        ("Dockerfile", "FROM scratch\n", r"Dockerfile cannot be shown: nothing here parses it"),
    ],
)
def test_a_shown_file_that_does_not_parse(
    snippets: Path, name: str, text: str, message: str
) -> None:
    (snippets / NAME / name).write_text(text)
    (snippets / NAME / "recipe.toml").write_text(f"{ABSENT}\n{SHOWN.format(name=name)}")
    with pytest.raises(RecipeError, match=message):
        recipes.load(NAME, snippets)


def test_all_rules_that_are_broken_are_listed(snippets: Path) -> None:
    for name in ("julia.jl", "ruby.out", "mc.out"):
        (snippets / NAME / name).write_text("x\n" * 40)
    faults = rules.faults(recipes.read(NAME, snippets), FAMILIES)
    assert {path.name for path, _ in faults} == {"julia.jl", "ruby.out", "mc.out"}


def test_names_that_do_not_exist(snippets: Path) -> None:
    for name in ("topic/tsak", "task", "topic/../topic/task"):
        with pytest.raises(RecipeError, match=f"No recipe '{name}'. There are: topic/task."):
            recipes.load(name, snippets)
    recipe = recipes.load(NAME, snippets)
    with pytest.raises(RecipeError, match=r"no client 'ruby'\. It has: mc\."):
        recipe.variant("ruby")
    with pytest.raises(RecipeError, match=r"'comunes\.csv'\. It has: communes\.csv\."):
        recipe.file("comunes.csv")


def test_the_notebook_defines_the_functions_of_the_recipe() -> None:
    """A reader pastes them from either page."""
    text = recipes.load("zarr/round_trip").variant("python").text
    functions = text[text.index("def write_to_minio") : text.index("write_to_minio(", 99)]
    assert functions.count("def ") == 2
    assert functions in (DOCS / "climate.md").read_text(encoding="utf-8")


def test_every_recipe_that_a_policy_can_limit_has_its_rights() -> None:
    known = [recipes.load(name) for name in recipes.names()]
    assert rights.read().keys() <= {rights.name(each) for one in known for each in one.variants}
    assert {recipe.name for recipe in known if not rights.of_recipe(recipe)} == UNLIMITED
