"""The last lines of `nox -s docs`: what ran, what is recorded, what was not, on which server."""

import sys

from conf.model import report
from conf.model.report import Report
from tests.lab import tools

SERVERS = {"container": "in a container", "process": "as a process"}


def lines(last: Report) -> list[str]:
    results = last.results.values()
    count = {
        status: sum(result.status == status for result in results)
        for status in ("passed", "recorded", "not-run")
    }
    recipes = len({result.recipe for result in results})
    said = [
        f"{recipes} recipes and notebooks: {count['passed']} runs passed, "
        f"{count['recorded']} recorded, {count['not-run']} not run"
    ]
    for result in sorted(results, key=lambda result: result.id):
        if result.status == "not-run":
            since = f"changed since {result.date}" if result.date else "never recorded"
            said.append(f"  not run: {' '.join(result.id)} ({result.missing} missing, {since})")
    servers = ", ".join(f"{SERVERS.get(how, how)}: {runs}" for how, runs in last.servers.items())
    said.append(f"server: MinIO {tools.MINIO.version}, {servers}")
    return said


if __name__ == "__main__":
    print(*lines(report.read()), f"time: {sys.argv[1]} s", sep="\n")
