"""The `run-report` directive: when, on what and with which versions the snippets ran.

It stands on one page, so that the others do not change because they were run again.
"""

from collections import Counter
from datetime import date

from babel.dates import format_date
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.locale import get_translation
from sphinx.util.typing import ExtensionMetadata

from conf.model import report
from conf.model.recipes import ROOT
from conf.site.base import CATALOGUE, GuideDirective
from conf.site.freshness import last_report
from conf.site.nodes import definitions
from conf.site.recipe import NOT_RUN, PASSED, RECORDED, missing_words

_ = get_translation(CATALOGUE)


class RunReportDirective(GuideDirective):
    """Shows the run that this site was built from, as a list of facts."""

    def sources(self) -> list[str]:
        return [f"files {report.REPORT.relative_to(ROOT).as_posix()}"]

    def show(self) -> list[nodes.Node]:
        last = last_report()
        results = last.results.values()
        ran = [result.date for result in results if result.status == PASSED]
        latest = format_date(date.fromisoformat(max(ran)), "long", self.language) if ran else "–"
        missing = Counter(result.missing for result in results if result.missing)
        servers = [f"{server_words(kind)} ({count})" for kind, count in last.servers.items()]
        facts = {
            _("Last run"): latest,
            **self._statuses(Counter(result.status for result in results)),
            _("MinIO server"): ", ".join(servers) or "–",
            **last.versions,
        }
        for name, count in sorted(missing.items()):
            facts[_("Missing: {missing}").format(missing=missing_words(name))] = str(count)
        return [definitions(facts)]

    def _statuses(self, counts: Counter[str]) -> dict[str, str]:
        """Return how many runs have each status, and what the status means."""
        facts = {
            _("Run as it stands"): (PASSED, _("{count} of {total}, for this version of the site.")),
            _("Recorded"): (
                RECORDED,
                _(
                    "{count}. A recorded text was run as it stands on a machine that has what "
                    "is missing here; the date and the versions are given above it."
                ),
            ),
            _("Not run"): (
                NOT_RUN,
                _("{count}. Such a text is shown without output; the reason is given above it."),
            ),
        }
        return {
            name: text.format(count=counts[status], total=counts.total())
            for name, (status, text) in facts.items()
        }


def server_words(server: str) -> str:
    """Return how a server ran: `container`, `process` or `image NAME`, in words."""
    kind, *name = server.split(" ", 1)
    words = {
        "container": _("in a container"),
        "process": _("as a process"),
        "image": _("in a container of the image {name}"),
    }
    return words[kind].format(name="".join(name))


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive."""
    app.add_directive("run-report", RunReportDirective)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
