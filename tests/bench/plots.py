"""Writes the results, and two plots per job (light and dark), into docs/bench."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from conf.model import bench
from conf.model.bench import FOLDER, RESULTS, Job, Result
from conf.model.recipes import digest, read_text

INK = {"light": "#1f2430", "dark": "#e6e9ee"}
BARS = {"light": "#0b6b50", "dark": "#5cc9a5"}
LIMITS = {"light": "#8a919c", "dark": "#7c8490"}


def write(results: Mapping[str, Any]) -> None:
    """Write results.json, and its plots."""
    FOLDER.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    for job in bench.load(results).jobs.values():
        for theme in INK:
            plot(job, theme)


def plot(job: Job, theme: str) -> None:
    """Draw a bar per client, in the order of the table, with the spread of its runs."""
    import matplotlib as mpl
    from matplotlib.figure import Figure

    ink = INK[theme]
    settings: dict[Any, Any] = {
        "svg.fonttype": "none",
        "svg.hashsalt": job.name,
        "font.size": 11,
        **dict.fromkeys(("text.color", "axes.labelcolor", "xtick.color", "ytick.color"), ink),
        "axes.edgecolor": ink,
    }
    results = job.results[::-1]
    with mpl.rc_context(settings):
        figure = Figure(figsize=(5.6, 0.7 + 0.32 * len(results)), layout="constrained")
        axes = figure.subplots()
        axes.barh(
            [result.label for result in results],
            [result.peak if job.grows else result.median for result in results],
            xerr=None if job.grows else _spreads(results),
            color=[LIMITS[theme] if result is job.limit else BARS[theme] for result in results],
            error_kw={"ecolor": ink, "capsize": 3, "elinewidth": 1},
        )
        axes.set_xlabel("MiB" if job.grows else "s")
        axes.spines[["top", "right"]].set_visible(False)
        path = FOLDER / f"{job.name}-{theme}.svg"
        # A test of the page checks that the plots were drawn from the committed results.
        metadata = {"Date": None, "Creator": None, "Identifier": digest(read_text(RESULTS))}
        figure.savefig(path, transparent=True, metadata=metadata)


def _spreads(results: Sequence[Result]) -> list[list[float]]:
    """Return how far the fastest and the slowest run are from the median."""
    return [
        [result.median - min(result.seconds) for result in results],
        [max(result.seconds) - result.median for result in results],
    ]
