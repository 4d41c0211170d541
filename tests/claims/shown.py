"""The tables of the pages, as the pages have them."""

from collections.abc import Iterator

from conf.model.recipes import ROOT

TOOL = "Outil"


def rows(anchor: str) -> Iterator[dict[str, str]]:
    """Yield the rows of the section's table of tools: their cells, by the names of the columns."""
    texts = (page.read_text(encoding="utf-8") for page in (ROOT / "docs").glob("*.md"))
    section = "".join(text.partition(f"\n({anchor})=\n")[2] for text in texts)
    _, found, table = section.partition(f"\n| {TOOL} |")
    assert found, f"#{anchor} has no table of tools"
    header, _, *lines = f"| {TOOL} |{table}".splitlines()
    for line in lines:
        if not line.startswith("|"):
            return
        yield dict(zip(_cells(header), _cells(line), strict=True))


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]
