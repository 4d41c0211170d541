"""Builds both languages of the site and tests it, unless all is as it was when it was green.

python -m conf.build [--again]
"""

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from conf.model.recipes import ROOT

BUILD = ROOT / "build"
PAGES = BUILD / "html"
SEEN_GREEN = BUILD / "pages.green"
LANGUAGES = ("fr", "en")
# What decides how the site looks and whether it is right, and the site itself.
DECIDES = ("conf", "docs", "snippets", "tests", "build/html")
MADE = {".pyc", ".mo"}


def main(again: bool) -> int:
    """Return the exit code: 0 for a site that is right."""
    if not again and SEEN_GREEN.exists() and SEEN_GREEN.read_text() == _state():
        print("The pages are as they were when they were green.")
        return 0
    SEEN_GREEN.unlink(missing_ok=True)
    if not _build_languages():
        return 1
    shutil.copyfile(ROOT / "conf" / "theme" / "root.html", PAGES / "index.html")
    tested = subprocess.run([sys.executable, "-m", "pytest", "tests/site", "-q"], cwd=ROOT)
    if not tested.returncode:
        SEEN_GREEN.write_text(_state())
    return tested.returncode


def _build_languages() -> bool:
    """Build them at the same time. What Sphinx has read of a red page it would not tell again."""
    running = {language: subprocess.Popen(_command(language), cwd=ROOT) for language in LANGUAGES}
    red = [language for language, process in running.items() if process.wait()]
    for language in red:
        shutil.rmtree(_doctrees(language), ignore_errors=True)
    return not red


def _command(language: str) -> list[str]:
    options = ("-q", "-n", "-W", "--keep-going", "-c", "conf", "-t", language)
    folders = ("-d", str(_doctrees(language)), "docs", str(PAGES / language))
    return [sys.executable, "-m", "sphinx", *options, *folders]


def _doctrees(language: str) -> Path:
    return BUILD / "doctrees" / language


def _state() -> str:
    state = hashlib.sha256(sys.version.encode())
    for path in sorted(_files()):
        state.update(f"{path}\0".encode() + path.read_bytes())
    return state.hexdigest()


def _files() -> Iterable[Path]:
    single = (ROOT / "requirements.lock", BUILD / "run-report.json", BUILD / "secrets.sha256")
    yield from filter(Path.exists, single)
    for folder in DECIDES:
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and path.suffix not in MADE:
                yield path


if __name__ == "__main__":
    sys.exit(main(again="--again" in sys.argv))
