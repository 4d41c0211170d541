"""What is kept of a run, and when it no longer counts."""

from pathlib import Path

import pytest

from tests.breaks.public import UPLOAD, assert_red, collected, edit, nox


def test_r_hidden_is_not_red(copy: Path, without_r: str) -> None:
    told = nox(copy, "docs", PATH=without_r)
    assert told.returncode == 0, told.stdout
    assert "not run, R is not installed here: " in told.stdout
    page = (copy / "build/html/fr/read-write.html").read_text(encoding="utf-8")
    assert 'data-client="r" data-recipe="objects/upload_file" data-run="not-run"' in page
    assert "Non exécuté ici" in page


def test_a_changed_r_variant_is_red_without_r(copy: Path, without_r: str) -> None:
    edit(copy / UPLOAD / "r.R", "communes.csv", "villes.csv")
    told = nox(copy, "snippets", PATH=without_r)
    assert_red(told, "objects/upload_file r was never run as it stands, and cannot be here: R")


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (f"{UPLOAD}/communes.csv", "Brest", "Rennes"),
        ("tests/recipes/objects/test_upload_file.py", "def", "\ndef"),
        ("tests/lab/seed.py", "Brest", "Quimper"),
        ("tests/lab/tools.py", "1.27.3", "1.27.2"),
        ("tests/runner/outputs.py", "2026-01-01", "2026-01-02"),
        ("requirements.lock", "s3fs==", "# s3fs\ns3fs=="),
    ],
)
def test_what_a_result_depends_on_makes_it_run_again(
    copy: Path, file: str, old: str, new: str
) -> None:
    assert nox(copy, "snippets").returncode == 0
    assert "test_upload_file[mc]" not in collected(copy)
    edit(copy / file, old, new)
    assert "test_upload_file[mc]" in collected(copy)
