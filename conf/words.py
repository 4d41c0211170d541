"""The words that the site adds to the pages: gettext never sees them."""

WORDS = {
    "fr": {
        "title": "Guide du stockage",
        "other-language": "English",
        "passed": "Exécuté tel quel",
        "not-run": "Non exécuté ici : {missing} manque ; résultat du {date} ({versions})",
        "not-run-label": "non exécuté",
        "output": "Résultat",
    },
    "en": {
        "title": "Storage guide",
        "other-language": "Français",
        "passed": "Run as it stands",
        "not-run": "Not run here: {missing} is missing; output of {date} ({versions})",
        "not-run-label": "not run",
        "output": "Output",
    },
}
