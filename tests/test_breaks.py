"""Checks that cannot fail are defects: each promise is broken once, on a copy."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conf.recipes import ROOT


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The repository as a contributor has it, with the last run's results."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.splitlines()  # fmt: skip
    for name in [*listed, "build/run-report.json"]:
        if (ROOT / name).is_file():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, tmp_path / name)
    return tmp_path


def nox(
    folder: Path, session: str, *options: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run a public session in the copy, with the environments of the original."""
    return subprocess.run(
        [sys.executable, "-m", "nox", "--envdir", str(ROOT / ".nox"), "-s", session, *options],
        cwd=folder,
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def assert_red(told: subprocess.CompletedProcess[str], *words: str) -> None:
    assert told.returncode != 0, told.stdout
    for word in words:
        assert word in told.stdout


UPLOAD = "snippets/objects/upload_file"


def test_wrong_bucket(copy: Path) -> None:
    edit(copy / UPLOAD / "mc.sh", "cp communes.csv s3/camille", "cp communes.csv s3/camile")
    told = nox(copy, "docs")
    assert_red(told, "objects/upload_file mc (onyxia-v10) ends with exit code 1", "camile")
    assert not (copy / "build/html").exists()


def test_wrong_key(copy: Path) -> None:
    edit(copy / UPLOAD / "python.py", '"camille/donnees/communes.csv"', '"camille/communes.csv"')
    told = nox(copy, "snippets")
    assert_red(
        told,
        "objects/upload_file python (onyxia-v11) prints something else",
        "-['camille/donnees/2026', 'camille/donnees/communes.csv', ",
        "If that is right: nox -s snippets -- --update -k 'upload_file and python'",
    )


def test_changed_output(copy: Path) -> None:
    edit(copy / UPLOAD / "mc.out", "59B", "60B")
    told = nox(copy, "snippets")
    assert_red(told, "objects/upload_file mc", "60B STANDARD", "59B STANDARD")


def test_removed_effect(copy: Path) -> None:
    printed = (copy / UPLOAD / "python.out").read_text().strip()
    edit(copy / UPLOAD / "python.py", 'fs.put("communes.csv", "camille/donnees/communes.csv")', "")
    edit(copy / UPLOAD / "python.py", 'print(fs.ls("camille/donnees"))', f"print({printed})")
    told = nox(copy, "snippets")
    assert_red(told, "test_upload_file[python]", "camille/donnees/communes.csv")


def test_effect_wrong_in_one_client_is_not_accepted_by_update(copy: Path) -> None:
    variant = copy / UPLOAD / "python_boto3.py"
    wrong = 'Bucket="camille", Key="donnees/communes.csv", Body=b""'
    edit(variant, "found =", f"s3.put_object({wrong})\nfound =")
    edit(variant, "print(", 'print("updated", ')
    told = nox(copy, "snippets", "--", "--update", "-k", "upload_file")
    assert_red(told, "test_upload_file[python_boto3]", "1 failed")
    assert "updated" not in (copy / UPLOAD / "python_boto3.out").read_text()


def test_a_recipe_without_effect_test(copy: Path) -> None:
    (copy / "tests/recipes/objects/test_upload_file.py").unlink()
    told = nox(copy, "snippets")
    assert_red(told, "objects/upload_file needs tests/recipes/objects/test_upload_file.py")


def test_an_effect_test_that_does_not_run_its_variant(copy: Path) -> None:
    test = "def test_upload_file(variant):\n    assert variant.client\n"
    (copy / "tests/recipes/objects/test_upload_file.py").write_text(test)
    assert_red(nox(copy, "snippets"), "test_upload_file[mc] never runs its variant")


def test_a_generation_that_does_not_exist(copy: Path) -> None:
    (copy / UPLOAD / "recipe.toml").write_text('generations = ["v3"]\n')
    told = nox(copy, "snippets")
    assert_red(told, "objects/upload_file: no generation 'v3'. Known: onyxia-v11")
    assert "Traceback" not in told.stdout


def test_zero_collected(copy: Path) -> None:
    assert_red(nox(copy, "snippets", "--", "-k", "nothing_of_that_name"), "deselected")


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


def sphinx(folder: Path) -> subprocess.CompletedProcess[str]:
    """Build French without -W: the directive's errors must suffice."""
    return subprocess.run(
        [sys.executable, "-m", "sphinx", "-q", "-c", "conf", "docs", "build/html/fr"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        ("julia.jl", 'println("x")\n', "julia.jl needs a reason in [not-run]"),
        ("mc.sh", "mc ls s3", "mc.sh must end in one newline"),
        ("ruby.out", "x\n", "ruby.out belongs to no variant"),
        ("recipe.toml", '[absent]\nmc = "no"\n', "absent.mc needs a reason in fr and en"),
        ("recipe.toml", 'generation = ["pavics"]\n', "no 'generation'. There are: absent"),
        ("recipe.toml", 'direct = ["julia"]\n', "direct names 'julia', which is no variant"),
    ],
)
def test_a_folder_that_breaks_the_model(copy: Path, file: str, text: str, message: str) -> None:
    (copy / UPLOAD / file).write_text(text)
    assert_red(sphinx(copy), message)


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


def test_secret_in_an_output(copy: Path) -> None:
    edit(copy / UPLOAD / "mc.sh", "mc ls", 'echo "$AWS_SECRET_ACCESS_KEY"\n\nmc ls')
    told = nox(copy, "snippets", "--", "--update", "-k", "upload_file and mc")
    assert_red(told, "objects/upload_file mc (onyxia-v10) prints a secret")
    assert "<secret key of camille-session>" in told.stdout
    assert "secret key" not in (copy / UPLOAD / "mc.out").read_text()


def test_call_to_a_host_that_is_not_the_platform(copy: Path) -> None:
    call = "mc ls https://elsewhere.example || true"
    edit(
        copy / UPLOAD / "mc.sh",
        "mc ls",
        f"mc alias set x https://elsewhere.example || true\n{call}\nmc ls",
    )
    told = nox(copy, "snippets")
    assert_red(told, "objects/upload_file mc (onyxia-v10) calls elsewhere.example:443")


def test_dead_server_in_mid_run(copy: Path) -> None:
    edit(
        copy / "tests/recipes/objects/test_upload_file.py",
        "    assert",
        "    watchdog = variant.platform.watchdog\n"
        "    watchdog.dismiss(watchdog._adopted[0])\n"
        "    assert",
    )
    told = nox(copy, "snippets", DOCKER_HOST="unix:///none")
    assert_red(told, "meets a server that no longer answers")


def test_r_hidden_is_not_red(copy: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    programs = tmp_path_factory.mktemp("bin")
    for folder in os.environ["PATH"].split(os.pathsep):
        for program in Path(folder).glob("*"):
            link = programs / program.name
            if program.is_file() and program.name not in {"R", "Rscript"} and not link.exists():
                link.symlink_to(program)
    told = nox(copy, "docs", PATH=str(programs))
    assert told.returncode == 0, told.stdout
    assert "not run, R is not installed here: " in told.stdout
    page = (copy / "build/html/fr/read-write.html").read_text(encoding="utf-8")
    assert 'data-client="r" data-recipe="objects/upload_file" data-run="not-run"' in page
    assert "Non exécuté ici" in page


def test_poisoned_environment_changes_nothing(copy: Path, tmp_path: Path) -> None:
    config = tmp_path / "aws-config"
    config.write_text("[default]\nendpoint_url = https://elsewhere.example\n")
    told = nox(
        *(copy, "snippets", "--", "-k", "upload_file"),
        AWS_PROFILE="somebody",
        AWS_CONFIG_FILE=str(config),
        AWS_ACCESS_KEY_ID="AKIA",
        AWS_CA_BUNDLE="/nowhere",
        AWS_ENDPOINT_URL="https://elsewhere.example",
        CURL_CA_BUNDLE="/nowhere",
        MC_HOST_s3="https://a:b@elsewhere.example",
        MINIO_ROOT_USER="x",
        PYTHONWARNINGS="error",
        R_PROFILE_USER="/nowhere",
        TZ="Europe/Paris",
        LANG="fr_FR.UTF-8",
    )
    assert told.returncode == 0, told.stdout


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


def lab_tests(folder: Path, keyword: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pytest", "tests/test_lab.py", "-q", "-k", keyword],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def test_port_on_every_address(copy: Path) -> None:
    edit(copy / "tests/lab/server.py", '("127.0.0.1", None)', '("0.0.0.0", None)')
    edit(copy / "tests/lab/server.py", 'f"127.0.0.1:{port}"', 'f"0.0.0.0:{port}"')
    assert_red(lab_tests(copy, "loopback_only"), "DID NOT RAISE")


def test_a_lab_that_fails_half_way_leaves_nothing(copy: Path, tmp_path: Path) -> None:
    edit(
        copy / "tests/lab/lab.py",
        "        _lay_out(folder, built)",
        "        raise LabError('half-way')",
    )
    told = subprocess.run(
        [sys.executable, "-m", "tests.lab", "shell", "true"],
        cwd=copy,
        env=os.environ | {"TMPDIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert_red(told, "storage lab: half-way")
    assert list(tmp_path.glob("storage-lab-*")) == []
    listed = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True).stdout
    assert str(copy) not in listed
