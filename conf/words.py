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
        "run-date": "Dernière exécution",
        "run-passed": "Exécutions réussies",
        "run-server": "Serveur MinIO",
        "container": "dans un conteneur",
        "process": "comme processus",
        "run-missing": "Non exécutées, {missing} manque",
    },
    "en": {
        "title": "Storage guide",
        "other-language": "Français",
        "copyright": "the guide's contributors, CC BY 4.0",
        "passed": "Run as it stands",
        "not-run": "Not run here: {missing} is missing; output of {date} ({versions})",
        "not-run-label": "not run",
        "output": "Output",
        "run-date": "Last run",
        "run-passed": "Runs passed",
        "run-server": "MinIO server",
        "container": "in a container",
        "process": "as a process",
        "run-missing": "Not run, {missing} is missing",
    },
}
