"""How recipes, platforms and figures are shown on pages: Sphinx extensions."""
