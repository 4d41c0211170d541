"""The words that the site adds to the pages: gettext never sees them."""

WORDS = {
    "fr": {
        "title": "Guide du stockage",
        "other-language": "English",
        "copyright": "les contributeurs du guide, CC BY 4.0",
        "passed": "Exécuté tel quel",
        "not-run": "Non exécuté ici : {missing} manque ; résultat du {date} ({versions})",
        "not-run-label": "non exécuté",
        "output": "Résultat",
    },
    "en": {
        "title": "Storage guide",
        "other-language": "Français",
        "copyright": "the guide's contributors, CC BY 4.0",
        "passed": "Run as it stands",
        "not-run": "Not run here: {missing} is missing; output of {date} ({versions})",
        "not-run-label": "not run",
        "output": "Output",
    },
}
