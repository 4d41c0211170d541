"""`python -m tests.lab`: build what the lab needs, where the user's cache lacks it."""

import sys

from tests.lab import LabError, tools

try:
    tools.ensure()
except LabError as error:
    sys.exit(f"storage lab: {error}")
