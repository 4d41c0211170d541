"""Promises of the run: what is wrong is red, says how, and stays red until it is mended."""

from pathlib import Path

from tests.breaks.public import UPLOAD, UPLOAD_TEST, Copy, assert_green, assert_red

UPLOADED = "objects/upload_file mc onyxia-v10"
ONE = "test_upload_file[mc]"
POISON = {
    "AWS_PROFILE": "somebody",
    "AWS_ACCESS_KEY_ID": "AKIA",
    "AWS_CA_BUNDLE": "/nowhere",
    "AWS_ENDPOINT_URL": "https://elsewhere.example",
    "CURL_CA_BUNDLE": "/nowhere",
    "MC_HOST_s3": "https://a:b@elsewhere.example",
    "MINIO_ROOT_USER": "x",
    "PYTHONWARNINGS": "error",
    "R_PROFILE_USER": "/nowhere",
    "TZ": "Europe/Paris",
    "LANG": "fr_FR.UTF-8",
}


def test_wrong_programs_are_red_until_they_are_mended(copy: Copy, tmp_path: Path) -> None:
    """A text, an output and an effect, each wrong in a client of its own; a missing test."""
    copy.edit(f"{UPLOAD}/mc.sh", "cp communes.csv s3/camille", "cp communes.csv s3/camile")
    copy.edit(
        f"{UPLOAD}/python.py", "camille/guide/donnees/communes.csv", "camille/guide/communes.csv"
    )
    copy.edit(f"{UPLOAD}/aws.out", "59", "60")
    wrong = 'Bucket="camille", Key="guide/donnees/communes.csv", Body=b""'
    copy.edit(f"{UPLOAD}/python_boto3.py", "found =", f"s3.put_object({wrong})\nfound =")
    copy.edit("docs/climate.md", "tas.sizes", "to_nothing()")
    (copy / "tests/recipes/objects/test_read_head.py").unlink()
    assert_red(
        copy.nox("docs"),
        "objects/upload_file mc (onyxia-v10) ends with exit code 1",
        "objects/upload_file python (onyxia-v11) prints something else",
        "-['camille/guide/donnees/2026', 'camille/guide/donnees/communes.csv', ",
        "If that is right: nox -s snippets -- --update -k 'test_upload_file[python]'",
        "objects/upload_file aws (onyxia-v11) prints something else",
        "test_upload_file[python_boto3]",
        "climate.md has a cell that fails",
        "object has no attribute 'to_nothing'",
        "objects/read_head needs tests/recipes/objects/test_read_head.py",
        "Session docs failed",
    )
    # The outputs of what is wrong are not accepted, as much as they are asked for.
    printed = {path: path.read_bytes() for path in (copy / UPLOAD).glob("*.out")}
    right = printed.pop(copy / UPLOAD / "aws.out").replace(b"60", b"59")
    assert_red(copy.nox("snippets", "--", "--update", "-k", "test_upload_file and not [r]"))
    assert {path: path.read_bytes() for path in printed} == printed
    assert (copy / UPLOAD / "aws.out").read_bytes() == right

    copy.mend()
    assert_green(copy.nox("snippets", AWS_CONFIG_FILE=str(tmp_path), **POISON))
    assert copy.outdated() == set()


DIE = """    import os

    if os.environ.get("DIE"):
        os._exit(1)
"""


def test_a_test_whose_process_dies_is_red_and_runs_again(copy: Copy) -> None:
    """Nothing of the repository has changed since it was green."""
    copy.edit(UPLOAD_TEST, "    assert", f"{DIE}    assert")
    assert_green(copy.nox("snippets", "--", "-k", ONE))
    assert copy.results()[UPLOADED] == "passed"
    assert UPLOADED not in copy.outdated()
    again = ("snippets", "--", "--all", "-k", ONE)
    assert_red(copy.nox(*again, "-n", "1", DIE="yes"), "worker 'gw0' crashed", ONE)
    assert UPLOADED not in copy.results()
    assert_green(copy.nox(*again))
    assert copy.results()[UPLOADED] == "passed"
    assert_red(copy.nox(*again, "-n", "0", DIE="yes"))
    assert UPLOADED not in copy.results()


def test_a_file_edited_while_the_run_goes_on_is_not_believed(copy: Copy) -> None:
    edited = "    path = task.recipe.folder / 'communes.csv'\n    path.write_bytes(b'edited')\n"
    copy.edit(
        UPLOAD_TEST, "    assert task.run()", f"    effect = task.run()\n{edited}    assert effect"
    )
    copy.edit(
        UPLOAD_TEST, 'task.file("communes.csv")', "effect['camille/guide/donnees/communes.csv']"
    )
    (copy / "build/run-report.json").unlink()  # the recipe is new
    assert_green(copy.nox("snippets", "--", "-k", ONE))
    assert copy.results() == {UPLOADED: "passed"}
    assert UPLOADED in copy.outdated()


def test_a_run_of_one_recipe_keeps_no_outdated_result_of_another(copy: Copy) -> None:
    assert_red(copy.nox("snippets", "--", "-k", "nothing_of_that_name"), "deselected")
    copy.edit("tests/lab/seed.py", "Brest", "Quimper")
    assert_green(copy.nox("snippets", "--", "-k", ONE))
    assert copy.results() == {UPLOADED: "passed"}


def test_a_test_that_runs_nothing_is_red(copy: Copy) -> None:
    with_none = "import pytest\n\n\n@pytest.mark.parametrize('x', [])\n"
    skipping = "    import pytest\n\n    pytest.skip('later')\n"
    for old, new, message in (
        ("def test_upload_file(", f"{with_none}def test_upload_file(x, ", "Empty parameter set"),
        ("assert task.run()", "return\n    assert task.run()", f"{ONE} never runs its variant"),
        ("    assert", f"{skipping}    assert", "Skipped without a reason that a page tells: "),
    ):
        copy.edit(UPLOAD_TEST, old, new)
        assert_red(copy.pytest(UPLOAD_TEST, "-k", "mc"), message)
        copy.mend()
    assert_green(copy.pytest(UPLOAD_TEST, "-k", "mc"))
