"""The page on speed shows the committed results, and recommends what they say."""

import statistics

import pytest
from bs4 import Tag

from conf.model import bench
from conf.model.bench import BenchResultError
from conf.model.recipes import LANGUAGES, digest, read_text
from conf.site.bench import format_number
from conf.site.words import WORDS
from tests.site.pages import HTML, parsed

RESULTS = bench.read()


def tables(language: str) -> dict[str, Tag]:
    """Return the table of each job, by the plot that stands behind it."""
    shown = parsed(HTML / language / "performance.html").select("table.bench")
    found = {}
    for table in shown:
        plot = table.find_next("img")
        assert isinstance(plot, Tag)
        found[str(plot["src"]).rpartition("/")[2].removesuffix("-light.svg")] = table
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_job_shows_its_results(language: str) -> None:
    assert tables(language).keys() == RESULTS.jobs.keys()
    for name, table in tables(language).items():
        job = RESULTS.jobs[name]
        heads = [head.get_text() for head in table.select("thead th")]
        rows = [[cell.get_text() for cell in row("td")] for row in table.select("tbody tr")]
        for result, row in zip(job.results, rows, strict=True):
            assert row[0].removeprefix("✓ ") == result.label
            assert row[1].startswith(f"{format_number(result.median, 2, language)} (")
            if not job.grows:
                ratio = row[heads.index(WORDS[language]["bench-ratio"])]
                assert ratio == format_number(job.ratio(result), 2, language)
            assert row[-1] == format_number(result.peak, 0, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_recommendation_is_within_a_tenth_of_the_fastest(language: str) -> None:
    for name, table in tables(language).items():
        results = {result.label: result for result in RESULTS.jobs[name].clients}
        picks = [row.get_text() for row in table.select(".bench-pick td:first-child")]
        assert picks or name in ("start", "scale_workers", "scale_memory")
        for pick in picks:
            picked = results[pick.strip().removeprefix("✓ ")]
            rivals = [each for each in results.values() if each.family == picked.family]
            fastest = min(rivals, key=lambda each: each.median)
            rounds = zip(picked.seconds, fastest.seconds, strict=True)
            assert statistics.median(one / other for one, other in rounds) <= 1.1


def test_a_recommendation_that_the_results_deny_is_refused() -> None:
    job = RESULTS.job("put_many")
    with pytest.raises(BenchResultError, match="put_many: the page recommends"):
        job.recommend(["mc", "python_boto3_x1"])


def test_the_plots_are_of_these_results() -> None:
    drawn_from = digest(read_text(bench.RESULTS))
    for job in RESULTS.jobs.values():
        for theme in ("light", "dark"):
            plot = read_text(bench.FOLDER / f"{job.name}-{theme}.svg")
            assert drawn_from in plot, "nox -s bench"
            assert all(result.label in plot for result in job.results)


def test_results_are_of_several_whole_rounds() -> None:
    for job in RESULTS.jobs.values():
        (rounds,) = {len(result.seconds) for result in job.results}
        assert rounds > 1


def peaks(name: str) -> dict[str, float]:
    return {result.client: result.peak for result in RESULTS.jobs[name].results}


def test_who_is_said_to_take_more_memory_than_the_file_does() -> None:
    size = RESULTS.scale["big"]
    assert min(peaks("upload")["python_s3fs"], peaks("upload")["r_aws.s3"]) > size
    assert peaks("download")["python_s3fs"] > size > peaks("download")["r_aws.s3"]


def test_more_workers_on_one_machine_gain_little() -> None:
    job = RESULTS.jobs["scale_workers"]
    workers = {result.client: result for result in job.results}
    assert job.ratio(workers["python_threads"]) <= 1.1
    assert job.ratio(workers["python_dask_4"], workers["python_dask_2"]) > 0.7


def test_a_worker_holds_no_more_when_data_grow() -> None:
    found = peaks("scale_memory")
    assert found["python_dask_4"] < 1.2 * found["python_dask_1"] < 1024 < found["python_load_1"]
