"""The lab: the rights of each identity, the environment of a service, what is cleaned up."""

import base64
import io
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from minio import Minio
from minio.error import S3Error
from minio.versioningconfig import VersioningConfig

from conf.model.recipes import ROOT
from tests.lab import GENERATIONS, Lab
from tests.lab.buckets import Listing
from tests.lab.seed import DEBITS
from tests.lab.watchdog import Watchdog
from tests.runner.program import python

ALL = {"list", "read", "write", "delete"}
READ = {"list", "read"}

# identity × bucket: what is allowed. All else is denied. What a bucket policy opens to
# everybody, MinIO opens to requests without keys only: a key needs its own policy.
RIGHTS: dict[str, dict[str, set[str]]] = {
    "root": {"camille": ALL, "projet-climat": ALL, "portail-ing": ALL},
    "onyxia": {"camille": ALL, "projet-climat": set(), "portail-ing": set()},
    "onyxia-session": {"camille": ALL, "projet-climat": set(), "portail-ing": set()},
    "projet-climat": {"camille": set(), "projet-climat": ALL, "portail-ing": set()},
    "portail-ing": {"camille": set(), "projet-climat": set(), "portail-ing": ALL},
    "anonymous": {"camille": set(), "projet-climat": set(), "portail-ing": READ},
}
A_KEY = {
    "camille": "guide/diffusion/communes.csv",
    "projet-climat": "guide/releves/2026.csv",
    "portail-ing": "guide/lisez-moi.txt",
}
ACTIONS: dict[str, Callable[[Minio, str], object]] = {
    "list": lambda client, bucket: next(client.list_objects(bucket_name=bucket)),
    "read": lambda client, bucket: client.get_object(
        bucket_name=bucket, object_name=A_KEY[bucket]
    ).read(),
    "write": lambda client, bucket: client.put_object(
        bucket_name=bucket, object_name="essai.txt", data=io.BytesIO(), length=0
    ),
    "delete": lambda client, bucket: client.remove_object(
        bucket_name=bucket, object_name=A_KEY[bucket]
    ),
}


def test_the_table_of_rights_is_whole() -> None:
    assert all(set(buckets) == set(A_KEY) for buckets in RIGHTS.values())
    assert {facts["identity"] for facts in GENERATIONS.values()} <= set(RIGHTS)


@pytest.mark.parametrize("bucket", A_KEY)
@pytest.mark.parametrize("identity", RIGHTS)
def test_rights(platform: Lab, identity: str, bucket: str) -> None:
    before = platform.buckets.reset()
    client = platform.identities.client(identity)
    allowed = {action for action in ACTIONS if is_allowed(action, client, bucket)}
    assert allowed == RIGHTS[identity][bucket]
    touched = {"write": "essai.txt", "delete": A_KEY[bucket]}
    changed = {f"{bucket}/{key}" for action, key in touched.items() if action in allowed}
    assert platform.buckets.changes(before).keys() == changed


def test_a_session_of_the_issuer_has_the_rights_of_the_owner_and_ends_at_its_time(
    platform: Lab,
) -> None:
    before = platform.buckets.reset()
    session = platform.identities.web_session(seconds=3)
    claims = session.session_token.split(".")[1]
    end = json.loads(base64.urlsafe_b64decode(f"{claims}=="))["exp"]
    client = platform.identities.client(session)
    assert {bucket for bucket in A_KEY if is_allowed("read", client, bucket)} == {"camille"}
    while not (code := error_code("read", client, "camille")) and time.time() < end + 10:
        pass
    assert code == "InvalidAccessKeyId"
    assert -1 < time.time() - end < 2
    assert platform.buckets.changes(before) == {}


def is_allowed(action: str, client: Minio, bucket: str) -> bool:
    code = error_code(action, client, bucket)
    assert code in {"", "AccessDenied"}
    return not code


