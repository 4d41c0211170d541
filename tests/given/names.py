"""Legal names that a reader's file may have, and those that they can be taken for."""

MISTAKEN = {
    "a[1].csv": "a1.csv",
    "b?.csv": "bx.csv",
    "c*.csv": "c-tout.csv",
    "{d,e}.csv": "d.csv",
    "\u00e9t\u00e9.csv": "e\u0301te\u0301.csv",
    "--delete": "-tiret.csv",
}
"""Names that a program may read as something else, and a neighbour that it may hit instead."""

OTHERS = (
    "rapport[final].csv",
    " debut.csv",
    "fin .csv",
    "deux  espaces.csv",
    "tab\tici.csv",
    "plus+plus.csv",
    "pour%20cent.csv",
    "cent%.csv",
    "diese#1.csv",
    "et&co.csv",
    "egal=oui.csv",
    "point;virgule.csv",
    "virgule,.csv",
    "deux:points.csv",
    'guill"emets.csv',
    "l'apostrophe.csv",
    "arobase@.csv",
    "dollar$HOME.csv",
    "accent-`grave`.csv",
    "barre\\inverse.csv",
    "parenthese(1).csv",
    "exclamation!.csv",
    "tilde~.csv",
    ".cache-a-moi",
    ".env.csv",
    "\ufb01ligrane.csv",
    "emoji\U0001f30d.csv",
    "\u65e5\u672c.csv",
    "finit-par-un-point.",
    "x" * 251 + ".csv",
)

HALVES = ([*MISTAKEN, *OTHERS[0::2]], [*MISTAKEN.values(), *OTHERS[1::2]])
"""No name stands in the same half as the one that it can be taken for."""

NAMES = HALVES[0] + HALVES[1]
