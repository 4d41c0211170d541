"""The `platforms` directive: what each platform answers to some questions, in synced tabs.

    ```{platforms}
    quota
    token-life
    ```

The texts are those of `docs/platforms/` in the page's language.
"""

from babel.dates import format_date
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.locale import get_translation
from sphinx.util.typing import ExtensionMetadata

from conf.model import platforms
from conf.model.platforms import Platform, PlatformError
from conf.site.base import CATALOGUE, GuideDirective
from conf.site.nodes import Content, definitions, tab, tab_set

_ = get_translation(CATALOGUE)


class PlatformsDirective(GuideDirective):
    """Shows a tab per platform; what no public source answers is to be asked."""

    has_content = True

    def sources(self) -> list[str]:
        return ["files docs/platforms/*"]

    def show(self) -> list[nodes.Node]:
        questions = self._questions()
        tabs = tab_set("platforms")
        for platform in platforms.load():
            content = [self._answers(platform, questions), self._source(platform)]
            tabs += tab("platform", platform.key, platform.name[self.language], content)
        return [tabs]

    def _questions(self) -> dict[str, str]:
        """Return the page's questions by their key."""
        known = platforms.questions()
        if unknown := [key for key in self.content if key not in known]:
            raise PlatformError(f"No question {unknown[0]!r}. There are: {', '.join(known)}.")
        return {key: known[key][self.language] for key in self.content}

    def _answers(self, platform: Platform, questions: dict[str, str]) -> nodes.Node:
        facts: dict[str, Content] = {}
        for key, question in questions.items():
            answer = platform.answers.get(key, {}).get(self.language)
            text, messages = self.parse_inline(answer or _("Ask: no public source tells."))
            facts[question] = [*text, *messages]
        return definitions(facts)

    def _source(self, platform: Platform) -> nodes.Node:
        link = nodes.reference("", platform.source, refuri=platform.url)
        before = nodes.Text(_("According to "))
        month = nodes.Text(format_date(platform.read, ", MMMM y", self.language))
        return nodes.paragraph("", "", before, link, month, classes=["platforms-source"])


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive."""
    app.add_directive("platforms", PlatformsDirective)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
