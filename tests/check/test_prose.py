"""The prose of both languages: its spelling, its typography, and the words that it avoids."""

import re
from functools import cache
from pathlib import Path

import pytest
from spellchecker import SpellChecker

from tests.check import prose

WORDS = Path(__file__).with_name("words")
AVOIDED = {
    "fr": {
        r"sans un mot": "sans message d’erreur",
        r"sans question": "sans confirmation",
        r"\b[ôo]ter\b": "retirer, supprimer",
        r"\bsauve[rz]?\b": "sauvegarder",
        r"\bmeur(?:t|ent)\b": "s’arrêter, expirer",
        r"vous saurez|simplement|il suffit|facile|veuillez|n’hésitez|notez que|évidemment": "rien",
        r"\bafin d|au niveau de|permet de": "pour, peut",
        r"\betc\b": "la liste entière, ou « par exemple »",
        r"\btokens?\b": "jeton",
        r"\.\.\.": "…",
        r"'": "’",
        r'"': "« »",
        r" - ": "–",
    },
    "en": {
        r"without a word": "silently",
        r"\bsimply\b|\beas(?:y|ily)\b|\bplease\b|note that|obviously|of course": "nothing",
        r"in order to": "to",
        r"\bvia\b": "through",
        r"\be\.g\.|\bi\.e\.|\betc\b": "for example, that is, the whole list",
        r"utili[sz]e|leverage": "use",
        r"say so\b": "silently, or what it prints",
        r"\bwe\b|\bour\b": "you, or the name",
        r"sub-folder": "subfolder",
        r"\.\.\.": "…",
        r"'": "’",
        r'"': "“ ”",
        r"\d %": "no space before %",
        r" - ": "–",
    },
}


@cache
def dictionary(language: str) -> SpellChecker:
    spelling = SpellChecker(language=language)
    spelling.word_frequency.load_words((WORDS / f"{language}.txt").read_text().split())
    spelling.word_frequency.load_words((WORDS / "names.txt").read_text().split())
    return spelling


@pytest.mark.parametrize("language", AVOIDED)
def test_each_word_is_in_the_dictionary(language: str) -> None:
    """A word of the field goes into `tests/check/words/`."""
    words = {(word, page) for page, text in prose.messages(language) for word in prose.words(text)}
    unknown = dictionary(language).unknown({word for word, _ in words})
    assert sorted(each for each in words if each[0].lower() in unknown) == []


@pytest.mark.parametrize(
    ("language", "avoided", "instead"),
    [(language, *pair) for language, pairs in AVOIDED.items() for pair in pairs.items()],
)
def test_words_and_signs_that_the_guide_avoids(language: str, avoided: str, instead: str) -> None:
    found = re.compile(avoided, re.IGNORECASE)
    guilty = [(page, text) for page, text in prose.messages(language) if found.search(text)]
    assert guilty == [], f"Write {instead} for {avoided}."
