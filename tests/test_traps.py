"""The traps that the pages tell, each in a sentence: somebody falls into each, here."""

import sys
from io import BytesIO
from textwrap import dedent

import pytest

from conf import recipes
from tests.lab import USUAL, Lab, r
from tests.recipes.outputs import redact

COMMUNES = b"code;nom\n01053;Bourg-en-Bresse\n29019;Brest\n"
TIMEOUT_SECONDS = 60

AMAZON = ["camille.s3.amazonaws.com:443"]
"""Where a client goes that finds no address. The lab's proxy refuses it."""


class Reader:
    """Somebody at work in a service, with communes.csv on its disk and a bucket as seeded."""

    def __init__(self, platform: Lab) -> None:
        self._platform = platform
        self._folder = platform.scratch("work-")
        (self._folder / "communes.csv").write_bytes(COMMUNES)
        platform.buckets.reset()
        platform.proxy.refused.clear()
        self._before = platform.buckets.listing()

    @property
    def bucket(self) -> dict[str, bytes | None]:
        """What has changed on the server: the contents written, None for what is gone."""
        return self._platform.buckets.changes(self._before)

    @property
    def disk(self) -> set[str]:
        """The files that have appeared on the service's disk."""
        files = (path for path in self._folder.rglob("*") if path.is_file())
        return {path.relative_to(self._folder).as_posix() for path in files} - {"communes.csv"}

    @property
    def strangers(self) -> list[str]:
        """The hosts asked for that are none of the platform."""
        return sorted(set(self._platform.proxy.refused))

    def python(self, text: str, generation: str = USUAL, **variables: str) -> tuple[int, str]:
        return self._run([sys.executable, "-c", dedent(text)], generation, variables)

    def shell(self, text: str, generation: str = "onyxia-v10", **variables: str) -> tuple[int, str]:
        return self._run(["bash", "-euo", "pipefail", "-c", dedent(text)], generation, variables)

    def r(self, text: str, **variables: str) -> tuple[int, str]:
        found = r.installation()
        if not found or "aws.s3" not in found.packages:
            pytest.skip("R package aws.s3 is not installed")
        return self._run(
            [found.rscript, "-e", f"library(aws.s3)\n{dedent(text)}"], USUAL, variables
        )

    def recipe(self, name: str, client: str) -> str:
        """Run what readers copy; return what it prints."""
        run = {"python": self.python, "r": self.r}[client]
        code, printed = run(recipes.load(name).variant(client).text)
        assert code == 0, printed
        return printed

    def put(self, key: str, contents: bytes) -> None:
        """Write an object through a client that is none of theirs."""
        self._platform.identities.client("camille").put_object(
            bucket_name="camille", object_name=key, data=BytesIO(contents), length=len(contents)
        )

    def direct(self) -> dict[str, str]:
        """The variables of a service that reaches its storage without a proxy."""
        address = f"https://127.0.0.1:{self._platform.server.port}"
        return {"AWS_ENDPOINT_URL": address, "no_proxy": "*"}

    def _run(
        self, command: list[str], generation: str, variables: dict[str, str]
    ) -> tuple[int, str]:
        environment = self._platform.environment(generation, self._platform.scratch("home-"))
        # What is refused once is refused: no reader waits for the fifth attempt.
        environment |= {"AWS_MAX_ATTEMPTS": "1"} | variables
        code, printed = self._platform.run(command, self._folder, environment, TIMEOUT_SECONDS)
        return code, redact(printed.decode(), self._platform.identities.secrets)


@pytest.fixture
def reader(platform: Lab) -> Reader:
    return Reader(platform)


# The address


def test_r_without_an_empty_region_asks_another_host(reader: Reader) -> None:
    code, _ = reader.r('get_bucket("camille")')
    assert code != 0
    assert reader.strangers == ["us-east-1.minio.lab.exemple.fr:443"]


def test_r_with_an_empty_region_asks_the_platform(reader: Reader) -> None:
    code, printed = reader.r('get_bucket_df("camille", prefix = "donnees/", region = "")$Key')
    assert code == 0
    assert "donnees/departements.csv" in printed


def test_r_without_an_empty_region_says_that_the_host_does_not_resolve(reader: Reader) -> None:
    # `.invalid` resolves nowhere; the lab's own names may, on somebody's network.
    code, printed = reader.r('get_bucket("camille")', AWS_S3_ENDPOINT="minio.invalid", no_proxy="*")
    assert code != 0
    assert "Could not resolve host: us-east-1.minio.invalid" in printed


