"""A call touches the object that it names, whatever legal name that is, or fails aloud."""

import json
import shlex
from pathlib import Path

import pytest

from conf.model import recipes
from tests.claims.objects import names
from tests.given.names import HALVES, MISTAKEN, NAMES
from tests.runner.reader import COMMUNES, Answer, Reader

OPTIONS = {("upload", "-tiret.csv"), ("upload", "--delete")}
REFUSED: dict[str, set[tuple[str, str]]] = {
    "python": set(),
    "python_boto3": set(),
    "mc": OPTIONS,
    "aws": OPTIONS,
    "r": {
        (verb, name)
        for verb in ("copy", "move")
        for name in ("b?.csv", "diese#1.csv", "tab\tici.csv")
    },
}
"""The verbs and names that a client refuses."""

DECODED = "pour%20cent.csv"
"""R reads it as another name."""


def lay_out(folder: Path) -> None:
    """Have every name on the disk, where calls read it, and the other half's where they write."""
    for verb in names.CALLS:
        for half in range(2):
            place = folder / f"{verb}{half}"
            place.mkdir()
            for name in HALVES[1 - half] if verb == "download" else NAMES:
                (place / name).write_bytes(names.OLD if verb == "download" else names.NEW)


def run(reader: Reader, client: str, texts: list[tuple[str, str]]) -> Answer:
    """Run each text in its folder, all in one process."""
    (reader.folder / "calls.json").write_text(json.dumps(texts))
    match client:
        case "mc":
            lines = [f"cd {place} && {text}\n" for place, text in texts]
            (reader.folder / "calls.sh").write_text("".join(lines))
            return reader.shell(names.SHELL)
        case "aws":
            return reader.shell(f"{names.AWS_PYTHON} -c {shlex.quote(names.AWS)}")
        case "r":
            lines = [f"{place}\x1f{text.replace(chr(10), chr(30))}\n" for place, text in texts]
            (reader.folder / "calls.txt").write_text("".join(lines))
            return reader.r(names.R)
        case _:
            return reader.python(names.PYTHON)


@pytest.mark.decides("names")
@pytest.mark.parametrize("client", REFUSED)
def test_a_call_touches_what_it_names_or_fails(reader: Reader, client: str) -> None:
    reader.given(lambda lab: lab.buckets.fill("camille", names.objects()))
    lay_out(reader.folder)
    calls = names.calls(client, _names(client))
    code, output = run(reader, client, [(place, text) for _, place, _, text in calls])
    assert code == 0, output
    answers = [json.loads(line) for line in output.splitlines()]
    failed = {
        (verb, name) for (verb, _, name, _), answer in zip(calls, answers, strict=True) if answer
    }
    done = [(verb, place, name) for verb, place, name, _ in calls if (verb, name) not in failed]
    assert failed == {each for each in REFUSED[client] if each[1] in _names(client)}
    assert reader.bucket == names.expected(done)
    for verb, place, name in done:
        if verb == "download":
            assert (reader.folder / place / name).read_bytes() == names.NEW
    for half in range(2):
        for name in HALVES[1 - half]:
            assert (reader.folder / f"download{half}" / name).read_bytes() == names.OLD


def _names(client: str) -> set[str]:
    match client:
        case "aws":  # a fifth of a second a call
            return {*MISTAKEN, *MISTAKEN.values()}
        case "r":
            return set(NAMES) - {DECODED}
        case _:
            return set(NAMES)


@pytest.mark.decides("names")
@pytest.mark.parametrize(
    "client", [each.client for each in recipes.load("folders/mirror").variants]
)
def test_a_mirror_deletes_what_is_gone_and_nothing_else(reader: Reader, client: str) -> None:
    gone, stays = ([name for name in half if name.endswith(".csv")] for half in HALVES)
    for name in gone + stays:
        reader.put(f"guide/releves/{name}", names.OLD)
    (reader.folder / "releves").mkdir()
    for name in stays:
        (reader.folder / "releves" / name).write_bytes(names.NEW)
    reader.recipe("folders/mirror", client)
    assert reader.bucket == {f"camille/guide/releves/{name}": names.NEW for name in stays}


@pytest.mark.decides("names")
def test_r_reads_a_code_in_a_name_as_the_sign_that_it_stands_for(reader: Reader) -> None:
    code, output = reader.r(
        """
        put_object(
          file = "communes.csv", object = "guide/a%20b.csv", bucket = "camille", region = ""
        )
        """
    )
    assert (code, output) == (0, "[1] TRUE\n")
    assert reader.bucket == {"camille/guide/a b.csv": COMMUNES}


@pytest.mark.decides("names")
@pytest.mark.parametrize(
    ("call", "effect"),
    [
        ('rm("camille/guide/a[1].csv")', {"camille/guide/a1.csv": None}),
        ('get("camille/guide/a[1].csv", "here/")', {}),
        (
            'copy("camille/guide/a[1].csv", "camille/guide/b/")',
            {"camille/guide/b/a1.csv": b"a1.csv"},
        ),
        ('put("a[1].csv", "camille/guide/b/")', {"camille/guide/b/a1.csv": b"a1.csv"}),
    ],
)
def test_rm_get_copy_and_put_of_s3fs_take_the_neighbour(
    reader: Reader, call: str, effect: dict[str, bytes | None]
) -> None:
    objects = {f"guide/{name}": name.encode() for name in ("a[1].csv", "a1.csv")}
    reader.given(lambda lab: lab.buckets.fill("camille", objects))
    for key, contents in objects.items():
        (reader.folder / Path(key).name).write_bytes(contents)
    assert reader.python(f"import s3fs; s3fs.S3FileSystem().{call}") == (0, "")
    assert reader.bucket == effect
    if call.startswith("get"):
        assert (reader.folder / "here" / "a1.csv").read_bytes() == b"a1.csv"


@pytest.mark.decides("names")
@pytest.mark.parametrize(
    "command", ["mc cp {} s3/camille/guide/", "aws s3 cp {} s3://camille/guide/"]
)
def test_a_hyphen_is_no_option_behind_a_dot(reader: Reader, command: str) -> None:
    (reader.folder / "-notes.csv").write_bytes(COMMUNES)
    code, _ = reader.shell(command.format("-notes.csv"))
    assert code != 0
    code, output = reader.shell(command.format("./-notes.csv"))
    assert code == 0, output
    assert reader.bucket == {"camille/guide/-notes.csv": COMMUNES}
