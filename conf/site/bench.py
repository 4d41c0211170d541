"""The `bench` directive: table and plot of a job, from the committed results.

    ```{bench} upload
    :pick: mc python_boto3
    ```

`pick` names the clients that the page recommends: the build fails when the results say
otherwise. `bench-run` tells when and on what the results were measured. No figure of the bench
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
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata, OptionSpec

from conf.model import bench
from conf.model.bench import Bench, BenchResultError, Job, Result
from conf.site.definitions import definitions
from conf.site.prose import add_unread_directive
from conf.site.typography import no_break
from conf.site.words import WORDS

logger = logging.getLogger(__name__)


class BenchNote(SphinxDirective):
    """What both directives have: the results, the words and numbers of the page's language."""

    def results(self) -> Bench:
        self.env.note_dependency(str(bench.RESULTS))
        return bench.read()

    @property
    def words(self) -> dict[str, str]:
        return WORDS[self.config.language]

    def number(self, value: float, decimals: int = 0) -> str:
        return format_number(value, decimals, self.config.language)


def format_number(value: float, decimals: int, language: str) -> str:
    """Return a number as it is written in that language."""
    return format_decimal(value, "#,##0" + "." * bool(decimals) + "0" * decimals, language)


class BenchDirective(BenchNote):
    """Shows the table of a job, and its plot in light and dark."""

    required_arguments = 1
    option_spec: ClassVar[OptionSpec] = {"pick": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        results = self.results()
        picks = self.options.get("pick", "").split()
        try:
            job = results.job(self.arguments[0])
            if picks:
                job.recommend(picks)
        except BenchResultError as error:
            logger.error(str(error), location=self.get_location())
            return []
        scale = {**results.scale, "amount": job.amount, "stored": job.stored}
        shown = {name: self.number(value) for name, value in scale.items()}
        title = self.words[f"bench-{job.name}"].format(**shown)
        table = self._table(job, title, picks)
        for node in table.findall(nodes.TextElement):
            node["translatable"] = False
        return [table, *self._plots(job)]

    def _plots(self, job: Job) -> Iterator[nodes.Node]:
        if job.grows:
            bars = [f"{each.label} {self.number(each.peak)}" for each in job.results]
        else:
            bars = [f"{each.label} {self.number(each.median, 2)}" for each in job.results]
        words = self.words["bench-peaks" if job.grows else "bench-plot"]
        told = words.format(bars=" · ".join(bars))
        if self.config.language == "fr":
            told = no_break(told)
        for theme in ("light", "dark"):
            uri = f"/bench/{job.name}-{theme}.svg"
            yield nodes.image("", uri=uri, alt=told, classes=[f"only-{theme}", "bench-plot"])

    def _table(self, job: Job, title: str, picks: list[str]) -> nodes.Node:
        rows = [self._cells(job, result) for result in job.results]
        heads = list(rows[0])
        group = nodes.tgroup(cols=len(heads))
        group += [nodes.colspec(colwidth=1) for _ in heads]
        group += nodes.thead("", _row(heads, False))
        group += nodes.tbody(
            "",
            *(
                _row(list(cells.values()), result.client in picks)
                for result, cells in zip(job.results, rows, strict=True)
            ),
        )
        return nodes.table("", nodes.title("", title), group, classes=["bench"])

    def _cells(self, job: Job, result: Result) -> dict[str, str]:
        """Return the text of each column, by its heading."""
        words = self.words
        median, low, high = (
            self.number(value, 2)
            for value in (result.median, min(result.seconds), max(result.seconds))
        )
        cells = {
            words["bench-client"]: result.label,
            words["bench-seconds"].format(rounds=len(result.seconds)): f"{median} ({low} – {high})",
        }
        if job.unit:
            cells[words[f"bench-{job.unit}"]] = self.number(job.amount / result.median)
        if not job.grows:
            cells[words["bench-ratio"]] = self.number(job.ratio(result), 2)
        if job.limit:
            cells[words["bench-limit"]] = self.number(job.ratio(result, job.limit), 2)
        cells[words["bench-peak"]] = self.number(result.peak)
        return cells


class BenchRunDirective(BenchNote):
    """Shows when, on what and with which versions the results were measured."""

    def run(self) -> list[nodes.Node]:
        words, run = self.words, self.results()
        facts = {
            words["bench-date"]: format_date(
                date.fromisoformat(run.date), "long", self.config.language
            ),
            words["bench-machine"]: words["bench-cores"].format(**run.machine),
            words["run-server"]: words[run.server],
            words["bench-versions"]: ", ".join(" ".join(each) for each in run.versions.items()),
        }
        shown = definitions(facts)
        shown["classes"].append("bench-run")
        return [shown]


def _row(cells: list[str], picked: bool) -> nodes.row:
    row = nodes.row("", classes=["bench-pick"] if picked else [])
    for number, text in enumerate(cells):
        shown = nodes.strong("", f"✓ {text}") if picked and number == 0 else nodes.Text(text)
        row += nodes.entry("", nodes.paragraph("", "", shown))
    return row


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directives."""
    add_unread_directive(app, "bench", BenchDirective)
    add_unread_directive(app, "bench-run", BenchRunDirective)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
