"""What the workers of a cluster know of the storage, and what each way of telling them does."""

from pathlib import Path

import pytest

from conf.model import recipes
from tests.lab import USUAL, Lab
from tests.runner.reader import Reader

KEYS = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")
ADDRESS = ("AWS_ENDPOINT_URL",)
AUTHORITY = ("REQUESTS_CA_BUNDLE",)

READ = """
import dask.dataframe as dd
from dask.distributed import Client

Client()
communes = dd.read_parquet("s3://camille/diffusion/communes.parquet", storage_options={})
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


def ask(options):
    try:
        return len(s3fs.S3FileSystem(**options).ls("camille/donnees"))
    except Exception as error:
        return type(error).__name__


def tell(when, options={}):
    print(when, *client.run(ask, options).values(), flush=True)
"""


def some(platform: Lab, *names: str) -> dict[str, str]:
    """Return some variables of a service, for workers that are refused once."""
    known = platform.environment(USUAL, Path())
    return {"AWS_MAX_ATTEMPTS": "1"} | {name: known[name] for name in names}


@pytest.mark.parametrize(
    ("names", "says", "amazon"),
    [
        ((), "NoCredentialsError: Unable to locate credentials", False),
        (KEYS, "ProxyConnectionError", True),
        ((*KEYS, *ADDRESS), "CERTIFICATE_VERIFY_FAILED", False),
    ],
    ids=["nothing", "keys", "keys and address"],
)
def test_the_client_reads_the_columns_and_shows_what_a_worker_lacks(
    platform: Lab, reader: Reader, names: tuple[str, ...], says: str, amazon: bool
) -> None:
    with platform.cluster(some(platform, *names)) as cluster:
        code, printed = reader.python(READ, **cluster.variables)
    first, *_, last = printed.splitlines()
    assert (code, first) == (1, "columns: code nom population densite")
    assert says in last
    assert ("camille.s3.amazonaws.com:443" in reader.strangers) == amazon


def test_a_worker_that_has_the_three_reads(platform: Lab, reader: Reader) -> None:
    with platform.cluster(some(platform, *KEYS, *ADDRESS, *AUTHORITY)) as cluster:
        code, printed = reader.python(READ, **cluster.variables)
    assert (code, printed.splitlines()[-1]) == (0, "people: 746939")


def test_a_worker_that_has_failed_reads_the_keys_of_its_home_once_s3fs_forgets(
    platform: Lab, reader: Reader
) -> None:
    text = f"""{LIST}
from pathlib import Path


def write(keys):
    Path.home().joinpath(".aws").mkdir()
    Path.home().joinpath(".aws", "credentials").write_text(keys)


tell("before")
client.run(write, os.environ["KEYS"])
tell("written")
client.run(s3fs.S3FileSystem.clear_instance_cache)
tell("forgotten")
"""
    keys = platform.identities["camille-session"].profile
    with platform.cluster(some(platform, *ADDRESS, *AUTHORITY)) as cluster:
        _, printed = reader.python(text, KEYS=keys, **cluster.variables)
    refused = "NoCredentialsError NoCredentialsError"
    assert printed.splitlines() == [f"before {refused}", f"written {refused}", "forgotten 2 2"]


def test_options_travel_with_the_computation_and_with_nothing_else(
    platform: Lab, reader: Reader
) -> None:
    text = f"""{LIST}
import cloudpickle
import dask.dataframe as dd

file = "s3://camille/donnees/departements.csv"
for known in ({{}}, options):
    sent = cloudpickle.dumps(dd.read_csv(file, sep=";", storage_options=known))
    print("key sent:", *(options[name].encode() in sent for name in ("key", "secret", "token")))
tell("with", options)
tell("without")
"""
    with platform.cluster(some(platform, *AUTHORITY)) as cluster:
        _, printed = reader.python(text, **cluster.variables)
    assert printed.splitlines() == [
        *("key sent: False False False", "key sent: True True True"),
        *("with 2 2", "without NoCredentialsError NoCredentialsError"),
    ]


def test_options_cannot_carry_the_authority(platform: Lab, reader: Reader) -> None:
    with platform.cluster(some(platform)) as cluster:
        _, printed = reader.python(f"{LIST}\ntell('with', options)", **cluster.variables)
    assert printed == "with SSLError SSLError\n"


PLUGIN = recipes.load("scale/give_keys").variant("python").text
RUN = """
def renew(variables):
    os.environ.update(variables)
    s3fs.S3FileSystem.clear_instance_cache()


client.run(renew, {name: os.environ[name] for name in os.environ if name[:4] == "AWS_"})
"""
ENVIRON = """
from distributed.diagnostics.plugin import Environ

known = {name: os.environ[name] for name in os.environ if name[:4] == "AWS_"}
client.register_plugin(Environ(known))
client.wait_for_workers(2)
"""


@pytest.mark.parametrize(
    ("how", "after"),
    [(PLUGIN, "2 2"), (RUN, "NoCredentialsError NoCredentialsError"), (ENVIRON, "2 2")],
    ids=["plugin", "run", "Environ"],
)
def test_what_a_worker_that_starts_again_still_knows(
    platform: Lab, reader: Reader, how: str, after: str
) -> None:
    text = f"""{LIST}
tell("before")
{how}
tell("given")
client.restart()
tell("again")
"""
    with platform.cluster(some(platform, *AUTHORITY), "--nanny") as cluster:
        code, printed = reader.python(text, **cluster.variables)
    assert code == 0, printed
    lines = [line for line in printed.splitlines() if line[0] != "["]
    refused = "NoCredentialsError NoCredentialsError"
    assert lines == [f"before {refused}", "given 2 2", f"again {after}"]


def test_environ_does_nothing_where_no_nanny_is(platform: Lab, reader: Reader) -> None:
    with platform.cluster(some(platform, *AUTHORITY)) as cluster:
        code, printed = reader.python(f"{LIST}{ENVIRON}\ntell('given')", **cluster.variables)
    assert (code, printed) == (0, "given NoCredentialsError NoCredentialsError\n")


def test_another_client_of_the_scheduler_reads_the_keys(platform: Lab, reader: Reader) -> None:
    steal = """
    import os
    from dask.distributed import Client

    found = Client().run(os.getenv, "AWS_SECRET_ACCESS_KEY")
    print(*found.values())
    """
    with platform.cluster(some(platform)) as cluster:
        assert reader.python(PLUGIN, **cluster.variables)[0] == 0
        nothing = dict.fromkeys(KEYS, "")
        _, printed = reader.python(steal, **nothing, **cluster.variables)
    assert printed == "<secret key of camille-session> <secret key of camille-session>\n"


def test_os_getenv_looks_on_the_worker_os_environ_on_the_client(
    platform: Lab, reader: Reader
) -> None:
    ask = """
    import os
    from dask.distributed import Client

    client = Client()
    for call in (os.environ.get, os.getenv):
        print(*(bool(found) for found in client.run(call, "AWS_ENDPOINT_URL").values()))
    """
    with platform.cluster(some(platform)) as cluster:
        assert reader.python(ask, **cluster.variables) == (0, "True True\nFalse False\n")
        assert "storage: None None" in reader.recipe(
            "scale/check_cluster", "python", **cluster.variables
        )
