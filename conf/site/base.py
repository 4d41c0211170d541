"""The base of the guide's directives, and the catalogue of the words that they add to pages.

The words are English in the code, and French in `docs/locales/fr/LC_MESSAGES/guide.po`. The
catalogues of the pages never hold them.
"""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.locale import get_translation
from sphinx.util.docutils import SphinxDirective
from sphinx.util.i18n import CatalogRepository
from sphinx.util.typing import ExtensionMetadata

from conf.model.bench import BenchResultError
from conf.model.platforms import PlatformError
from conf.model.recipes import ROOT, RecipeError
from conf.site.freshness import depend, fail

CATALOGUE = "guide"
ERRORS = (BenchResultError, PlatformError, RecipeError)
SOURCES = (
    "files conf/site/base.py",
    "files conf/site/nodes.py",
    f"files docs/locales/*/LC_MESSAGES/{CATALOGUE}.po",
)

_ = get_translation(CATALOGUE)


class GuideDirective(SphinxDirective):
    """A directive that adds to a page what stands neither in its text nor in its catalogue."""

    def run(self) -> list[nodes.Node]:
        """Return what `show` builds; nothing when only the prose is read, to be translated."""
        if self.config.guide_prose_only:
            return []
        own = f"files {self.__module__.replace('.', '/')}.py"
        depend(self.env, self.env.docname, *SOURCES, own, *self.sources())
        try:
            shown = self.show()
        except ERRORS as error:
            fail(self.env, self.env.docname, str(error), self.get_location())
            return []
        for node in shown:
            for text in node.findall(nodes.TextElement):
                text["translatable"] = False
        return shown

    def sources(self) -> list[str]:
        """Return the keys of what is shown, besides code and words; see `freshness.state`."""
        raise NotImplementedError

    def show(self) -> list[nodes.Node]:
        """Build what the page shows."""
        raise NotImplementedError

    @property
    def language(self) -> str:
        """The language of the site."""
        return str(self.config.language)


def _load_words(app: Sphinx) -> None:
    """Load the catalogue, compiled first if needed, as Sphinx does with its own."""
    language = app.config.language
    catalogues = CatalogRepository(ROOT / "docs", ["locales"], language, "utf-8")
    for catalogue in catalogues.catalogs:
        if catalogue.domain == CATALOGUE and catalogue.is_outdated():
            catalogue.write_mo(language)
    app.add_message_catalog(CATALOGUE, ROOT / "docs" / "locales")


def _name_site(app: Sphinx, config: Config) -> None:
    config.project = config.html_title = _("Storage guide")
    config.copyright = _("the guide’s contributors, CC BY 4.0")


def _read_prose_only(app: Sphinx) -> None:
    app.config.guide_prose_only = app.builder.name == "gettext"


def setup(app: Sphinx) -> ExtensionMetadata:
    """Load the words; find out whether only the prose is read."""
    _load_words(app)
    app.add_config_value("guide_prose_only", False, "")
    app.connect("config-inited", _name_site)
    app.connect("builder-inited", _read_prose_only)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
