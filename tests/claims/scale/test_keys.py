"""What the workers of a cluster know of the storage, and what each way to give them keys does."""

import pytest

from conf.model import recipes
from tests.lab import USUAL, Lab
from tests.runner.reader import Reader

KEYS = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")
ADDRESS = ("AWS_ENDPOINT_URL",)
AUTHORITY = ("REQUESTS_CA_BUNDLE",)
NO_KEYS = "NoCredentialsError NoCredentialsError"

READ = """
import os

import dask.dataframe as dd
import s3fs
from dask.distributed import Client


def learn(variables):
    os.environ.update(variables)
    s3fs.S3FileSystem.clear_instance_cache()


Client().run(learn, {name: os.environ[name] for name in NAMES})
communes = dd.read_parquet("s3://camille/guide/diffusion/communes.parquet", storage_options={})
print("columns:", *communes.columns, flush=True)
print("people:", communes["population"].sum().compute())
"""
LIST = """
import os
import s3fs
from dask.distributed import Client

client = Client()
options = {
    "key": os.environ["AWS_ACCESS_KEY_ID"],
    "secret": os.environ["AWS_SECRET_ACCESS_KEY"],
    "token": os.environ["AWS_SESSION_TOKEN"],
    "endpoint_url": os.environ["AWS_ENDPOINT_URL"],
}


def count_files(options):
    try:
        return len(s3fs.S3FileSystem(**options).ls("camille/guide/donnees"))
    except Exception as error:
        return type(error).__name__


def show(when, options={}):
    print(when, *client.run(count_files, options).values(), flush=True)
"""


def worker_variables(platform: Lab, *names: str) -> dict[str, str]:
    """Return some variables of a service, for workers that try each request once."""
    variables = platform.environment(USUAL, platform.scratch("home-"))
    return {"AWS_MAX_ATTEMPTS": "1"} | {name: variables[name] for name in names}


@pytest.mark.decides("worker-keys")
def test_the_client_reads_the_columns_and_prints_what_a_worker_lacks(platform: Lab) -> None:
    """The same workers, which learn one thing more before each reading."""
    with platform.cluster(worker_variables(platform)) as cluster:
        for names, code, message, asks_amazon in (
            ((), 1, "NoCredentialsError: Unable to locate credentials", False),
            (KEYS, 1, "ProxyConnectionError", True),
            (ADDRESS, 1, "CERTIFICATE_VERIFY_FAILED", False),
            (AUTHORITY, 0, "people: 746939", False),
        ):
            reader = Reader(platform)
            text = READ.replace("NAMES", str(names))
            exit_code, output = reader.python(text, **cluster.variables)
            first, *_, last = output.splitlines()
            assert (exit_code, first) == (code, "columns: code nom population densite")
            assert message in last
            assert ("camille.s3.amazonaws.com:443" in reader.strangers) == asks_amazon


@pytest.mark.decides("worker-keys")
def test_a_worker_reads_new_keys_in_its_home_after_s3fs_clears_its_cache(
    platform: Lab, reader: Reader
) -> None:
    text = f"""{LIST}
from pathlib import Path


def write(keys):
    Path.home().joinpath(".aws").mkdir()
    Path.home().joinpath(".aws", "credentials").write_text(keys)


show("before")
client.run(write, os.environ["KEYS"])
show("written")
client.run(s3fs.S3FileSystem.clear_instance_cache)
show("cleared")
"""
    keys = platform.identities["onyxia-session"].profile
    with platform.cluster(worker_variables(platform, *ADDRESS, *AUTHORITY)) as cluster:
        _, output = reader.python(text, KEYS=keys, **cluster.variables)
    assert output.splitlines() == [f"before {NO_KEYS}", f"written {NO_KEYS}", "cleared 2 2"]


