"""The `platforms` directive: what each platform answers to some questions, in synced tabs.

    ```{platforms}
    quota
    token-life
    ```

The texts are those of `docs/platforms/` in the page's language: gettext never sees them.
"""

from babel.dates import format_date
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

from conf.model import platforms
from conf.model.platforms import Platform, PlatformError
from conf.site.definitions import definitions
from conf.site.prose import add_unread_directive
from conf.site.tabs import tab, tab_set
from conf.site.words import WORDS

logger = logging.getLogger(__name__)


class PlatformsDirective(SphinxDirective):
    """Shows a tab per platform; what no public source tells is to be asked."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        for path in (platforms.FOLDER, *platforms.FOLDER.iterdir()):
            self.env.note_dependency(str(path))
        tabs = tab_set("platforms")
        try:
            asked = self._asked()
            for platform in platforms.load():
                label = nodes.Text(platform.name[self.config.language])
                content = [self._answers(platform, asked), self._source(platform)]
                tabs += tab("platform", platform.key, [label], content)
        except PlatformError as error:
            logger.error(str(error), location=self.get_location())
            return []
        for node in tabs.findall(nodes.TextElement):
            node["translatable"] = False
        return [tabs]

    @property
    def words(self) -> dict[str, str]:
        return WORDS[self.config.language]

    def _asked(self) -> dict[str, str]:
        known = platforms.questions()
        if unknown := [key for key in self.content if key not in known]:
            there_are = ", ".join(known)
            raise PlatformError(f"No question {unknown[0]!r}. There are: {there_are}.")
        return {key: known[key][self.config.language] for key in self.content}

    def _answers(self, platform: Platform, asked: dict[str, str]) -> nodes.Node:
        facts = {}
        for key, question in asked.items():
            answer = platform.answers.get(key, {}).get(self.config.language)
            text, messages = self.parse_inline(answer or self.words["to-be-asked"])
            facts[question] = [*text, *messages]
        return definitions(facts)

    def _source(self, platform: Platform) -> nodes.Node:
        link = nodes.reference("", platform.source, refuri=platform.url)
        said = nodes.Text(self.words["according-to"])
        date = nodes.Text(format_date(platform.read, ", MMMM y", self.config.language))
        return nodes.paragraph("", "", said, link, date, classes=["platforms-source"])


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive."""
    add_unread_directive(app, "platforms", PlatformsDirective)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
