"""The `bench` directive: table and plot of a job, from the committed results.

    ```{bench} upload
    :pick: mc python_boto3
    ```

`pick` names the clients that the page recommends: the build fails when the results say
otherwise. `bench-run` shows when and on what the results were measured. No figure of the bench
stands in a page's text.
"""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from babel.dates import format_date
from babel.numbers import format_decimal
from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.locale import get_translation
from sphinx.util.typing import ExtensionMetadata, OptionSpec

from conf.model import bench
from conf.model.bench import Job, Result
from conf.site.base import CATALOGUE, GuideDirective
from conf.site.finish import no_break
from conf.site.nodes import Content, definitions, row, table
from conf.site.run import server_words

_ = get_translation(CATALOGUE)


class BenchNote(GuideDirective):
    """The base of both directives: what they depend on, and how numbers are written."""

    def sources(self) -> list[str]:
        return ["files docs/bench/results.json", "files conf/model/bench.py"]

    def number(self, value: float, decimals: int = 0) -> str:
        return format_number(value, decimals, self.language)


def format_number(value: float, decimals: int, language: str) -> str:
    """Return a number as it is written in that language."""
    return format_decimal(value, "#,##0" + "." * bool(decimals) + "0" * decimals, language)


class BenchDirective(BenchNote):
    """Shows the table of a job, and its plot in light and dark."""

    required_arguments = 1
    option_spec: ClassVar[OptionSpec] = {"pick": directives.unchanged_required}

    def show(self) -> list[nodes.Node]:
        results = bench.read()
        job = results.job(self.arguments[0])
        picks = self.options.get("pick", "").split()
        if picks:
            job.recommend(picks)
        scale = {**results.scale, "amount": job.amount, "stored": job.stored}
        sizes = {name: self.number(value) for name, value in scale.items()}
        title = _titles()[job.name].format(**sizes)
        return [self._table(job, title, picks), *self._plots(job)]

    def _table(self, job: Job, title: str, picks: list[str]) -> nodes.table:
        cells = [(result, self._cells(job, result)) for result in job.results]
        rows = (_row(texts, result.client in picks) for result, texts in cells)
        return table(list(cells[0][1]), rows, "bench", title)

    def _cells(self, job: Job, result: Result) -> dict[str, str]:
        """Return the text of each column, by its heading."""
        median, low, high = (
            self.number(value, 2)
            for value in (result.median, min(result.seconds), max(result.seconds))
        )
        seconds = _("Seconds (from – to), {rounds} rounds").format(rounds=len(result.seconds))
        cells = {_("Client"): result.label, seconds: f"{median} ({low} – {high})"}
        if job.unit:
            speed = {"MiB": _("MiB/s"), "objects": _("Objects/s")}[job.unit]
            cells[speed] = self.number(job.amount / result.median)
        if not job.grows:
            cells[_("Ratio to the fastest")] = self.number(job.ratio(result), 2)
        if job.limit:
            cells[_("Ratio to plain HTTPS")] = self.number(job.ratio(result, job.limit), 2)
        cells[_("Memory (MiB)")] = self.number(result.peak)
        return cells

    def _plots(self, job: Job) -> Iterator[nodes.Node]:
        if job.grows:
            bars = [f"{each.label} {self.number(each.peak)}" for each in job.results]
            text = _("Bars, in MiB of memory: {bars}.")
        else:
            bars = [f"{each.label} {self.number(each.median, 2)}" for each in job.results]
            text = _("Bars, in seconds: {bars}.")
        text = text.format(bars=" · ".join(bars))
        if self.language == "fr":
            text = no_break(text)
        for theme in ("light", "dark"):
            uri = f"/bench/{job.name}-{theme}.svg"
            yield nodes.image("", uri=uri, alt=text, classes=[f"only-{theme}", "bench-plot"])


class BenchRunDirective(BenchNote):
    """Shows when, on what and with which versions the results were measured."""

    def show(self) -> list[nodes.Node]:
        run = bench.read()
        machine = _("{processor}, {cores} cores, {memory} GiB, {system}").format(**run.machine)
        facts = {
            _("Date"): format_date(date.fromisoformat(run.date), "long", self.language),
            _("Machine"): machine,
            _("MinIO server"): server_words(run.server),
            _("Versions"): ", ".join(" ".join(each) for each in run.versions.items()),
        }
        shown = definitions(facts)
        shown["classes"].append("bench-run")
        return [shown]


def _row(texts: dict[str, str], picked: bool) -> nodes.row:
    if not picked:
        return row(texts.values())
    client, *others = texts.values()
    cells: list[Content] = [[nodes.strong("", f"✓ {client}")], *others]
    return row(cells, "bench-pick")


def _titles() -> dict[str, str]:
    """Return what the clients did, by the name of the job."""
    return {
        "start": _("Start, do nothing"),
        "upload": _("Upload a file of {big} MiB"),
        "download": _("Download a file of {big} MiB"),
        "put_many": _("Upload {files} files of {file_size} bytes"),
        "get_many": _("Download {files} files of {file_size} bytes"),
        "list": _("List {keys} objects"),
        "columns": _("Read two columns out of twenty, {rows} rows"),
        "zarr_write": _("Write {cube} MiB ({stored} compressed), in chunks of (…) MiB"),
        "zarr_read": _("Read {cube} MiB ({stored} compressed), in chunks of (…) MiB"),
        "scale_workers": _("Average {amount} MiB ({stored} compressed), on (…) workers"),
        "scale_memory": _("Average (…) GiB, 4 of which are {stored} MiB compressed"),
    }


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directives."""
    app.add_directive("bench", BenchDirective)
    app.add_directive("bench-run", BenchRunDirective)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
