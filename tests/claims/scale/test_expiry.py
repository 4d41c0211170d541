"""Keys that expire in the middle of a computation on a cluster, and how it goes on."""

import pytest

from tests.lab import USUAL, Lab
from tests.runner.reader import Reader

pytestmark = pytest.mark.decides("keys-expire")

EXPIRED = "PermissionError: The Access Key Id you provided does not exist in our records."
WORK = """
import os
from itertools import count

import s3fs
from dask.distributed import Client, wait

client = Client()


def renew(variables):
    os.environ.update(variables)
    s3fs.S3FileSystem.clear_instance_cache()


def write(number):
    with open("attempts", "a") as file:
        file.write(".")
    s3fs.S3FileSystem().pipe(f"camille/guide/totaux/{number:05}.csv", b"whole")


def attempts():
    with open("attempts", "a+") as file:
        return file.tell()


def failed(futures):
    wait(futures)
    return [future for future in futures if future.status == "error"]


def show_errors(futures):
    for error in {str(future.exception()): future.exception() for future in futures}.values():
        print(f"{type(error).__name__}: {error}", flush=True)
"""


def test_written_files_stay_and_new_keys_write_the_rest(platform: Lab, reader: Reader) -> None:
    text = f"""{WORK}
old = {{name: os.environ[name] for name in os.environ if name[:4] == "AWS_"}}
new = {{name: os.environ.get("NEW_" + name, old[name]) for name in old}}
client.run(renew, new)
client.gather(client.map(write, range(10)))
client.run(renew, old)

for tens in count(1):
    futures = client.map(write, range(10 * tens, 10 * tens + 10))
    if refused := failed(futures):
        break
show_errors(refused)

renew(new)
fs = s3fs.S3FileSystem()
written = len(fs.ls("camille/guide/totaux"))
print("some are written:", 10 * tens + 10 - len(refused) == written > 0)

client.retry(refused)
print("refused again:", len(failed(futures)) == len(refused))
client.run(renew, new)
client.retry(refused)
print("left:", len(failed(futures)))
before = sum(client.run(attempts).values())
print("done twice:", before - 2 * len(refused) - 10 * (tens + 1))
client.retry(futures)
failed(futures)
print("all done again:", sum(client.run(attempts).values()) - before)
"""
    authority = {"REQUESTS_CA_BUNDLE": str(platform.authority)}
    session = platform.identities["onyxia-session"].variables
    new = {f"NEW_{name}": value for name, value in session.items()}
    with platform.cluster(authority) as cluster:
        short = platform.identities.web_session(seconds=6).variables
        _, output = reader.python(text, **short, **new, **cluster.variables)
    assert output.splitlines() == [
        *(EXPIRED, "some are written: True", "refused again: True"),
        *("left: 0", "done twice: 0", "all done again: 10"),
    ]
    assert set(reader.bucket.values()) == {b"whole"}


def test_retries_use_the_same_expired_keys(platform: Lab, reader: Reader) -> None:
    text = f"""{WORK}
for retries in (0, 2):
    before = sum(client.run(attempts).values())
    show_errors(failed([client.submit(write, retries, retries=retries)]))
    print("attempts:", sum(client.run(attempts).values()) - before)
"""
    expired = platform.environment(USUAL, platform.scratch("home-"), "onyxia-expired")
    with platform.cluster(expired) as cluster:
        _, output = reader.python(text, **cluster.variables)
    assert output.splitlines() == [EXPIRED, "attempts: 1", EXPIRED, "attempts: 3"]
