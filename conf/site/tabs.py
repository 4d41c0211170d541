"""Synced tabs, as sphinx-design makes them from its own directives."""

from collections.abc import Sequence

from docutils import nodes
from sphinx_design.shared import create_component


def tab_set(css_class: str) -> nodes.Element:
    """Return an empty set of tabs."""
    return create_component("tab-set", classes=["sd-tab-set", css_class])


def tab(
    group: str, key: str, label: Sequence[nodes.Node], content: Sequence[nodes.Node]
) -> nodes.Element:
    """Return a tab that opens wherever the reader has chosen `key` of `group`."""
    rubric = nodes.rubric("", "", *label, classes=["sd-tab-label"])
    rubric["sync_group"], rubric["sync_id"] = group, key
    inside = create_component("tab-content", classes=["sd-tab-content"], children=content)
    return create_component("tab-item", classes=["sd-tab-item"], children=[rubric, inside])