def error_code(action: str, client: Minio, bucket: str) -> str:
    """Return the error of the server's answer, an empty text when it succeeds."""
    try:
        ACTIONS[action](client, bucket)
    except S3Error as error:
        return str(error.code)
    return ""


def test_what_is_set_on_a_bucket_is_seen_and_undone(platform: Lab) -> None:
    root = platform.identities.client("root")
    before = platform.buckets.reset()
    root.set_bucket_versioning(
        bucket_name="projet-climat", config=VersioningConfig(status="Enabled")
    )
    platform.identities.admin.bucket_quota_set("projet-climat", 10**9)
    for text in (b"12", b"34"):
        root.put_object(
            bucket_name="projet-climat", object_name="a.txt", data=io.BytesIO(text), length=2
        )
    root.remove_object(bucket_name="projet-climat", object_name="guide/releves/2026.csv")
    changes = platform.buckets.changes(before)
    assert json.loads(changes.pop("projet-climat/") or b"") == {
        "quota": 10**9,
        "versioning": "Enabled",
    }
    assert changes == {
        "projet-climat/a.txt": b"34",
        "projet-climat/a.txt?version=1": b"12",
        "projet-climat/guide/releves/2026.csv": None,
        "projet-climat/guide/releves/2026.csv?version=1": DEBITS.encode(),
        "projet-climat/guide/releves/2026.csv?version=2": b"",
    }
    assert without_dates(platform.buckets.reset()) == without_dates(before)


def without_dates(listing: Listing) -> dict[str, str]:
    return {path: entry.mark.partition(" ")[0] for path, entry in listing.items()}


def test_reset_brings_back_what_a_variant_destroyed(platform: Lab) -> None:
    root = platform.identities.client("root")
    before = platform.buckets.reset()
    key = A_KEY["portail-ing"]
    for item in list(root.list_objects(bucket_name="portail-ing", recursive=True)):
        root.remove_object(bucket_name="portail-ing", object_name=item.object_name)
    root.remove_bucket(bucket_name="portail-ing")
    root.make_bucket(bucket_name="nouveau")
    assert platform.buckets.changes(before)["nouveau/"] == b""
    after = platform.buckets.reset()
    assert after == platform.buckets.listing()
    assert after.keys() == before.keys()
    public = platform.identities.client("anonymous")
    assert public.get_object(bucket_name="portail-ing", object_name=key).read()


LAB_VARIABLES = {"PATH", "HOME", "LANG", "TZ", "HTTPS_PROXY", "https_proxy", "http_proxy"}
TRUST = {"REQUESTS_CA_BUNDLE", "SSL_CERT_FILE", "R_PROFILE_USER", "PYTHONPATH"}


