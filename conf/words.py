"""The words that the site adds to the pages: gettext never sees them."""

WORDS = {
    "fr": {
        "title": "Guide du stockage",
        "other-language": "English",
        "passed": "Exécuté tel quel",
        "not-run": "Non exécuté ici",
        "why-not-run": "{missing} n’est pas installé. Résultat du {date} avec {versions}.",
        "output": "Résultat",
        "absent": "Pas de variante {family} : {reason}",
    },
    "en": {
        "title": "Storage guide",
        "other-language": "Français",
        "passed": "Run as it stands",
        "not-run": "Not run here",
        "why-not-run": "{missing} is not installed. Output of {date} with {versions}.",
        "output": "Output",
        "absent": "No {family} variant: {reason}",
    },
}
