"""What the page on one.s own computer tells readers to install."""

import pytest

from conf.model.recipes import LANGUAGES
from tests.lab import tools
from tests.site.pages import element, parsed


@pytest.mark.parametrize("language", LANGUAGES)
def test_readers_may_build_the_mc_that_ran(language: str) -> None:
    page = element(parsed(f"{language}/laptop.html"), "article").text()
    assert f"go install github.com/minio/mc@{tools.MC.version}" in page
