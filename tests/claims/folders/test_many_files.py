"""Many files at once: by processes that share a client, or as one archive."""

import pytest

from tests.runner.reader import Reader


@pytest.mark.decides("multiprocessing")
@pytest.mark.parametrize(
    ("method", "client", "expected"),
    [
        ("fork", "shared", "This class is not fork-safe"),
        ("fork", "own", "[74, 74]"),
        ("spawn", "shared", "[74, 74]"),
        ("forkserver", "shared", "[74, 74]"),
    ],
)
def test_a_forked_process_needs_its_own_s3fs(
    reader: Reader, method: str, client: str, expected: str
) -> None:
    new = "s3fs.S3FileSystem()"
    code, output = reader.shell(
        f"""
        cat > sizes.py <<'END'
import multiprocessing

import s3fs

fs = {new}


def size(key):
    return {new if client == "own" else "fs"}.size(key)


if __name__ == "__main__":
    with multiprocessing.get_context("{method}").Pool(2) as pool:
        print(pool.map(size, ["camille/guide/donnees/departements.csv"] * 2))
END
        python sizes.py
        """
    )
    assert expected in output
    assert (code == 0) == expected.startswith("[")


@pytest.mark.decides("one-archive")
@pytest.mark.parametrize(
    "upload",
    ["mc pipe s3/camille/a.tar", "aws s3 cp - s3://camille/a.tar"],
    ids=["mc", "aws"],
)
def test_an_archive_that_fails_is_kept_and_pipefail_shows_it(reader: Reader, upload: str) -> None:
    failing = f"tar --create communes.csv missing.csv | {upload}"
    code, _ = reader.shell(failing)
    assert code != 0
    assert reader.bucket.keys() == {"camille/a.tar"}
    code, output = reader.shell(f"set +o pipefail; {failing}")
    assert code == 0, output
