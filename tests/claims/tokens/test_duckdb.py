"""DuckDB's copy of the keys: what keeps it, what renews it."""

import re

import pytest

from conf.model import recipes
from tests.lab import Lab
from tests.lab.service import Service, typed

READ = """
import duckdb

def read(name, session):
    try:
        session.sql("FROM 's3://camille/guide/diffusion/communes.parquet'").fetchall()
        print(name, "reads")
    except duckdb.HTTPException as error:
        print(name, "403" if "InvalidAccessKeyId" in str(error) else error)
"""


@pytest.fixture
def expired(platform: Lab) -> Service:
    """A service whose keys have expired; its reader has put new ones in the usual file."""
    service = Service(platform, identity="onyxia-expired")
    keep(service, "onyxia-session")
    return service


def keep(service: Service, identity: str) -> None:
    folder = service.home / ".aws"
    folder.mkdir(exist_ok=True)
    (folder / "credentials").write_text(service.lab.identities[identity].profile)


def run(service: Service, text: str) -> list[str]:
    completed = service.run(typed("python", f"{READ}\n{text}"))
    assert completed.code == 0, completed.text
    return completed.text.splitlines()


def renew() -> str:
    """What the page says to run, without what it prints."""
    text = recipes.load("tokens/renew").variant("python_duckdb").text
    return text.partition("print(")[0]


@pytest.mark.decides("renew-keys")
def test_new_variables_leave_its_copy_as_it_is(expired: Service) -> None:
    expired.variables = expired.lab.identities["onyxia-session"].variables
    assert run(expired, "read('usual', duckdb)") == ["usual 403"]


@pytest.mark.decides("renew-keys")
def test_renewed_it_serves_this_session_and_those_to_come(expired: Service) -> None:
    text = f"""
first = duckdb.connect()
read("first", first)
{renew()}
read("usual", duckdb)
read("first", first)
read("next", duckdb.connect())
"""
    assert run(expired, text) == ["first 403", "usual reads", "first 403", "next reads"]
    assert run(expired, "read('later', duckdb)") == ["later reads"]


@pytest.mark.decides("renew-keys")
def test_without_the_name_of_the_chain_the_variables_go_first(expired: Service) -> None:
    text, found = re.subn(r"CHAIN 'config',", "", renew())
    assert found == 1
    assert run(expired, f"{text}\nread('usual', duckdb)") == ["usual 403"]


@pytest.mark.decides("renew-keys")
@pytest.mark.parametrize("refresh", [True, False])
def test_renewed_once_it_follows_the_file_by_its_refresh_only(platform: Lab, refresh: bool) -> None:
    service = Service(platform)
    keep(service, "onyxia-expired")
    text = renew() if refresh else renew().replace("REFRESH auto,", "")
    run(service, text)
    keep(service, "onyxia-session")
    assert run(service, "read('usual', duckdb)") == [f"usual {'reads' if refresh else '403'}"]


@pytest.mark.decides("renew-keys")
def test_a_profile_without_an_address_in_the_secret_asks_amazon(expired: Service) -> None:
    endpoint = f"endpoint_url = {expired.environment['AWS_ENDPOINT_URL']}"
    (expired.home / ".aws" / "config").write_text(f"[default]\nregion = us-east-1\n{endpoint}\n")
    text, found = re.subn(r",\s*ENDPOINT .*'path'", "", renew())
    assert found == 1
    completed = expired.run(typed("python", f"{READ}\n{text}\nread('usual', duckdb)"))
    assert completed.refused
    assert all(host.endswith(".amazonaws.com:443") for host in completed.refused)