@pytest.mark.decides("worker-keys")
def test_storage_options_travel_with_one_computation_only(platform: Lab, reader: Reader) -> None:
    text = f"""{LIST}
import cloudpickle
import dask.dataframe as dd

file = "s3://camille/guide/donnees/departements.csv"
for storage in ({{}}, options):
    graph = cloudpickle.dumps(dd.read_csv(file, sep=";", storage_options=storage))
    print("key sent:", *(options[name].encode() in graph for name in ("key", "secret", "token")))
show("with", options)
show("without")
"""
    with platform.cluster(worker_variables(platform, *AUTHORITY)) as cluster:
        _, output = reader.python(text, **cluster.variables)
    assert output.splitlines() == [
        *("key sent: False False False", "key sent: True True True"),
        *("with 2 2", f"without {NO_KEYS}"),
    ]


@pytest.mark.decides("worker-keys")
def test_storage_options_do_not_carry_the_authority(platform: Lab, reader: Reader) -> None:
    with platform.cluster(worker_variables(platform)) as cluster:
        _, output = reader.python(f"{LIST}\nshow('with', options)", **cluster.variables)
    assert output == "with SSLError SSLError\n"


PLUGIN = recipes.load("scale/give_keys").variant("python").text
RUN = """
def renew(variables):
    os.environ.update(variables)
    s3fs.S3FileSystem.clear_instance_cache()


client.run(renew, {name: os.environ[name] for name in os.environ if name[:4] == "AWS_"})
"""
ENVIRON = """
from distributed.diagnostics.plugin import Environ

variables = {name: os.environ[name] for name in os.environ if name[:4] == "AWS_"}
client.register_plugin(Environ(variables))
client.wait_for_workers(2)
"""


@pytest.mark.decides("worker-keys")
@pytest.mark.parametrize(
    ("way", "after_restart"),
    [(PLUGIN, "2 2"), (RUN, NO_KEYS), (ENVIRON, "2 2")],
    ids=["plugin", "run", "Environ"],
)
def test_which_keys_a_worker_keeps_when_it_restarts(
    platform: Lab, reader: Reader, way: str, after_restart: str
) -> None:
    text = f"""{LIST}
show("before")
{way}
show("after")
client.restart()
show("restarted")
"""
    with platform.cluster(worker_variables(platform, *AUTHORITY), "--nanny") as cluster:
        code, output = reader.python(text, **cluster.variables)
    assert code == 0, output
    lines = [line for line in output.splitlines() if line[0] != "["]
    assert lines == [f"before {NO_KEYS}", "after 2 2", f"restarted {after_restart}"]


@pytest.mark.decides("worker-keys")
def test_environ_does_nothing_without_a_nanny(platform: Lab, reader: Reader) -> None:
    with platform.cluster(worker_variables(platform, *AUTHORITY)) as cluster:
        code, output = reader.python(f"{LIST}{ENVIRON}\nshow('after')", **cluster.variables)
    assert (code, output) == (0, f"after {NO_KEYS}\n")


@pytest.mark.decides("worker-keys")
def test_another_client_of_the_scheduler_reads_the_keys(platform: Lab, reader: Reader) -> None:
    read_keys = """
    import os
    from dask.distributed import Client

    print(*Client().run(os.getenv, "AWS_SECRET_ACCESS_KEY").values())
    """
    with platform.cluster(worker_variables(platform)) as cluster:
        assert reader.python(PLUGIN, **cluster.variables)[0] == 0
        without_keys = dict.fromkeys(KEYS, "")
        _, output = reader.python(read_keys, **without_keys, **cluster.variables)
    assert output == "<secret key of onyxia-session> <secret key of onyxia-session>\n"


@pytest.mark.decides("cluster")
def test_os_getenv_reads_the_worker_and_os_environ_the_client(
    platform: Lab, reader: Reader
) -> None:
    text = """
    import os
    from dask.distributed import Client

    client = Client()
    for call in (os.environ.get, os.getenv):
        print(*(bool(value) for value in client.run(call, "AWS_ENDPOINT_URL").values()))
    """
    with platform.cluster(worker_variables(platform)) as cluster:
        assert reader.python(text, **cluster.variables) == (0, "True True\nFalse False\n")
        output = reader.recipe("scale/check_cluster", "python", **cluster.variables)
    assert "\nNone None\n" in output
