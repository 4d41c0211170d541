"""The page that says what was run."""

from collections import Counter
from datetime import date

import pytest

from conf.model import report
from conf.model.recipes import LANGUAGES
from tests.site.pages import parsed, plain, word

STATUSES = {"passed": "Run as it stands", "recorded": "Recorded", "not-run": "Not run"}


def facts(language: str) -> dict[str, str]:
    """Return what the page says of the run."""
    page = parsed(f"{language}/about.html")
    terms = [plain(term.text()) for term in page.css("#this-build dt")]
    texts = [plain(text.text()) for text in page.css("#this-build dd")]
    return dict(zip(terms, texts, strict=True))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_counts_what_passed_was_recorded_and_was_not_run(language: str) -> None:
    counts = Counter(result.status for result in report.read().results.values())
    assert counts.keys() <= STATUSES.keys()
    shown = facts(language)
    for status, name in STATUSES.items():
        assert shown[word(language, name)].startswith(str(counts[status]))
    assert f" {counts.total()}," in shown[word(language, "Run as it stands")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_names_what_ran_and_what_is_missing(language: str) -> None:
    last = report.read()
    shown = facts(language)
    assert last.versions.items() <= shown.items()
    servers = Counter(each.server for each in last.results.values() if each.status == "passed")
    words = {"container": "in a container", "process": "as a process"}
    for server, count in servers.items():
        name = word(language, words[server]) if server in words else server.removeprefix("image ")
        assert f"{name} ({count})" in shown[word(language, "MinIO server")]
    for result in last.results.values():
        missing = result.missing.rpartition(" ")[2]
        assert not missing or any(term.endswith(missing) for term in shown)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_tells_the_day_of_the_last_run(language: str) -> None:
    passed = [run.date for run in report.read().results.values() if run.status == "passed"]
    last = date.fromisoformat(max(passed))
    shown = facts(language)[word(language, "Last run")].replace(",", "").split()
    assert {str(last.year), str(last.day)} <= set(shown)
