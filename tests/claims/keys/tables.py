"""The tables of the page on keys, as the page has them."""

from collections.abc import Iterator

from conf.model.recipes import ROOT


def rows(anchor: str, header: str) -> Iterator[list[str]]:
    """Yield the cells of the section's table whose first column is called `header`."""
    page = (ROOT / "docs" / "keys.md").read_text(encoding="utf-8")
    _, _, section = page.partition(f"\n({anchor})=\n")
    _, found, table = section.partition(f"\n| {header} |")
    assert found, f"keys#{anchor} has no table of {header!r}"
    for line in table.splitlines()[2:]:
        if not line.startswith("|"):
            return
        yield [cell.strip() for cell in line.strip("|").split("|")]
