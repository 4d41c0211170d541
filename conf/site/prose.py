"""Directives that gettext never hears: translating the prose takes no run and no figures."""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective


def add_unread_directive(app: Sphinx, name: str, directive: type[SphinxDirective]) -> None:
    """Register a directive that shows nothing where the prose alone is read."""

    class Unread(directive):  # type: ignore[valid-type, misc]
        def run(self) -> list[nodes.Node]:
            return []

    def silence(app: Sphinx) -> None:
        if app.builder.name == "gettext":
            app.add_directive(name, Unread, override=True)

    app.add_directive(name, directive)
    app.connect("builder-inited", silence)
