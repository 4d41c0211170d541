"""What a contributor can do here: `nox -l` lists it."""

import os
import shutil
import sys
import time
from pathlib import Path

import nox
from uv import find_uv_bin

nox.needs_version = ">=2025.2"
nox.options.default_venv_backend = "none"
nox.options.sessions = ["docs"]

BEGUN = time.monotonic()
ENVIRONMENT = Path(".nox", "guide").absolute()
PROGRAMS = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
os.environ["PATH"] = f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}"
# Some machines forbid bytecode: every start would then compile everything again.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

WORKERS = ("-n", "auto", "--dist", "worksteal")
# pytest-sphinx runs the example in the docstring.
CHECKS = ("tests/check", "--ignore", "tests/check/__main__.py", "conf/site/finish.py",
          "--doctest-modules", "-q")  # fmt: skip
FIGURES = {"bench": "tests.bench"}


def run(session: nox.Session, program: str, *options: str, patient: bool = False) -> None:
    """Run a program of the one environment that all sessions share.

    After Ctrl-C nox waits for a `patient` program as long as it takes.
    """
    seconds = None if patient else 0.3
    command = (str(PROGRAMS / program), *options)
    session.run(*command, external=True, interrupt_timeout=seconds)


def install(session: nox.Session) -> None:
    """Install the locked packages; compile them, or each variant would do it again."""
    stamp = ENVIRONMENT / "installed"
    wanted = sys.version.encode() + Path("requirements.lock").read_bytes()
    if stamp.exists() and stamp.read_bytes() == wanted:
        return
    session.log("Installing the locked packages, once per version of the lock file")
    uv = find_uv_bin()
    if not stamp.exists() or not stamp.read_bytes().startswith(sys.version.encode()):
        options = ("-q", "--clear", "--python", sys.executable)
        session.run(uv, "venv", *options, str(ENVIRONMENT), external=True)
    session.run(
        *(uv, "pip", "sync", "-q", "--python", str(ENVIRONMENT), "--compile-bytecode"),
        "requirements.lock",
        external=True,
    )
    stamp.write_bytes(wanted)


def run_snippets(session: nox.Session, *options: str) -> None:
    """Build what the lab lacks, then run the snippets in it."""
    run(session, "python", "-m", "tests.lab")
    claims = ["tests/claims"] if "--record" in options else []
    run(session, "pytest", "tests/recipes", *claims, *WORKERS, *options)


def build_site(session: nox.Session, *options: str) -> None:
    """Build both languages and compare every block with the run."""
    run(session, "python", "-m", "conf.build", *options)
    run(session, "python", "-m", "tests.runner.summary", f"{time.monotonic() - BEGUN:.0f}")


@nox.session
def snippets(session: nox.Session) -> None:
    """Run what changed (-- --all, -- --update, -- -k upload_file, -- --here --bucket NAME)."""
    install(session)
    if "--here" in session.posargs:
        options = [each for each in session.posargs if each != "--here"]
        # What it wrote is deleted on Ctrl-C too: nox waits for it.
        run(session, "python", "-m", "tests.pasted", *options, patient=True)
    else:
        run_snippets(session, *session.posargs)


@nox.session
def docs(session: nox.Session) -> None:
    """Run the snippets that changed, then build both languages in build/html."""
    install(session)
    run_snippets(session, *session.posargs)
    build_site(session, *(["--again"] if session.posargs else []))


@nox.session
def tests(session: nox.Session) -> None:
    """Run every snippet, build the site, run all other tests (-- -k lab)."""
    install(session)
    run(session, "pytest", *CHECKS)
    run_snippets(session, "--all")
    run(session, "pytest", "tests/recipes", "--crowded", "-q", *WORKERS)
    build_site(session, "--again")
    folders = ("tests/claims", "tests/pasted", "tests/selftests", "tests/breaks", "tests/browser")
    run(session, "pytest", *folders, *WORKERS, *session.posargs)


@nox.session
def check(session: nox.Session) -> None:
    """Say all that is missing in recipes, pages and translations; needs no lab."""
    install(session)
    run(session, "pytest", *CHECKS, *session.posargs)
    run(session, "python", "-m", "tests.check")


@nox.session
def preview(session: nox.Session) -> None:
    """Serve one language on loopback and follow the changes, on a lab that stays up (-- en)."""
    install(session)
    language = "en" if "en" in session.posargs else "fr"
    run(
        *(session, "python", "-m", "tests.lab", "stand"),
        *("sphinx-autobuild", "-c", "conf", "-t", language, "-d", f"build/doctrees/{language}"),
        *("--pre-build", "python -m pytest tests/recipes -q"),
        *("--watch", "conf", "--watch", "snippets", "--port", "0", "--open-browser"),
        *("docs", f"build/html/{language}"),
    )


@nox.session
def translate(session: nox.Session) -> None:
    """Bring the English catalogues up to date with the French pages."""
    install(session)
    shutil.rmtree("build/gettext", ignore_errors=True)
    run(session, "sphinx-build", "-q", "-b", "gettext", "-c", "conf", "docs", "build/gettext")
    run(
        *(session, "sphinx-intl", "update", "-p", "build/gettext", "-d", "docs/locales"),
        *("-l", "en", "--line-width", "0", "--no-obsolete"),
    )
    run(session, "sphinx-intl", "-c", "conf/conf.py", "stat", "-d", "docs/locales", "-l", "en")


@nox.session
def shell(session: nox.Session) -> None:
    """Open a shell in the platform in a box (-- --generation pavics, -- aws s3 ls)."""
    install(session)
    run(session, "python", "-m", "tests.lab", "shell", *session.posargs)


@nox.session
def measure(session: nox.Session) -> None:
    """Measure figures that pages show (-- bench, -- bench --here --bucket camille)."""
    install(session)
    figure, *options = session.posargs or [""]
    if figure not in FIGURES:
        session.error(f"No figure {figure!r}. There are: {', '.join(FIGURES)}.")
    # What the bench wrote is deleted on Ctrl-C too: nox waits for it.
    run(session, "python", "-m", FIGURES[figure], *options, patient=True)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and types (-- --fix)."""
    install(session)
    run(session, "ruff", "check", *session.posargs)
    run(session, "ruff", "format", *([] if "--fix" in session.posargs else ["--check"]))
    run(session, "mypy")


@nox.session(default=False)
def lock(session: nox.Session) -> None:
    """Choose newer versions of everything (-- --upgrade), names and hashes only."""
    compile_ = (find_uv_bin(), "pip", "compile", "--universal", "--python-version", "3.11")
    plain = ("--generate-hashes", "--no-header", "--no-emit-index-url", "--no-annotate", "-q")
    groups = [f"--group={name}" for name in nox.project.load_toml()["dependency-groups"]]
    aws = ("tests/lab/awscli.in", "-o", "tests/lab/awscli.lock")
    for output in ((*groups, "pyproject.toml", "-o", "requirements.lock"), aws):
        session.run(*compile_, *plain, *output, *session.posargs, external=True)
