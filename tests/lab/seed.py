"""What the buckets hold before each variant: small, plausible, made by code."""

COMMUNES = b"""\
code;nom;population;densite
29019;Brest;139619;2819,6
35238;Rennes;227830;4521,5
44109;Nantes;325070;4986,5
56260;Vannes;54420;1684,8
"""

DEBITS = b"""\
station,date,debit
la-romaine,2026-05-01,291
la-romaine,2026-05-02,305
"""

PUBLIC = {"portail-ing"}

SEED: dict[str, dict[str, bytes]] = {
    # The personal bucket, given with the account.
    "camille": {
        "donnees/departements.csv": b"code;nom\n29;Finist\xc3\xa8re\n35;Ille-et-Vilaine\n",
        "diffusion/communes.csv": COMMUNES,
    },
    # A shared bucket, given on request, with a key of its own.
    "projet-climat": {"releves/2026.csv": DEBITS},
    # PAVICS: everybody may read.
    "portail-ing": {"lisez-moi.txt": b"portail-ing\n", "debits/la-romaine.csv": DEBITS},
}