@pytest.mark.parametrize("generation", GENERATIONS)
def test_a_service_sees_its_generation_and_nothing_else(
    platform: Lab, generation: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_PROFILE", "somebody")
    monkeypatch.setenv("AWS_CA_BUNDLE", "/nowhere")
    facts = GENERATIONS[generation]
    home = platform.scratch("home-")
    environment = platform.environment(generation, home)
    _, printed = platform.run(["env", "-0"], platform.folder, environment, 10)
    names = {line.partition("=")[0] for line in printed.decode().split("\0")}
    trust = set() if "authority" in facts else TRUST
    assert names - {"", "_", "R_LIBS"} == LAB_VARIABLES | trust | set(facts["variables"])
    secrets = [file.name for file in home.glob(".duckdb/stored_secrets/*")]
    assert secrets == ["s3_onyxia_connection.duckdb_secret"] * facts.get("duckdb", False)
    files = {file.name: file.read_bytes() for file in home.iterdir() if file.is_file()}
    authorities = [facts["authority"]] if "authority" in facts else []
    assert files == dict.fromkeys(authorities, platform.authority.read_bytes())


def test_an_unknown_generation_lists_those_that_exist() -> None:
    completed = python(ROOT, "-m", "tests.lab", "shell", "--generation", "onyxia-v3", "true")
    assert completed.returncode != 0
    assert "onyxia-v11" in completed.stdout


def test_a_shell_in_the_box_runs_a_command_and_returns_its_code() -> None:
    listed = python(ROOT, "-m", "tests.lab", "shell", "aws", "s3", "ls")
    assert listed.returncode == 0
    assert "camille" in listed.stdout
    failed = python(ROOT, "-m", "tests.lab", "shell", "--generation", "pavics", "false")
    assert failed.returncode == 1


def test_the_server_listens_on_loopback_only(platform: Lab) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # sends nothing: it only chooses an interface
        except OSError:
            pytest.skip("this machine has no address but loopback")
        address = probe.getsockname()[0]
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((address, platform.server.port), timeout=5).close()


def test_a_host_that_is_not_the_platform_is_refused(platform: Lab) -> None:
    environment = platform.environment("onyxia-v11", platform.scratch("home-"))
    platform.proxy.refused.clear()
    call = "import urllib.request; urllib.request.urlopen('https://elsewhere.example')"
    code, _ = platform.run(["python", "-c", call], platform.folder, environment, 60)
    assert code != 0
    assert "elsewhere.example:443" in platform.proxy.refused
    platform.proxy.refused.clear()


def test_a_program_that_hangs_goes_with_what_it_started(platform: Lab, tmp_path: Path) -> None:
    environment = platform.environment("onyxia-v11", platform.scratch("home-"))
    script = f"sleep 600 & echo $! > {tmp_path}/child; wait"
    with pytest.raises(TimeoutError, match="still running after 1 s"):
        platform.run(["bash", "-c", script], tmp_path, environment, 1)
    assert not alive(int((tmp_path / "child").read_text()))


def alive(pid: int) -> bool:
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True)
    return state.stdout.strip()[:1] not in {"", "Z"}


PROGRAM = """
import signal, sys
from tests.lab import lab

# A job that a script starts in the background ignores Ctrl-C.
signal.signal(signal.SIGINT, signal.default_int_handler)

with lab() as platform:
    name = platform.server.how.split()[0]
    print(name, platform.folder, platform.server.port, flush=True)
    if sys.argv[1] == "sign in":
        assert platform.identities.web_session(60).session_token
    if sys.argv[1] == "raise":
        raise RuntimeError("half-way")
    if sys.argv[1] == "wait":
        home = platform.scratch("home-")
        script = "echo $$ > " + sys.argv[2] + "; exec sleep 600"
        platform.run(["sh", "-c", script], home, platform.environment("onyxia-v11", home), 600)
"""


@pytest.fixture(params=["container", "process"])
def how(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def start(how: str) -> Iterator[Callable[..., "subprocess.Popen[str]"]]:
    """Start a program with a lab of its own, whose server is a container or a process."""
    started: list[subprocess.Popen[str]] = []

    def run(*arguments: str) -> "subprocess.Popen[str]":
        engine = {} if how == "container" else {"DOCKER_HOST": "unix:///none"}
        process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, *arguments],
            cwd=ROOT,
            env=os.environ | engine,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        started.append(process)
        return process

    yield run
    for process in started:
        process.kill()
        process.communicate()


def announced(process: "subprocess.Popen[str]", how: str) -> tuple[Path, int]:
    """Return the folder and the port of the lab, which the program prints once it is there."""
    assert process.stdout
    kind, folder, port = process.stdout.readline().split()
    if kind != how and "CI" not in os.environ:
        pytest.skip("no Docker engine answers")
    assert kind == how
    return Path(folder), int(port)


def assert_nothing_remains(process: "subprocess.Popen[str]", folder: Path, port: int) -> None:
    # The watchdog shares the program's output: its end is the watchdog's end.
    process.communicate(timeout=30)
    assert not folder.exists()
    assert soon(lambda: refused(port))


def refused(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port)).close()
    except ConnectionRefusedError:
        return True
    return False


