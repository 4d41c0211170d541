"""Times the clients, in the lab or on your own storage.

python -m tests.bench                            in the lab; writes docs/bench
python -m tests.bench --here                     on your storage, in a new bucket
python -m tests.bench --here --bucket camille    in a folder of your bucket
"""

import argparse
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from boto3.exceptions import Boto3Error
from botocore.exceptions import BotoCoreError, ClientError

from conf.model import bench
from tests.bench import data, facts, plots
from tests.bench.cubes import ANYWHERE, LAB_ONLY
from tests.bench.data import FULL, MIB, SMALL, Scale
from tests.bench.errors import BenchError
from tests.bench.jobs import JOBS, Job
from tests.bench.place import Place, prefix
from tests.bench.runner import clients, time_job
from tests.lab import LabError, lab
from tests.own import OwnError, agreed, client, interrupt_on_termination, own_environment

HERE = (*JOBS, *ANYWHERE)


def main() -> int:
    """Return the exit code: 1 after one line that says why, 130 after Ctrl-C."""
    parser = argparse.ArgumentParser(prog="nox -s measure -- bench")
    parser.add_argument("--here", action="store_true", help="on your own storage, not in the lab")
    parser.add_argument("--bucket", default="", help="with --here: in a folder of this bucket")
    parser.add_argument("--rounds", type=int, help="as many for each job")
    parser.add_argument("--small", action="store_true", help="little data; the page is unchanged")
    options = parser.parse_args()
    interrupt_on_termination()
    try:
        if options.here:
            measure_here(options.bucket, options.rounds)
        else:
            measure_lab(options.rounds, SMALL if options.small else FULL)
    except (BenchError, LabError, OwnError) as error:
        print(f"bench: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("bench: interrupted; what it wrote is deleted.", file=sys.stderr)
        return 130
    return 0


def measure_lab(rounds: int | None, scale: Scale) -> None:
    """Time the clients on the server of the lab, without its proxy; write results and plots."""
    with lab() as platform:
        environment = facts.direct(platform)
        with prefix(client(environment), "camille", environment) as place:
            jobs = measure(place, (*HERE, *LAB_ONLY), rounds, scale, strict=True)
        results = {**facts.of_lab(platform, scale), "jobs": jobs}
    if scale is FULL:
        plots.write(results)


def measure_here(bucket: str, rounds: int | None) -> None:
    """Ask the user, time the clients on their storage, delete what they wrote."""
    environment = own_environment()
    s3 = client(environment)
    size = bytes_moved(environment, rounds, SMALL) / MIB
    where = f"a folder of the bucket {bucket}" if bucket else "a bucket made for it"
    question = (
        f"{size:.0f} MiB will go to and from {s3.meta.endpoint_url}, in {where}, "
        "deleted in the end. Go on? [y/N] "
    )
    if not agreed(question):
        raise BenchError("nothing was measured.")
    try:
        with prefix(s3, bucket, environment) as place:
            measure(place, HERE, rounds, SMALL, strict=False)
    except (Boto3Error, BotoCoreError, ClientError) as error:
        raise BenchError(f"The storage refuses: {error}") from error


def measure(
    place: Place, kinds: Sequence[type[Job]], rounds: int | None, scale: Scale, strict: bool
) -> dict[str, Any]:
    """Run each job and print its table; return the results by job."""
    results = {}
    with tempfile.TemporaryDirectory(prefix="storage-bench-") as name:
        folder = Path(name)
        data.archive(folder / "archive.bin", scale)
        data.sensors(folder / "small", scale)
        data.cube(folder / "tas.npy", scale)
        for kind in kinds:
            results[kind.name] = time_job(kind(place, folder, scale), rounds, strict)
            print_table(bench.job_of(kind.name, results[kind.name]))
    return results


def bytes_moved(environment: Mapping[str, str], rounds: int | None, scale: Scale) -> int:
    """Return about how many bytes the clients will transfer."""
    return sum(
        kind.moves(scale) * ((rounds or kind.rounds) * len(clients(kind.name, environment)) + 1)
        for kind in HERE
    )


def print_table(job: bench.Job) -> None:
    """Print the results of a job, the fastest first."""
    print(f"\n{job.name}" + (f" ({job.amount} {job.unit})" if job.unit else ""))
    for result in job.results:
        spread = f"{min(result.seconds):.2f}–{max(result.seconds):.2f}"
        print(
            f"  {result.label:18} {result.median:7.2f} s  ({spread})"
            f"  × {job.ratio(result):.2f}  {result.peak:5.0f} MiB"
        )


if __name__ == "__main__":
    sys.exit(main())
