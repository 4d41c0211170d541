"""The platform in a box that the snippets run on: `with lab() as platform`."""

from tests.lab.errors import LabError
from tests.lab.lab import GENERATIONS, USUAL, Lab, lab

__all__ = ["GENERATIONS", "USUAL", "Lab", "LabError", "lab"]
