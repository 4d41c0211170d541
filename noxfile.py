"""What a contributor can do here: `nox -l` lists it."""

import os
import shutil
import time
from pathlib import Path

import nox

nox.needs_version = ">=2025.2"
nox.options.default_venv_backend = "uv"
nox.options.reuse_venv = "yes"
nox.options.sessions = ["docs"]

# Some machines forbid bytecode: every start would then compile everything again.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

BEGUN = time.monotonic()
SPHINX = ("sphinx-build", "-c", "conf", "-n", "-W", "--keep-going", "-q")
PAGES = Path("build", "html")


def install(session: nox.Session) -> None:
    """Install the locked packages; compile them, or each variant would do it again."""
    session.install(
        "--no-deps", "-r", "requirements.lock", env={"UV_COMPILE_BYTECODE": "1"}, silent=True
    )


def run_snippets(session: nox.Session, *options: str) -> None:
    """Build what the lab lacks, then run the snippets in it."""
    session.run("python", "-m", "tests.lab")
    session.run("pytest", "tests/recipes", "-n", "auto", *options)


def build_site(session: nox.Session) -> None:
    """Build French, then English, and compare every block with the run."""
    session.run(*SPHINX, "-d", "build/doctrees/fr", "docs", f"{PAGES}/fr")
    session.run(*SPHINX, "-t", "en", "-d", "build/doctrees/en", "docs", f"{PAGES}/en")
    shutil.copyfile(Path("conf", "theme", "root.html"), PAGES / "index.html")
    session.run("pytest", "tests/site", "-q")
    session.run("python", "-m", "conf.model.report", f"{time.monotonic() - BEGUN:.0f}")


@nox.session
def snippets(session: nox.Session) -> None:
    """Run the snippets that changed (-- --all, -- --update, -- -k upload_file)."""
    install(session)
    run_snippets(session, *session.posargs)


@nox.session
def docs(session: nox.Session) -> None:
    """Run the snippets that changed, then build both languages in build/html."""
    install(session)
    run_snippets(session, *session.posargs)
    build_site(session)


@nox.session
def tests(session: nox.Session) -> None:
    """Run every snippet, build the site, run all other tests (-- -k lab)."""
    install(session)
    run_snippets(session, "--all")
    build_site(session)
    ignored = ("--ignore=tests/recipes", "--ignore=tests/site")
    session.run("pytest", "tests", "-n", "2", *ignored, *session.posargs)


@nox.session
def preview(session: nox.Session) -> None:
    """Serve one language on loopback and follow the changes (-- en)."""
    install(session)
    language = "en" if "en" in session.posargs else "fr"
    session.run(
        *("sphinx-autobuild", "-c", "conf", "-t", language, "-d", f"build/doctrees/{language}"),
        *("--pre-build", "python -m pytest tests/recipes -q -n auto"),
        *("--watch", "conf", "--watch", "snippets", "--port", "0", "--open-browser"),
        *("docs", f"{PAGES}/{language}"),
    )


@nox.session
def translate(session: nox.Session) -> None:
    """Bring the English catalogues up to date with the French pages."""
    install(session)
    shutil.rmtree("build/gettext", ignore_errors=True)
    session.run("sphinx-build", "-q", "-b", "gettext", "-c", "conf", "docs", "build/gettext")
    session.run(
        *("sphinx-intl", "update", "-p", "build/gettext", "-d", "docs/locales", "-l", "en"),
        *("--line-width", "0", "--no-obsolete"),
    )
    session.run("sphinx-intl", "-c", "conf/conf.py", "stat", "-d", "docs/locales", "-l", "en")


@nox.session
def shell(session: nox.Session) -> None:
    """Open a shell in the platform in a box (-- --generation pavics, -- aws s3 ls)."""
    install(session)
    session.run("python", "-m", "tests.lab", "shell", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Time the clients in the lab, or where you are (-- --here --bucket camille)."""
    install(session)
    # What the bench wrote is deleted on Ctrl-C too: nox waits for it.
    session.run("python", "-m", "tests.bench", *session.posargs, interrupt_timeout=None)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and types (-- --fix)."""
    install(session)
    session.run("ruff", "check", *session.posargs)
    session.run("ruff", "format", *([] if "--fix" in session.posargs else ["--check"]))
    session.run("mypy")


@nox.session(default=False)
def lock(session: nox.Session) -> None:
    """Choose newer versions of everything (-- --upgrade), names and hashes only."""
    session.install("uv")
    compile_ = ("uv", "pip", "compile", "--universal", "--python-version", "3.11")
    plain = ("--generate-hashes", "--no-header", "--no-emit-index-url", "--no-annotate", "-q")
    groups = ("snippets", "site", "lab", "test", "bench", "contribute")
    session.run(
        *compile_, *plain, *(f"--group={name}" for name in groups),
        *("pyproject.toml", "-o", "requirements.lock"), *session.posargs,
    )  # fmt: skip
    session.run(
        *compile_, *plain, "tests/lab/awscli.in", "-o", "tests/lab/awscli.lock", *session.posargs
    )