def soon(true: Callable[[], bool]) -> bool:
    """Return whether it becomes true: on a busy machine, what was killed is not yet dead."""
    deadline = time.monotonic() + 10
    while not true():
        if time.monotonic() > deadline:
            return False
    return True


def test_the_server_trusts_the_issuer(
    start: Callable[..., "subprocess.Popen[str]"], how: str
) -> None:
    process = start("sign in")
    assert_nothing_remains(process, *announced(process, how))
    assert process.returncode == 0


@pytest.mark.parametrize("end", ["succeed", "raise"])
def test_nothing_remains_after(
    start: Callable[..., "subprocess.Popen[str]"], how: str, end: str
) -> None:
    process = start(end)
    assert_nothing_remains(process, *announced(process, how))


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_nothing_remains_after_a_signal(
    start: Callable[..., "subprocess.Popen[str]"], how: str, end: signal.Signals, tmp_path: Path
) -> None:
    fifo = tmp_path / "variant"
    os.mkfifo(fifo)
    process = start("wait", str(fifo))
    folder, port = announced(process, how)
    variant = int(fifo.read_text())
    assert alive(variant)
    process.send_signal(end)
    assert_nothing_remains(process, folder, port)
    assert soon(lambda: not alive(variant))


def test_two_labs_at_once_do_not_disturb_each_other(
    start: Callable[..., "subprocess.Popen[str]"], how: str, tmp_path: Path
) -> None:
    fifo = tmp_path / "variant"
    os.mkfifo(fifo)
    first = start("wait", str(fifo))
    folder, port = announced(first, how)
    assert fifo.read_text()
    second = start("succeed")
    assert_nothing_remains(second, *announced(second, how))
    assert folder.exists()
    socket.create_connection(("127.0.0.1", port)).close()


def test_labs_share_the_server_of_one_that_stands_and_leave_it_up() -> None:
    joins = """
from tests.lab import lab
with lab() as platform:
    platform.buckets.reset()
    print(platform.server.port, len(platform.buckets.listing()), flush=True)
"""
    program = [
        "-m",
        "tests.lab",
        "stand",
        "bash",
        "-c",
        f"for i in 1 2; do python -c '{joins}'; done",
    ]
    completed = python(ROOT, *program)
    first, second = completed.stdout.splitlines()
    assert first == second
    assert int(first.split()[1]) > 0
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", int(first.split()[0])))


def test_a_program_that_arrow_aborts_at_its_end_is_run_again_once(
    platform: Lab, tmp_path: Path
) -> None:
    environment = platform.environment("onyxia-v11", platform.scratch("home-"))
    message = "terminate called without an active exception"
    script = f"echo run >> {tmp_path}/runs; echo {message}; kill -ABRT $$"
    code, printed = platform.run(["bash", "-c", script], tmp_path, environment, 10)
    assert (code, printed.decode()) == (-signal.SIGABRT, f"{message}\n")
    assert (tmp_path / "runs").read_text() == "run\nrun\n"
    platform.aborted.clear()


def test_what_cannot_be_removed_is_reported_and_the_rest_is_removed(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    watched = f"+group nobody\n+folder {folder}\n"
    watchdog = ROOT / "tests" / "lab" / "watchdog.py"
    completed = subprocess.run(
        [sys.executable, "-I", watchdog, "1"], input=watched, capture_output=True, text=True
    )
    assert completed.returncode == 1
    assert completed.stdout.startswith("The group nobody may remain: ")
    assert completed.stdout.strip() in completed.stderr
    assert not folder.exists()


def test_several_threads_may_use_the_watchdog_at_once(tmp_path: Path) -> None:
    watchdog = Watchdog()
    folders = [tmp_path / str(number) for number in range(2000)]
    for folder in folders:
        folder.mkdir()
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda folder: watchdog.watch("folder", folder), folders))
    watchdog.close()
    assert list(tmp_path.iterdir()) == []
