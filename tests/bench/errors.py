"""What goes wrong in the bench, in one line."""


class BenchError(Exception):
    """Its text says what is wrong and what to do."""
