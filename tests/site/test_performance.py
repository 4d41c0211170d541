"""The page on speed shows the committed results, and recommends what they say."""

import statistics
from dataclasses import dataclass
from decimal import Decimal

import pytest

from conf.model import bench
from conf.model.bench import BenchResultError
from conf.model.recipes import LANGUAGES, digest, read_text
from tests.site.pages import element, parsed

RESULTS = bench.read()
SEPARATORS = {"en": {",": ",", ".": "."}, "fr": {",": "\N{NARROW NO-BREAK SPACE}", ".": ","}}


@dataclass(frozen=True)
class Row:
    """A row of a table: the texts of its cells, and whether its client is recommended."""

    cells: list[str]
    picked: bool

    @property
    def client(self) -> str:
        return self.cells[0].removeprefix("✓ ")


def tables(language: str) -> dict[str, list[Row]]:
    """Return the rows of each job's table; the plot behind a table has the name of the job."""
    page = element(parsed(f"{language}/performance.html"), "article")
    plots = [str(plot.attributes["src"]) for plot in page.css("img.only-light.bench-plot")]
    jobs = [plot.rpartition("/")[2].removesuffix("-light.svg") for plot in plots]
    tables = page.css("table.bench")
    return {
        job: [
            Row(
                [cell.text() for cell in row.css("td")],
                "bench-pick" in (row.attributes["class"] or ""),
            )
            for row in table.css("tbody tr")
        ]
        for job, table in zip(jobs, tables, strict=True)
    }


def written(value: float, decimals: int, language: str) -> str:
    """Return a number as it is written in a language."""
    english = f"{Decimal(str(value)):,.{decimals}f}"
    return "".join(SEPARATORS[language].get(character, character) for character in english)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_job_shows_its_results(language: str) -> None:
    assert tables(language).keys() == RESULTS.jobs.keys()
    for name, rows in tables(language).items():
        job = RESULTS.jobs[name]
        for result, row in zip(job.results, rows, strict=True):
            assert row.client == result.label
            assert row.cells[1].startswith(f"{written(result.median, 2, language)} (")
            if not job.grows:
                ratio = row.cells[3 if job.unit else 2]
                assert ratio == written(job.ratio(result), 2, language)
            assert row.cells[-1] == written(result.peak, 0, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_recommendation_is_within_a_tenth_of_the_fastest(language: str) -> None:
    for name, rows in tables(language).items():
        results = {result.label: result for result in RESULTS.jobs[name].advised}
        picks = [row.client for row in rows if row.picked]
        assert picks or name in ("start", "scale_workers", "scale_memory")
        for pick in picks:
            picked = results[pick]
            rivals = [each for each in results.values() if each.family == picked.family]
            fastest = min(rivals, key=lambda each: each.median)
            rounds = zip(picked.seconds, fastest.seconds, strict=True)
            assert statistics.median(one / other for one, other in rounds) <= 1.1


def test_a_recommendation_that_the_results_deny_is_refused() -> None:
    job = RESULTS.job("put_many")
    with pytest.raises(BenchResultError, match="put_many: the page recommends"):
        job.recommend(["aws", "python_boto3_x1"])


def test_what_is_gone_or_aborts_is_not_recommended() -> None:
    with pytest.raises(BenchResultError, match=r"upload: the page recommends \['mc'\]"):
        RESULTS.job("upload").recommend(["mc", "python_obstore"])
    with pytest.raises(BenchResultError, match="zarr_write: the page recommends"):
        RESULTS.job("zarr_write").recommend(["python_obstore_8"])


def test_the_plots_are_of_these_results() -> None:
    drawn_from = digest(read_text(bench.RESULTS))
    for job in RESULTS.jobs.values():
        for theme in ("light", "dark"):
            plot = read_text(bench.FOLDER / f"{job.name}-{theme}.svg")
            assert drawn_from in plot, "nox -s measure -- bench"
            assert all(result.label in plot for result in job.results)


def test_results_are_of_several_whole_rounds() -> None:
    for job in RESULTS.jobs.values():
        (rounds,) = {len(result.seconds) for result in job.results}
        assert rounds > 1


def peaks(name: str) -> dict[str, float]:
    """Return the peak memory of each client of a job."""
    return {result.client: result.peak for result in RESULTS.jobs[name].results}


def test_clients_said_to_take_more_memory_than_the_file_do() -> None:
    size = RESULTS.scale["big"]
    assert min(peaks("upload")["python_s3fs"], peaks("upload")["r_aws.s3"]) > size
    assert peaks("download")["python_s3fs"] > size > peaks("download")["r_aws.s3"]


def test_more_workers_on_one_machine_gain_little() -> None:
    job = RESULTS.jobs["scale_workers"]
    workers = {result.client: result for result in job.results}
    assert job.ratio(workers["python_threads"]) <= 1.1
    assert job.ratio(workers["python_dask_4"], workers["python_dask_2"]) > 0.7


def test_the_memory_of_a_worker_does_not_grow_with_the_data() -> None:
    memory = peaks("scale_memory")
    assert memory["python_dask_4"] < 1.2 * memory["python_dask_1"] < 1024 < memory["python_load_1"]
