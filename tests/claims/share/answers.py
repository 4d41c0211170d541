"""What a reader's program prints, where it must succeed."""

from tests.runner.reader import Answer, Reader


def output_of(answer: Answer) -> str:
    code, output = answer
    assert code == 0, output
    return output


def run(reader: Reader, command: str) -> str:
    """Run it in the terminal; return its output."""
    return output_of(reader.shell(command))
