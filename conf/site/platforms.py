"""The `platforms` and `platform` directives: what platforms answer, in the page's language.

    ```{platforms}
    quota
    token-life
    ```

shows some questions in synced tabs, a tab per platform; `{platform} pavics` shows all that is
known of one, and the variables of its services. The texts are those of `docs/platforms/`.
"""

from babel.dates import format_date
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.locale import get_translation
from sphinx.util.typing import ExtensionMetadata

from conf.model import platforms
from conf.model.platforms import Platform, PlatformError, Words
from conf.site.base import CATALOGUE, GuideDirective
from conf.site.nodes import Content, block, definitions, row, tab, tab_set, table

_ = get_translation(CATALOGUE)


class _Answers(GuideDirective):
    """What both directives show of a platform; what no public source answers is to be asked."""

    def sources(self) -> list[str]:
        return ["files docs/platforms/*"]

    def answers(self, platform: Platform, questions: dict[str, Words]) -> list[nodes.Node]:
        """Return the platform's answers to some questions, and where they were read."""
        facts: dict[str, Content] = {}
        for key, question in questions.items():
            answer = platform.answers.get(key, {}).get(self.language)
            text, messages = self.parse_inline(answer or _("Ask: no public source tells."))
            facts[question[self.language]] = [*text, *messages]
        return [definitions(facts), self._source(platform)]

    def _source(self, platform: Platform) -> nodes.Node:
        link = nodes.reference("", platform.source, refuri=platform.url)
        before = nodes.Text(_("According to "))
        month = nodes.Text(format_date(platform.read, ", MMMM y", self.language))
        return nodes.paragraph("", "", before, link, month, classes=["platforms-source"])


class PlatformsDirective(_Answers):
    """Shows a tab per platform."""

    has_content = True

    def show(self) -> list[nodes.Node]:
        known = platforms.questions()
        if unknown := [key for key in self.content if key not in known]:
            raise PlatformError(f"No question {unknown[0]!r}. There are: {', '.join(known)}.")
        questions = {key: known[key] for key in self.content}
        tabs = tab_set("platforms")
        for platform in platforms.load():
            content = self.answers(platform, questions)
            tabs += tab("platform", platform.key, platform.name[self.language], content)
        return [tabs]


class PlatformDirective(_Answers):
    """Shows all that is known of one platform."""

    required_arguments = 1

    def show(self) -> list[nodes.Node]:
        known = {platform.key: platform for platform in platforms.load()}
        if (key := self.arguments[0]) not in known:
            raise PlatformError(f"No platform {key!r}. There are: {', '.join(known)}.")
        platform = known[key]
        answers = self.answers(platform, platforms.questions())
        return [block({}, "platforms", *answers), *self._variables(platform)]

    def _variables(self, platform: Platform) -> list[nodes.Node]:
        """Return the variables of the latest generation, as the lab sets them too."""
        if not platform.generations:
            return []
        name, generation = next(iter(platform.generations.items()))
        rows = [
            row([[nodes.literal("", variable)], [nodes.literal("", value)] if value else ""])
            for variable, value in generation["variables"].items()
        ]
        title = _("Variables of a service ({generation})").format(generation=name)
        return [table([_("Variable"), _("Value")], rows, "platform-variables", title)]


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directives."""
    app.add_directive("platforms", PlatformsDirective)
    app.add_directive("platform", PlatformDirective)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
