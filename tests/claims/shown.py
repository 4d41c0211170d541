"""The tables of the pages, as the pages have them."""

from collections.abc import Iterator

from conf.model.recipes import ROOT

TOOL = "Outil"


def rows(page: str, anchor: str) -> Iterator[dict[str, str]]:
    """Yield the rows of the section's table of tools: their cells, by the names of the columns."""
    text = (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8")
    _, _, section = text.partition(f"\n({anchor})=\n")
    _, found, table = section.partition(f"\n| {TOOL} |")
    assert found, f"{page}#{anchor} has no table of tools"
    header, _, *lines = f"| {TOOL} |{table}".splitlines()
    for line in lines:
        if not line.startswith("|"):
            return
        yield dict(zip(_cells(header), _cells(line), strict=True))


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]
