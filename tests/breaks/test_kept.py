"""What is kept of a run: what a result depends on makes it run again, and nothing else does."""

import pytest

from tests.breaks.public import UPLOAD, UPLOAD_TEST, Copy

UPLOADED = "objects/upload_file mc onyxia-v10"
NOTEBOOK = "climate.md notebook pavics"
CREATE_KEY, ADD_MEMBER = "snippets/keys/create_key", "snippets/manage/add_member"
COPIED_BY_R = "objects/copy r onyxia-v11"


def test_what_is_edited_runs_again_alone(copy: Copy) -> None:
    copy.edit(f"{UPLOAD}/mc.sh", "mc cp", "mc  cp")
    assert copy.outdated() == {UPLOADED}


@pytest.mark.parametrize(
    ("file", "old", "new", "case"),
    [
        (f"{UPLOAD}/communes.csv", "Brest", "Rennes", UPLOADED),
        (UPLOAD_TEST, "def", "\ndef", UPLOADED),
        ("tests/lab/seed.py", "Brest", "Quimper", UPLOADED),
        ("tests/lab/tools.py", "1.27.3", "1.27.2", UPLOADED),
        ("docs/platforms/onyxia.toml", "us-east-1", "us-east-2", UPLOADED),
        ("tests/runner/outputs.py", "2026-01-01", "2026-01-02", UPLOADED),
        ("requirements.lock", "s3fs==", "# s3fs\ns3fs==", UPLOADED),
        # What other recipes have, where an effect test reads it
        (f"{CREATE_KEY}/policy.json", "{", " {", "keys/use_key mc onyxia-v10"),
        (f"{ADD_MEMBER}/lecture.json", "{", " {", "manage/who_can mc pavics"),
        # What stands in for R on machines without it
        ("snippets/recorded.toml", f'["{COPIED_BY_R}"]', f'["{COPIED_BY_R} "]', COPIED_BY_R),
        ("docs/climate.md", "np.arange(45, 55, 0.5)", "np.arange(45, 56, 0.5)", NOTEBOOK),
    ],
)
def test_what_a_result_depends_on_makes_it_run_again(
    copy: Copy, file: str, old: str, new: str, case: str
) -> None:
    copy.edit(file, old, new)
    assert case in copy.outdated()


def test_what_makes_one_result_run_again_leaves_the_others_alone(copy: Copy) -> None:
    copy.edit(f"{UPLOAD}/communes.csv", "Brest", "Rennes")
    copy.edit("snippets/recorded.toml", f'["{COPIED_BY_R}"]', f'["{COPIED_BY_R} "]')
    copy.edit("docs/climate.md", "Il fait plus frais au nord.", "Il fait frais.")
    outdated = copy.outdated()
    of_recipe = {case for case in outdated if case.startswith("objects/upload_file ")}
    assert len(of_recipe) == 5, "each variant may read what stands beside it"
    assert outdated - of_recipe == {COPIED_BY_R}
    copy.mend()
    assert copy.outdated() == set()


def test_another_server_has_all_run_again(copy: Copy) -> None:
    assert UPLOADED in copy.outdated(STORAGE_LAB_IMAGE="quay.io/minio/minio:old")


def test_a_notebook_whose_run_is_lost_runs_again(copy: Copy) -> None:
    for path in (copy / "build/notebooks").glob("executed/*/base.ipynb"):
        path.unlink()
    assert copy.outdated() == {NOTEBOOK}
