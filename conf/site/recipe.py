"""The `recipe` directive: one synced tab per client, the code that ran, what it printed.

    ```{recipe} objects/upload_file
    ```

With `:file: communes.csv` it shows one of the recipe's support files instead.
"""

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import ClassVar

from babel.dates import format_date
from docutils import nodes
from docutils.parsers.rst import directives
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.locale import get_translation
from sphinx.util.typing import ExtensionMetadata, OptionSpec

from conf.model import recipes, rights
from conf.model.recipes import FAMILIES, Family, Recipe, RecipeError, Variant, digest
from conf.model.report import Result
from conf.site.base import CATALOGUE, GuideDirective
from conf.site.freshness import last_report
from conf.site.nodes import block, folded, tab, tab_set

Shown = tuple[Variant, Result]

LEXERS = {".json": "json", ".R": "r", ".sh": "bash", ".toml": "toml", ".yml": "yaml"}
NEAREST = {
    "python": ("aws", "mc"),
    "r": ("python", "aws", "mc"),
    "aws": ("mc", "python"),
    "mc": ("aws", "python"),
}
"""Where a reader looks whose client has no code."""
PASSED, RECORDED, NOT_RUN = "passed", "recorded", "not-run"

_ = get_translation(CATALOGUE)


class RecipeDirective(GuideDirective):
    """Shows a recipe, or with `:file:` one of its support files."""

    required_arguments = 1
    option_spec: ClassVar[OptionSpec] = {"file": directives.unchanged_required}

    def sources(self) -> list[str]:
        name = self.arguments[0]
        code = ("files conf/model/recipes.py", "files conf/site/start.py")
        return [f"recipe {name}", f"rights {name}", *code]

    def show(self) -> list[nodes.Node]:
        recipe = recipes.load(self.arguments[0])
        if "file" in self.options:
            return [self._file(recipe)]
        return [self._tabs(recipe), *self._rights(recipe)]

    def _file(self, recipe: Recipe) -> nodes.Node:
        path = recipe.file(self.options["file"])
        data = {"recipe": recipe.name, "file": path.name}
        content: list[nodes.Node] = []
        if path.name in recipe.shown:
            data["run"] = "parsed"
            reason = recipe.shown[path.name][self.language]
            mark = _("Shown, not run: {reason} Its syntax was checked.").format(reason=reason)
            content.append(_note(mark, "recipe-parsed"))
        lexer = LEXERS.get(path.suffix, "text")
        content.append(self._literal(recipes.read_text(path), lexer))
        return block(data, "recipe-file", *content)

    def _tabs(self, recipe: Recipe) -> nodes.Node:
        results = last_report().of_recipe(recipe.name)
        shown = [(variant, _result(recipe, variant, results)) for variant in recipe.variants]
        tabs = tab_set("recipe")
        tabs["recipe"] = recipe.name
        tabs["clients"] = []
        for family in FAMILIES.values():
            of_family = [each for each in shown if each[0].family is family]
            status = worst(result.status for _, result in of_family)
            if of_family:
                tabs["clients"].append((family.label, status))
                content = self._family(recipe, family, of_family)
            else:
                content = self._nearest(recipe, family, shown)
            word = status_word(status) or _("(no code)")
            tabs += tab("client", family.key, f"{family.label} {word}", content)
        return tabs

    def _nearest(self, recipe: Recipe, family: Family, shown: list[Shown]) -> list[nodes.Node]:
        """Return why a client has no code, and the code of the nearest that has."""
        content: list[nodes.Node] = [
            _note(recipe.absent[family.key][self.language], "recipe-absent")
        ]
        by_family = {each[0].family.key: each for each in reversed(shown)}
        for key in NEAREST[family.key]:
            if key in by_family:
                words = _("Instead, with {client}:").format(client=FAMILIES[key].label)
                return [
                    *content,
                    _note(words, "recipe-clients"),
                    *self._variant(recipe, *by_family[key]),
                ]
        return content

    def _family(self, recipe: Recipe, family: Family, shown: list[Shown]) -> list[nodes.Node]:
        if len(shown) == 1:
            return self._variant(recipe, *shown[0])
        tabs = tab_set("recipe-libraries")
        for variant, result in shown:
            label = f"{variant.library} {status_word(result.status)}"
            content = self._variant(recipe, variant, result)
            tabs += tab(family.key, variant.client, label, content)
        return [tabs]

    def _variant(self, recipe: Recipe, variant: Variant, result: Result) -> list[nodes.Node]:
        data = {"recipe": recipe.name, "client": variant.client}
        note = _note(run_mark(result, self.language), f"recipe-{result.status}")
        if variant.is_for_minio:
            note += nodes.Text(" · " + _("on MinIO only"))
        note += [nodes.Text(" · "), self._download(variant)]
        literal = self._literal(variant.text, variant.family.lexer)
        code = block({**data, "run": result.status}, "recipe-code", literal)
        printed = recipe.output(variant, result.generation)
        if result.status == NOT_RUN or not printed:
            return [note, code]
        literal = self._literal(printed, "text")
        output = block({**data, "output": result.status}, "recipe-output", literal)
        return [note, code, _note(_("Output"), "recipe-output-label"), output]

    def _rights(self, recipe: Recipe) -> list[nodes.Node]:
        """Show each smallest policy once, under the clients that run with it."""
        content: list[nodes.Node] = []
        for needed, clients in rights.of_recipe(recipe).items():
            names = ", ".join(_client_names(recipe, clients))
            text = json.dumps(rights.policy(needed), indent=2) + "\n"
            data = {"recipe": recipe.name, "rights": " ".join(clients)}
            policy = block(data, "recipe-code", self._literal(text, "json"))
            content += [_note(names, "recipe-clients"), policy]
        return [folded(_("Rights that it needs"), "recipe-rights", content)] if content else []

    def _download(self, variant: Variant) -> nodes.Node:
        target = os.path.relpath(variant.path, self.env.srcdir)
        return addnodes.download_reference(
            "", "", nodes.Text(variant.path.name), reftarget=f"/{target}", refdoc=self.env.docname
        )

    def _literal(self, text: str, lexer: str) -> nodes.literal_block:
        literal = nodes.literal_block(text, text, language=lexer)
        self.set_source_info(literal)
        return literal


