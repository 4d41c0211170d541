"""What is done to finished pages: French spaces, and the removal of what no page needs any more."""

import re
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform
from sphinx.util.typing import ExtensionMetadata

VERBATIM = (nodes.literal, nodes.FixedTextElement, nodes.math)
WIDE, NARROW = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"
SPACES = (
    (re.compile(r" (?=[:»])|(?<=«) "), WIDE),
    (re.compile(r" (?=[;?!%€])|(?<=\d) (?=\d{3}\b)"), NARROW),
)
SPHINX_PAGES = {"search"}
"""The pages that Sphinx writes without a source."""


class FrenchSpaces(SphinxTransform):
    """Makes spaces no-break where French wants it, in titles, prose and notes, not in code.

    Authors type plain spaces; readers get no line that begins with a colon.
    """

    # After Locale, at 20. Catalogues hold what authors typed: gettext reads the raw source.
    default_priority = 30

    def apply(self) -> None:
        if self.config.language != "fr":
            return
        for text in list(self.document.findall(nodes.Text)):
            if not isinstance(text.parent, VERBATIM):
                text.parent.replace(text, nodes.Text(no_break(text)))


def no_break(text: str) -> str:
    """Return a French text with its no-break spaces.

    .. testcode::

        print(no_break("Prix : 1 500 € pour « deux » !").replace(WIDE, "_").replace(NARROW, "-"))

    .. testoutput::

        Prix_: 1-500-€ pour «_deux_»-!
    """
    for pattern, space in SPACES:
        text = pattern.sub(space, text)
    return text


def remove_leftovers(app: Sphinx, error: Exception | None) -> None:
    """Delete what an earlier build left: pages without a source, downloads that no page offers."""
    if error or app.builder.name != "html":
        return
    folder = Path(app.outdir)
    pages = {folder / f"{name}.html" for name in {*app.env.found_docs, *SPHINX_PAGES}}
    downloads = {folder / "_downloads" / name for _, name in app.env.dlfiles.values()}
    for path in set(folder.rglob("*.html")) - pages:
        path.unlink()
    for path in {*(folder / "_downloads").rglob("*.*")} - downloads:
        path.unlink()


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the transform; clean after each build."""
    app.add_transform(FrenchSpaces)
    app.connect("build-finished", remove_leftovers)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