def test_r_hands_a_region_outside_opts_to_the_function_that_reads(reader: Reader) -> None:
    code, _ = reader.r(
        """
        s3read_using(
          FUN = read.csv2, object = "diffusion/communes.csv", bucket = "camille", region = ""
        )
        """
    )
    assert code != 0
    assert reader.strangers == ["us-east-1.minio.lab.exemple.fr:443"]


def test_r_forgets_the_option_of_its_manual_where_the_platform_sets_a_region(
    reader: Reader,
) -> None:
    text = 'options(cloudyr.aws.default_region = ""); get_bucket("camille")'
    assert reader.r(text)[0] != 0
    assert reader.r(f'Sys.unsetenv("AWS_DEFAULT_REGION"); {text}')[0] == 0


def test_an_older_service_sends_aws_to_amazon(reader: Reader) -> None:
    code, _ = reader.shell("aws s3 ls s3://camille/donnees/", "nubonyxia-2024")
    assert code != 0
    assert reader.strangers == AMAZON


def test_an_older_service_sends_boto3_to_amazon(reader: Reader) -> None:
    code, _ = reader.python(
        'import boto3; boto3.client("s3").list_objects_v2(Bucket="camille")', "nubonyxia-2024"
    )
    assert code != 0
    assert reader.strangers == AMAZON


def test_an_older_service_sends_pandas_to_amazon_whatever_s3_endpoint_says(reader: Reader) -> None:
    code, _ = reader.python(
        """
        import os
        import pandas as pd
        assert os.environ["S3_ENDPOINT"] == "https://minio.lab.exemple.fr/"
        pd.read_csv("s3://camille/diffusion/communes.csv")
        """,
        "nubonyxia-2024",
    )
    assert code != 0
    assert reader.strangers == AMAZON


def test_one_line_gives_an_older_service_its_address(reader: Reader) -> None:
    code, printed = reader.shell(
        """
        export AWS_ENDPOINT_URL="https://$AWS_S3_ENDPOINT"
        aws s3 ls s3://camille/donnees/
        python -c 'import boto3; boto3.client("s3").head_bucket(Bucket="camille")'
        python -c 'import pandas as pd; pd.read_csv("s3://camille/diffusion/communes.csv")'
        """,
        "nubonyxia-2024",
    )
    assert code == 0, printed
    assert reader.strangers == []


# What a path means


def test_mc_without_its_alias_copies_to_the_disk(reader: Reader) -> None:
    code, _ = reader.shell("mc cp communes.csv camille/donnees/")
    assert code == 0
    assert reader.disk == {"camille/donnees/communes.csv"}
    assert reader.bucket == {}


def test_mc_without_its_alias_then_lists_the_disk(reader: Reader) -> None:
    code, printed = reader.shell(
        "mc cp communes.csv camille/donnees/ > /dev/null; mc ls camille/donnees/"
    )
    assert code == 0
    assert "communes.csv" in printed
    assert "departements.csv" not in printed


def test_aws_without_its_scheme_refuses_to_copy(reader: Reader) -> None:
    code, printed = reader.shell("aws s3 cp communes.csv camille/donnees/")
    assert code != 0
    assert "Error: Invalid argument type" in printed
    assert reader.disk == set()


def test_pandas_without_the_scheme_finds_no_such_folder(reader: Reader) -> None:
    code, printed = reader.python(
        """
        import pandas as pd
        pd.DataFrame({"code": ["29019"]}).to_csv("camille/donnees/communes.csv")
        """
    )
    assert code != 0
    said = "OSError: Cannot save file into a non-existent directory: 'camille/donnees'"
    assert said in printed


def test_pandas_without_the_scheme_writes_to_a_folder_of_that_name(reader: Reader) -> None:
    code, _ = reader.python(
        """
        import os
        import pandas as pd
        os.makedirs("camille/donnees")
        pd.DataFrame({"code": ["29019"]}).to_csv("camille/donnees/communes.csv")
        """
    )
    assert code == 0
    assert reader.disk == {"camille/donnees/communes.csv"}
    assert reader.bucket == {}


def test_pandas_without_the_scheme_reads_no_such_file(reader: Reader) -> None:
    code, printed = reader.python(
        'import pandas as pd; pd.read_csv("camille/diffusion/communes.csv")'
    )
    assert code != 0
    assert "FileNotFoundError: [Errno 2] No such file or directory: 'camille/" in printed


