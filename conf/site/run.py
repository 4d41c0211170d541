"""The `run-report` directive: when, on what and with which versions the snippets ran.

It stands on one page, so that the others do not change because they were run again.
"""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

from conf.model import report
from conf.site.definitions import definitions
from conf.site.words import WORDS


class RunReportDirective(SphinxDirective):
    """Shows the run that this site was built from, as a list of terms."""

    def run(self) -> list[nodes.Node]:
        self.env.note_dependency(str(report.REPORT))
        words = WORDS[self.config.language]
        last = report.read()
        results = last.results.values()
        ran = [result for result in results if result.status == "passed"]
        facts = {
            words["run-date"]: max((result.date for result in ran), default="–"),
            words["run-passed"]: f"{len(ran)} / {len(results)}",
            words["run-server"]: words[last.server.get("how", "process")],
            **last.versions,
        }
        for missing in sorted({result.missing for result in results} - {""}):
            count = sum(result.missing == missing for result in results)
            facts[words["run-missing"].format(missing=missing)] = str(count)
        return [definitions(facts)]


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive."""
    app.add_directive("run-report", RunReportDirective)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
