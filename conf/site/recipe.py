"""The `recipe` directive: one synced tab per client, the code that ran, what it printed.

    ```{recipe} objects/upload_file
    ```

It builds its nodes itself and writes no translatable text. What makes a page outdated is
the digest of its recipes: their files, their verdicts and this extension.
"""

import hashlib
import os
from collections.abc import Set as AbstractSet
from dataclasses import asdict
from pathlib import Path
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.environment.collectors import EnvironmentCollector
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata, OptionSpec
from sphinx.writers.html5 import HTML5Translator

from conf.model import recipes, report
from conf.model.recipes import FAMILIES, Family, Recipe, RecipeError, Variant, digest
from conf.model.report import Result
from conf.site.prose import add_unread_directive
from conf.site.tabs import tab, tab_set
from conf.site.words import WORDS

logger = logging.getLogger(__name__)

FAILED = "failed"


class RecipeBlock(nodes.General, nodes.Element):
    """A `div` that says which recipe and client its block shows, and whether it ran."""


class RecipeDirective(SphinxDirective):
    """Shows a recipe, or with `:file:` one of its support files."""

    required_arguments = 1
    option_spec: ClassVar[OptionSpec] = {"file": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        name = self.arguments[0]
        used = _used(self.env).setdefault(self.env.docname, {})
        try:
            recipe = recipes.load(name)
            shown = self._file(recipe) if "file" in self.options else self._tabs(recipe)
            used.setdefault(name, _state(name))
        except RecipeError as error:
            used[name] = FAILED
            logger.error(str(error), location=self.get_location())
            return []
        return [shown]

    @property
    def words(self) -> dict[str, str]:
        return WORDS[self.config.language]

    def _file(self, recipe: Recipe) -> nodes.Node:
        path = recipe.file(self.options["file"])
        block = RecipeBlock(classes=["recipe-file"])
        block["data"] = {"recipe": recipe.name, "file": path.name}
        if path.name in recipe.shown:
            block["data"]["run"] = "parsed"
            reason = recipe.shown[path.name][self.config.language]
            mark = _note(self.words["parsed"].format(reason=reason), "recipe-parsed")
            mark["translatable"] = False
            block += mark
        block += self._literal(recipes.read_text(path), LEXERS.get(path.suffix, "text"))
        return block

    def _tabs(self, recipe: Recipe) -> nodes.Node:
        results = report.read().of_recipe(recipe.name)
        tabs = tab_set("recipe")
        for family in FAMILIES.values():
            shown = [
                (variant, _result(recipe, variant, results))
                for variant in recipe.variants
                if variant.family is family
            ]
            label = self._label(family.label, [result for _, result in shown])
            tabs += tab("client", family.key, label, self._family(recipe, family, shown))
        for node in tabs.findall(nodes.TextElement):
            node["translatable"] = False
        return tabs

    def _family(
        self, recipe: Recipe, family: Family, shown: list[tuple[Variant, Result]]
    ) -> list[nodes.Node]:
        if not shown:
            reason = recipe.absent[family.key][self.config.language]
            return [_note(reason, "recipe-absent")]
        if len(shown) == 1:
            return self._variant(recipe, *shown[0])
        tabs = tab_set("recipe-libraries")
        for variant, result in shown:
            label = self._label(variant.library, [result])
            tabs += tab(family.key, variant.client, label, self._variant(recipe, variant, result))
        return [tabs]

    def _label(self, text: str, results: list[Result]) -> list[nodes.Node]:
        if not results:
            return [nodes.Text(text)]
        ran = all(result.status == "passed" for result in results)
        sign = "✓" if ran else self.words["not-run-label"]
        return [nodes.Text(f"{text} {sign}")]

    def _variant(self, recipe: Recipe, variant: Variant, result: Result) -> list[nodes.Node]:
        data = {"recipe": recipe.name, "client": variant.client}
        mark = self.words[result.status].format(**asdict(result))
        note = _note(mark, f"recipe-{result.status}")
        note += [nodes.Text(" · "), self._download(variant)]
        code = RecipeBlock(classes=["recipe-code"])
        code["data"] = {**data, "run": result.status}
        code += self._literal(variant.text, variant.family.lexer)
        printed = recipe.output(variant, result.generation)
        if not printed:
            return [note, code]
        output = RecipeBlock(classes=["recipe-output"])
        output["data"] = {**data, "output": result.status}
        output += self._literal(printed, "text")
        return [note, code, _note(self.words["output"], "recipe-output-label"), output]

    def _download(self, variant: Variant) -> nodes.Node:
        target = os.path.relpath(variant.path, self.env.srcdir)
        link = addnodes.download_reference(
            "", "", nodes.Text(variant.path.name), reftarget=f"/{target}", refdoc=self.env.docname
        )
        return link

    def _literal(self, text: str, lexer: str) -> nodes.literal_block:
        block = nodes.literal_block(text, text, language=lexer)
        self.set_source_info(block)
        return block


LEXERS = {".json": "json", ".R": "r", ".sh": "bash", ".toml": "toml", ".yml": "yaml"}


def _result(recipe: Recipe, variant: Variant, results: dict[tuple[str, str], Result]) -> Result:
    generation = recipe.generations(variant)[0]
    result = results.get((variant.client, generation))
    shown = digest(variant.text), digest(recipe.output(variant, generation))
    if result is None or (result.text, result.output) != shown:
        raise RecipeError(
            f"{recipe.name} {variant.client} has not been run as it stands. Run it: nox -s snippets"
        )
    return result


def _note(text: str, css_class: str) -> nodes.paragraph:
    return nodes.paragraph("", text, classes=["recipe-note", css_class])


def _used(env: BuildEnvironment) -> dict[str, dict[str, str]]:
    """Return the state of each page's recipes when it was read."""
    used: dict[str, dict[str, str]] = vars(env).setdefault("used_recipes", {})
    return used


def _state(name: str) -> str:
    """Return the digest of all that a page shows of a recipe."""
    files = [*(recipes.SNIPPETS / name).glob("*"), *Path(__file__).parent.glob("*.py")]
    state = hashlib.sha256()
    for path in sorted(path for path in files if path.is_file()):
        state.update(path.name.encode() + b"\0" + path.read_bytes())
    for key, result in sorted(report.read().of_recipe(name).items()):
        state.update(repr((key, result.verdict)).encode())
    return state.hexdigest()


class RecipeCollector(EnvironmentCollector):
    """Keeps the recipes of each page, and finds the pages whose recipes have changed."""

    def clear_doc(self, app: Sphinx, env: BuildEnvironment, docname: str) -> None:
        _used(env).pop(docname, None)

    def merge_other(
        self,
        app: Sphinx,
        env: BuildEnvironment,
        docnames: AbstractSet[str],
        other: BuildEnvironment,
    ) -> None:
        _used(env).update({doc: used for doc, used in _used(other).items() if doc in docnames})

    def process_doc(self, app: Sphinx, doctree: nodes.document) -> None:
        """Nothing: the directive has noted its recipe."""

    def get_outdated_docs(
        self,
        app: Sphinx,
        env: BuildEnvironment,
        added: set[str],
        changed: set[str],
        removed: set[str],
    ) -> list[str]:
        return [
            doc
            for doc, used in _used(env).items()
            if any(state == FAILED or state != _state(name) for name, state in used.items())
        ]


def _fail_build(app: Sphinx, error: Exception | None) -> None:
    """Make the build fail without -W too; each error has been told in one line."""
    if any(FAILED in used.values() for used in _used(app.env).values()):
        app.statuscode = 1


def _visit(translator: HTML5Translator, node: RecipeBlock) -> None:
    data = {f"data-{name}": value for name, value in node["data"].items()}
    translator.body.append(translator.starttag(node, "div", **data))


def _depart(translator: HTML5Translator, node: RecipeBlock) -> None:
    translator.body.append("</div>\n")


def _pass(translator: nodes.NodeVisitor, node: RecipeBlock) -> None:
    """Writers other than HTML show what is inside."""


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive, its node and what keeps pages fresh."""
    passing = (_pass, _pass)
    app.add_node(RecipeBlock, html=(_visit, _depart), text=passing, latex=passing)
    add_unread_directive(app, "recipe", RecipeDirective)
    app.add_env_collector(RecipeCollector)
    app.connect("build-finished", _fail_build)
    return {"parallel_read_safe": True, "parallel_write_safe": True, "env_version": 1}