def _result(recipe: Recipe, variant: Variant, results: dict[tuple[str, str], Result]) -> Result:
    """Return the result of the variant as it stands."""
    generation = recipe.generations(variant)[0]
    result = results.get((variant.client, generation))
    output = digest(recipe.output(variant, generation))
    if (
        result is None
        or result.text != digest(variant.text)
        or (result.status != NOT_RUN and result.output != output)
    ):
        raise RecipeError(
            f"{recipe.name} {variant.client} has not been run as it stands. Run it: nox -s snippets"
        )
    return result


def worst(statuses: Iterable[str]) -> str:
    """Return the status that a reader must know of; nothing where there is none."""
    present = set(statuses)
    return next((status for status in (NOT_RUN, RECORDED, PASSED) if status in present), "")


def status_word(status: str) -> str:
    """Return the mark of a status on a tab."""
    words = {PASSED: "✓", RECORDED: _("recorded"), NOT_RUN: _("not run")}
    return words.get(status, "")


def run_mark(result: Result, language: str) -> str:
    """Return what stands above the code: when, where and with what it ran, or why it did not."""
    facts = {
        "missing": missing_words(result.missing),
        "date": result.date and format_date(date.fromisoformat(result.date), "long", language),
        "versions": result.versions,
    }
    if result.status == PASSED:
        mc = FAMILIES["mc"]
        if (result.client, result.generation) == (mc.key, mc.generation):
            return _("Run as it stands, in an image from before September 2026: later ones lack mc")
        return _("Run as it stands")
    if result.status == RECORDED:
        mark = _(
            "Run as it stands on {date}, with {versions}. "
            "On the machine that built this site, {missing} is missing."
        )
    elif result.date:
        mark = _(
            "Not run: {missing} is missing here, and the text has changed "
            "since its last recorded run, of {date}."
        )
    else:
        mark = _("Not run: {missing} is missing here, and no run of it was ever recorded.")
    return mark.format(**facts)


def missing_words(missing: str) -> str:
    """Return what a machine lacks, in words: `R`, or `the R package arrow`."""
    package = missing.removeprefix("R package ")
    return missing if package == missing else _("the R package {name}").format(name=package)


def _client_names(recipe: Recipe, clients: Sequence[str]) -> Iterator[str]:
    """Yield the families whose clients are all among these, with its libraries any other."""
    for family in FAMILIES.values():
        of_family = [each for each in recipe.variants if each.family is family]
        among = [each.library for each in of_family if each.client in clients]
        if among:
            whole = len(among) == len(of_family)
            yield family.label if whole else f"{family.label} ({', '.join(among)})"


def _note(text: str, css_class: str) -> nodes.paragraph:
    return nodes.paragraph("", text, classes=["recipe-note", css_class])


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive."""
    app.add_directive("recipe", RecipeDirective)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
