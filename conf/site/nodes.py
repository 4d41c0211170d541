"""The parts that directives build pages of: tabs, tables, lists, blocks, what is folded."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata
from sphinx.writers.html5 import HTML5Translator
from sphinx_design.shared import create_component

Content = str | Sequence[nodes.Node]
"""A text, or nodes where a text is not enough."""


class Block(nodes.General, nodes.Element):
    """A `div` whose attributes `data-…` tell what its block shows, and whether it ran."""


def block(data: Mapping[str, str], css_class: str, *children: nodes.Node) -> Block:
    """Return a block with its `data-…` attributes."""
    return Block("", *children, data=dict(data), classes=[css_class])


class Folded(nodes.General, nodes.Element):
    """What a page shows to who asks for it: a `details`, under its `summary`."""


def folded(summary: str, css_class: str, children: Iterable[nodes.Node]) -> Folded:
    """Return nodes that are folded under a summary."""
    return Folded("", *children, summary=summary, classes=[css_class])


def tab_set(css_class: str) -> nodes.Element:
    """Return an empty set of synced tabs, as sphinx-design builds it from its directives."""
    return create_component("tab-set", classes=["sd-tab-set", css_class])


def tab(group: str, key: str, label: str, content: Sequence[nodes.Node]) -> nodes.Element:
    """Return a tab that opens wherever the reader has chosen `key` of `group`."""
    rubric = nodes.rubric("", label, classes=["sd-tab-label"])
    rubric["sync_group"], rubric["sync_id"] = group, key
    inside = create_component("tab-content", classes=["sd-tab-content"], children=content)
    return create_component("tab-item", classes=["sd-tab-item"], children=[rubric, inside])


def definitions(facts: Mapping[str, Content]) -> nodes.definition_list:
    """Return facts, each under its name."""
    return nodes.definition_list(
        "",
        *(
            nodes.definition_list_item(
                "", nodes.term("", name), nodes.definition("", _paragraph(fact))
            )
            for name, fact in facts.items()
        ),
    )


def table(
    heads: Sequence[str], rows: Iterable[nodes.row], css_class: str, title: str = ""
) -> nodes.table:
    """Return a table; its title stands above it."""
    group = nodes.tgroup("", cols=len(heads))
    group += [nodes.colspec("", colwidth=1) for _ in heads]
    group += nodes.thead("", row(heads))
    group += nodes.tbody("", *rows)
    titles = [nodes.title("", title)] if title else []
    return nodes.table("", *titles, group, classes=[css_class])


def row(cells: Iterable[Content], *css_classes: str) -> nodes.row:
    """Return a row of a table."""
    entries = [nodes.entry("", _paragraph(cell)) for cell in cells]
    return nodes.row("", *entries, classes=list(css_classes))


def _paragraph(content: Content) -> nodes.paragraph:
    if isinstance(content, str):
        return nodes.paragraph("", content)
    return nodes.paragraph("", "", *content)


def _visit(translator: HTML5Translator, node: Block) -> None:
    data = {f"data-{name}": value for name, value in node["data"].items()}
    translator.body.append(translator.starttag(node, "div", **data))


def _depart(translator: HTML5Translator, node: Block) -> None:
    translator.body.append("</div>\n")


def _visit_folded(translator: HTML5Translator, node: Folded) -> None:
    summary = f"<summary>{escape(node['summary'])}</summary>\n"
    translator.body.append(translator.starttag(node, "details") + summary)


def _depart_folded(translator: HTML5Translator, node: Folded) -> None:
    translator.body.append("</details>\n")


def _pass(translator: nodes.NodeVisitor, node: Block | Folded) -> None:
    """Writers other than HTML show what is inside."""


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register how blocks and what is folded are written."""
    inside = (_pass, _pass)
    app.add_node(Block, html=(_visit, _depart), text=inside, latex=inside)
    app.add_node(Folded, html=(_visit_folded, _depart_folded), text=inside, latex=inside)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
