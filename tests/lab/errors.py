"""The one error of the lab."""


class LabError(RuntimeError):
    """What keeps the lab from starting, and what to do about it, in one line."""

    def __init__(self, message: str) -> None:
        super().__init__(" ".join(message.split()))
