"""What deletes a folder takes all of it, and says how many objects that was."""

import pytest

from conf.model import recipes
from tests.given import sensors
from tests.given.names import NAMES
from tests.lab import Lab
from tests.runner.reader import Reader

pytestmark = pytest.mark.decides("delete-folder")
VARIANTS = recipes.load("folders/delete_folder").variants
CLIENTS = pytest.mark.parametrize("client", [variant.client for variant in VARIANTS])


@CLIENTS
def test_awkward_names_go_with_it_and_the_neighbour_stays(reader: Reader, client: str) -> None:
    def lay(platform: Lab) -> None:
        platform.buckets.fill("camille", {f"guide/releves/{name}": b"x" for name in NAMES})
        platform.buckets.fill("camille", {"guide/releves-2025/a.csv": b"x"})

    reader.given(lay)
    assert reader.recipe("folders/delete_folder", client).split() == [str(len(NAMES))]
    assert reader.bucket == {f"camille/guide/releves/{name}": None for name in NAMES}


@pytest.mark.parametrize(
    ("client", "taken"), [("python_boto3", True), ("r", True), ("mc", True), ("aws", False)]
)
def test_without_its_slash_it_is_a_prefix_but_with_aws(
    reader: Reader, client: str, taken: bool
) -> None:
    def lay(platform: Lab) -> None:
        objects = {"guide/releves/a.csv": b"x", "guide/releves-2025/a": b"x"}
        platform.buckets.fill("camille", objects)

    reader.given(lay)
    text = recipes.load("folders/delete_folder").variant(client).text
    assert reader.type(client, text.replace("releves/", "releves"))[0] == 0
    assert ("camille/guide/releves-2025/a" in reader.bucket) == taken
    assert "camille/guide/releves/a.csv" in reader.bucket


@CLIENTS
def test_a_misspelt_folder_is_0_objects(reader: Reader, client: str) -> None:
    for task in ("delete_folder_preview", "delete_folder"):
        text = recipes.load(f"folders/{task}").variant(client).text
        _, printed = reader.type(client, text)
        assert "0" in printed, task
    assert printed.split() == ["0"]
    assert reader.bucket == {}


@pytest.mark.parametrize(
    ("client", "text"),
    [
        ("python", 'import s3fs; s3fs.S3FileSystem().rm("camille/guide/capteurs")'),
        ("aws", "aws s3 rm s3://camille/guide/capteurs/"),
        ("mc", "mc rm s3/camille/guide/capteurs/"),
    ],
)
def test_what_deletes_one_object_deletes_no_folder_without_an_error(
    reader: Reader, client: str, text: str
) -> None:
    code, _ = reader.type(client, text)
    assert code == 0
    assert reader.bucket == {}


@pytest.mark.parametrize("client", ["mc", "aws", "python_boto3"])
def test_more_than_a_page_is_counted(reader: Reader, client: str) -> None:
    reader.given(sensors.many)
    text = recipes.load("folders/delete_folder").variant(client).text.replace("releves", "capteurs")
    assert reader.type(client, text) == (0, f"{sensors.MANY}\n")
    assert set(reader.bucket.values()) == {None}
