"""Pastes files into this process; says MARK after each. The arguments are MARK FILE…, in order."""

import sys as _sys
import traceback as _traceback
from pathlib import Path as _Path

for _block in _sys.argv[2:]:
    _word = "well"
    try:
        exec(compile(_Path(_block).read_text(encoding="utf-8"), _block, "exec"))
    except BaseException:
        _traceback.print_exc(file=_sys.stdout)
        _word = "badly"
    print(f"{_sys.argv[1]} {_word}", flush=True)
