"""The bench deletes all that it wrote, asks before it begins, and checks each client."""

import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from conf.model.recipes import ROOT
from tests.bench import data, facts
from tests.bench.errors import BenchError
from tests.bench.jobs import Upload
from tests.bench.place import prefix
from tests.bench.runner import time_job
from tests.lab import Lab
from tests.own import client


def test_what_was_written_is_deleted_on_ctrl_c(platform: Lab) -> None:
    before = platform.buckets.reset()
    environment = facts.direct(platform)
    s3 = client(environment)
    with suppress(KeyboardInterrupt), prefix(s3, "camille", environment) as place:
        place.put("list/a.json", b"{}")
        key = place.key("upload/archive.bin")
        upload = s3.create_multipart_upload(Bucket="camille", Key=key)["UploadId"]
        s3.upload_part(Bucket="camille", Key=key, UploadId=upload, PartNumber=1, Body=b"part")
        assert platform.buckets.changes(before)
        raise KeyboardInterrupt
    assert platform.buckets.changes(before) == {}
    assert "Uploads" not in s3.list_multipart_uploads(Bucket="camille", Prefix=key)


def test_a_temporary_bucket_is_removed(platform: Lab) -> None:
    before = platform.buckets.reset()
    root = platform.identities["root"].variables
    environment = {**facts.direct(platform), **root}
    with prefix(client(environment), "", environment) as place:
        place.put("list/a.json", b"{}")
        assert f"{place.bucket}/" in platform.buckets.changes(before)
    assert platform.buckets.changes(before) == {}


def test_a_user_who_may_not_create_a_bucket_is_asked_for_one(platform: Lab) -> None:
    environment = facts.direct(platform)
    temporary_bucket = prefix(client(environment), "", environment)
    message = r"No bucket can be made here .*AccessDenied.*Name one of yours: --bucket NAME"
    with pytest.raises(BenchError, match=message), temporary_bucket:
        pass


def test_nothing_is_measured_without_consent(platform: Lab) -> None:
    before = platform.buckets.reset()
    completed = subprocess.run(
        [sys.executable, "-m", "tests.bench", "--here", "--bucket", "camille"],
        cwd=ROOT,
        env=facts.direct(platform),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    assert "MiB will go to and from https://127.0.0.1:" in completed.stdout
    assert completed.stderr == "bench: nothing was measured.\n"
    assert completed.returncode == 1
    assert platform.buckets.changes(before) == {}


def test_a_client_that_does_not_do_its_job_is_not_timed(platform: Lab, tmp_path: Path) -> None:
    environment = facts.direct(platform)
    with prefix(client(environment), "camille", environment) as place:
        job = Upload(place, tmp_path, replace(data.SMALL, big=1))
        (tmp_path / "archive.bin").write_bytes(b"less than it should be")
        with pytest.raises(BenchError, match="aws did not do the job upload"):
            time_job(job, rounds=1, strict=True)
