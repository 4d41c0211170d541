"""Every link of the site leads to something that is there."""

import functools
import posixpath
from urllib.parse import unquote, urlsplit

import pytest

from tests.site.pages import HTML, PAGES, parsed


@functools.cache
def anchors(page: str) -> set[str]:
    """Return what a link to the page may name after `#`."""
    return {str(node.id) for node in parsed(page).css("[id]")}


def fault(page: str, address: str) -> str:
    """Return what is wrong with an address on a page, nothing when it leads somewhere."""
    link = urlsplit(address)
    if link.scheme or link.netloc:
        return ""
    path = posixpath.join(posixpath.dirname(page), unquote(link.path)) if link.path else page
    target = posixpath.normpath(path)
    if target.startswith("..") or not (HTML / target).is_file():
        return f"{address}: no such file"
    if link.fragment and target.endswith(".html"):
        return "" if unquote(link.fragment) in anchors(target) else f"{address}: no such anchor"
    return ""


@pytest.mark.parametrize("page", ["index.html", *PAGES])
def test_every_link_leads_to_a_file_and_an_anchor(page: str) -> None:
    addresses = {
        address
        for node in parsed(page).css("[href], [src]")
        for address in (node.attributes.get("href"), node.attributes.get("src"))
        if address
    }
    assert addresses
    assert sorted(filter(None, (fault(page, address) for address in addresses))) == []


def test_a_link_to_nothing_is_found() -> None:
    assert fault("fr/index.html", "s4.html") == "s4.html: no such file"
    assert fault("fr/index.html", "s3.html#s4") == "s3.html#s4: no such anchor"
    assert fault("fr/index.html", "#s4") == "#s4: no such anchor"
    assert fault("fr/index.html", "../../../README.md") == "../../../README.md: no such file"
