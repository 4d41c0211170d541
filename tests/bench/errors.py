"""The error that ends a bench with one line."""


class BenchError(Exception):
    """The text says what is wrong and what to do."""