def test_xarray_without_the_scheme_writes_to_the_disk(reader: Reader) -> None:
    code, printed = reader.python(
        """
        import xarray as xr
        ds = xr.Dataset({"debit": ("jour", [291, 305])})
        ds.to_zarr("camille/debits.zarr", zarr_format=2)
        """
    )
    assert (code, printed) == (0, "")
    assert "camille/debits.zarr/debit/0" in reader.disk
    assert reader.bucket == {}


# A folder without its slash is a prefix


def test_boto3_takes_the_neighbours_too(reader: Reader) -> None:
    _, printed = reader.python(
        """
        import boto3
        s3 = boto3.client("s3")
        for prefix in ("donnees", "donnees/"):
            found = s3.list_objects_v2(Bucket="camille", Prefix=prefix)
            print(*(item["Key"] for item in found["Contents"]))
        """
    )
    assert printed.splitlines() == [
        "donnees-2025/departements.csv donnees/2026/ventes.csv donnees/departements.csv",
        "donnees/2026/ventes.csv donnees/departements.csv",
    ]


def test_r_takes_the_neighbours_too(reader: Reader) -> None:
    _, printed = reader.r('cat(get_bucket_df("camille", prefix = "donnees", region = "")$Key)')
    assert printed == (
        "donnees-2025/departements.csv donnees/2026/ventes.csv donnees/departements.csv"
    )


def test_aws_lists_the_folders_not_what_is_in_one(reader: Reader) -> None:
    _, printed = reader.shell("aws s3 ls s3://camille/donnees")
    assert printed.split() == ["PRE", "donnees-2025/", "PRE", "donnees/"]


def test_mc_lists_what_is_in_the_folder(reader: Reader) -> None:
    without, with_slash = (
        [line.split()[-1] for line in reader.shell(f"mc ls {path}")[1].splitlines()]
        for path in ("s3/camille/donnees", "s3/camille/donnees/")
    )
    assert without == with_slash == ["departements.csv", "2026/"]


def test_mc_deletes_the_neighbours_too(reader: Reader) -> None:
    code, _ = reader.shell("mc rm --recursive --force s3/camille/donnees")
    assert code == 0
    assert reader.bucket == {
        "camille/donnees-2025/departements.csv": None,
        "camille/donnees/2026/ventes.csv": None,
        "camille/donnees/departements.csv": None,
    }


def test_mc_downloads_the_neighbours_too(reader: Reader) -> None:
    code, _ = reader.shell("mc cp --recursive s3/camille/donnees ./")
    assert code == 0
    assert "donnees-2025/departements.csv" in reader.disk


@pytest.mark.parametrize(
    "command",
    [
        "mc rm --recursive --force s3/camille/donnees/",
        "aws s3 rm --recursive s3://camille/donnees",
        """python -c 'import s3fs; s3fs.S3FileSystem().rm("camille/donnees", recursive=True)'""",
    ],
    ids=["mc with its slash", "aws", "s3fs"],
)
def test_these_delete_one_folder(reader: Reader, command: str) -> None:
    code, _ = reader.shell(command)
    assert code == 0
    assert reader.bucket == {
        "camille/donnees/2026/ventes.csv": None,
        "camille/donnees/departements.csv": None,
    }


# What a client believes


UPLOADED_BY_ANOTHER = """
import subprocess
import s3fs

fs = s3fs.S3FileSystem()
fs.ls("camille/donnees")
upload = ["mc", "cp", "communes.csv", "s3/camille/donnees/"]
subprocess.run(upload, check=True, capture_output=True)
"""


def test_s3fs_keeps_the_listing_it_has_read(reader: Reader) -> None:
    code, printed = reader.python(
        UPLOADED_BY_ANOTHER
        + """
uploaded = "camille/donnees/communes.csv"
print(uploaded in fs.ls("camille/donnees"), fs.exists(uploaded))
print(uploaded in fs.ls("camille/donnees", refresh=True), fs.exists(uploaded))
""",
        "onyxia-v10",
    )
    assert (code, printed) == (0, "False False\nTrue True\n")


def test_pandas_believes_the_listing_that_s3fs_keeps(reader: Reader) -> None:
    code, printed = reader.python(
        UPLOADED_BY_ANOTHER
        + """
import pandas as pd
pd.read_csv("s3://camille/donnees/communes.csv", sep=";")
""",
        "onyxia-v10",
    )
    assert code != 0
    assert printed.endswith("FileNotFoundError: camille/donnees/communes.csv\n")


def test_r_takes_an_unnamed_first_argument_for_the_contents(reader: Reader) -> None:
    code, printed = reader.r('put_object("comunes.csv", "donnees/un.csv", "camille", region = "")')
    assert (code, printed) == (0, "[1] TRUE\n")
    assert reader.bucket == {"camille/donnees/un.csv": b"comunes.csv"}


