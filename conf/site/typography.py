"""French spaces: authors type plain ones, readers get no line that begins with a colon."""

import re

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


class FrenchSpaces(SphinxTransform):
    """Makes spaces no-break where French wants it, in titles, prose and notes, not in code."""

    # After Locale, at 20. Catalogues hold what authors typed: gettext reads the raw source.
    default_priority = 30

    def apply(self) -> None:
        if self.config.language != "fr":
            return
        for text in list(self.document.findall(nodes.Text)):
            if not isinstance(text.parent, VERBATIM):
                text.parent.replace(text, nodes.Text(no_break(text)))


def no_break(text: str) -> str:
    for pattern, space in SPACES:
        text = pattern.sub(space, text)
    return text


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the transform."""
    app.add_transform(FrenchSpaces)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
