"""A list of facts, each under its name."""

from collections.abc import Mapping, Sequence

from docutils import nodes


def definitions(facts: Mapping[str, str | Sequence[nodes.Node]]) -> nodes.definition_list:
    """Return the facts as terms and what is said of them, which gettext never sees."""
    shown = nodes.definition_list()
    for name, fact in facts.items():
        said = [nodes.Text(fact)] if isinstance(fact, str) else fact
        told = nodes.definition("", nodes.paragraph("", "", *said))
        shown += nodes.definition_list_item("", nodes.term("", name), told)
    for node in shown.findall(nodes.TextElement):
        node["translatable"] = False
    return shown