def test_r_named_arguments_upload_the_file(reader: Reader) -> None:
    code, printed = reader.r(
        """
        put_object(
          file = "communes.csv", object = "donnees/un.csv", bucket = "camille", region = ""
        )
        """
    )
    assert (code, printed) == (0, "[1] TRUE\n")
    assert reader.bucket == {"camille/donnees/un.csv": COMMUNES}


def test_r_warns_of_an_unnamed_file_and_refuses_a_named_one_that_is_not_there(
    reader: Reader,
) -> None:
    found = r.installation()
    if found and found.packages.get("aws.s3", "") < "0.3.22":
        pytest.skip("aws.s3 before 0.3.22 does neither")
    rest = 'object = "donnees/un.csv", bucket = "camille", region = ""'
    code, printed = reader.r(f'put_object("communes.csv", {rest})')
    assert code == 0
    assert "The use of first argument in `put_object()' as filename" in printed
    assert "deprecated, please use file=" in printed
    assert reader.bucket == {"camille/donnees/un.csv": COMMUNES}
    code, printed = reader.r(f'put_object(file = "comunes.csv", {rest})')
    assert code != 0
    assert "cannot open file 'comunes.csv': No such file or directory" in printed


# Tables


@pytest.mark.parametrize("client", ["python", "r"])
def test_a_csv_reads_the_same_whoever_wrote_it(reader: Reader, client: str) -> None:
    seen = set()
    for writer in ("python", "r"):
        reader.recipe("tables/write_csv", writer)
        reader.put("diffusion/communes.csv", reader.bucket["camille/donnees/communes.csv"] or b"")
        seen.add(reader.recipe("tables/read_csv", client))
    (printed,) = seen
    assert "01053" in printed
    assert "Saint-Étienne" in printed


def test_pandas_drops_the_zero_of_a_code_unless_told(reader: Reader) -> None:
    _, printed = reader.python(
        """
        import pandas as pd
        print(*pd.read_csv("communes.csv", sep=";").code)
        print(*pd.read_csv("communes.csv", sep=";", dtype={"code": str}).code)
        """
    )
    assert printed.splitlines() == ["1053 29019", "01053 29019"]


def test_pandas_writes_its_index_as_a_column_unless_told(reader: Reader) -> None:
    code, printed = reader.python(
        """
        import pandas as pd
        communes = pd.read_csv("communes.csv", sep=";")
        communes.to_csv("s3://camille/donnees/communes.csv", sep=";")
        print(*pd.read_csv("s3://camille/donnees/communes.csv", sep=";").columns)
        """
    )
    assert (code, printed) == (0, "Unnamed: 0 code nom\n")


READ = {
    "csv": 'pd.read_csv("s3://camille/diffusion/communes.csv")',
    "parquet": 'pd.read_parquet("s3://camille/diffusion/communes.parquet")',
    "told": 'pd.read_parquet("s3://camille/diffusion/communes.parquet", storage_options={})',
}


@pytest.mark.parametrize(
    ("how", "library"), [("csv", True), ("parquet", False), ("told", True)], ids=READ
)
def test_pandas_reads_parquet_without_s3fs_unless_told(
    reader: Reader, how: str, library: bool
) -> None:
    text = f'import sys, pandas as pd; {READ[how]}; print("s3fs" in sys.modules)'
    assert reader.python(text, **reader.direct()) == (0, f"{library}\n")


def test_parquet_without_s3fs_forgets_the_authority_of_the_platform(reader: Reader) -> None:
    only_the_platforms = reader.direct() | {"SSL_CERT_FILE": "/dev/null"}
    code, printed = reader.python(f"import pandas as pd; {READ['parquet']}", **only_the_platforms)
    assert code != 0
    assert "SSL peer certificate or SSH remote key was not OK" in printed
    code, _ = reader.python(f"import pandas as pd; {READ['told']}", **only_the_platforms)
    assert code == 0


def test_parquet_without_s3fs_forgets_the_proxy(reader: Reader) -> None:
    behind_the_proxy = reader.direct() | {"no_proxy": ""}
    code, _ = reader.python(f"import pandas as pd; {READ['parquet']}", **behind_the_proxy)
    assert (code, reader.strangers) == (0, [])
    code, _ = reader.python(f"import pandas as pd; {READ['told']}", **behind_the_proxy)
    assert code != 0
    assert reader.strangers == [reader.direct()["AWS_ENDPOINT_URL"].removeprefix("https://")]
