"""Strange but legal names that lie where a recipe works: it must leave them alone."""

import re
from collections.abc import Iterator
from pathlib import Path

from conf.model.recipes import Recipe, Variant
from tests.given.names import NAMES
from tests.lab import Lab
from tests.lab.seed import seed

CONTENTS = {name: f"neighbour {number}\n".encode() for number, name in enumerate(NAMES)}
TOUCHING = {
    "folders/delete_folder",
    "folders/download_folder",
    "folders/many_small",
    "folders/mirror",
    "folders/one_archive",
    "folders/upload_folder",
    "folders/verify_copy",
    "keys/scheduled_job",
    "keys/use_key",
    "manage/purge_versions",
    "manage/restore_version",
    "manage/undelete",
    "objects/copy",
    "objects/delete",
    "objects/download_file",
    "objects/move",
    "objects/upload_file",
    "s3/cheatsheet",
    "s3/leftover_uploads",
    "s3/prefixes",
    "share/make_link",
    "share/project_bucket",
    "share/public_prefix",
    "share/receive_file",
    "share/stop_sharing",
    "spaces/dump_database",
    "spaces/restore_database",
    "spaces/restore_work",
    "spaces/save_work",
    "start/first_file",
    "start/put_test_data",
    "start/remove_test_data",
    "tables/append",
    "tables/partitioned",
    "tables/to_parquet",
    "tables/write_csv",
    "tables/write_parquet",
    "zarr/append",
    "zarr/download_store",
    "zarr/encoding",
    "zarr/from_archive",
    "zarr/from_opendap",
    "zarr/icechunk_commit",
    "zarr/icechunk_history",
    "zarr/many_to_zarr",
    "zarr/rechunk",
    "zarr/region",
    "zarr/round_trip",
    "zarr/shards",
    "zarr/virtual",
    "zarr/write_netcdf",
}
"""Recipes that write, copy, move, delete, mirror, save, restore or share."""
OWN = {
    "folders/delete_folder": "guide/releves/",
    "folders/mirror": "guide/releves/",
    "tables/append": "guide/donnees/ventes-2026/",
    "tables/partitioned": "guide/donnees/ventes-par-annee/",
}
"""Folders whose whole contents are the task: what else lies there goes, or is read too."""


def lay(recipe: Recipe, variant: Variant, platform: Lab, folder: Path) -> None:
    """Put neighbours above, beside and under what the text names, and beside it on the disk."""
    for bucket in seed():
        keys = {
            f"{place}{name}": contents
            for place in _places(variant.text)
            if place != OWN.get(recipe.name)
            for name, contents in CONTENTS.items()
        }
        platform.buckets.fill(bucket, keys)
    if _works_beside(recipe):
        for name, contents in CONTENTS.items():
            (folder / name).write_bytes(contents)


def lost(recipe: Recipe, folder: Path) -> list[str]:
    """Return the neighbours on the disk that are no longer what they were."""
    if not _works_beside(recipe):
        return []
    files = {name: folder / name for name in NAMES}
    return [
        name
        for name, file in files.items()
        if not file.is_file() or file.read_bytes() != CONTENTS[name]
    ]


def _places(text: str) -> set[str]:
    """Return each folder that a text names, from the bucket's root, and those above it."""
    return {"", *_folders(text)}


def _folders(text: str) -> Iterator[str]:
    for path in re.findall(r"\bguide(?:/[\w-]+(?![\w.-]))*", text):
        parts = path.split("/")
        for depth in range(1, len(parts) + 1):
            yield "/".join(parts[:depth]) + "/"


def _works_beside(recipe: Recipe) -> bool:
    # The work folder itself is what these save, or bring back.
    return not recipe.name.startswith("spaces/")
