"""Promises of the run: a wrong text, output or effect is red, and says how."""

from pathlib import Path

from tests.breaks.public import UPLOAD, assert_red, edit, nox


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


def test_a_secret_left_in_the_repository(copy: Path) -> None:
    leak = f'open("{copy}/docs/keys.txt", "w").write(os.environ["AWS_SECRET_ACCESS_KEY"])\n\nprint('
    edit(copy / UPLOAD / "python.py", "import s3fs", "import os\n\nimport s3fs")
    edit(copy / UPLOAD / "python.py", "print(", leak)
    assert_red(nox(copy, "docs"), "'docs/keys.txt'")
