"""What one recipe leaves, the others take: each tool reads what each other wrote."""

import pytest

from conf.model import recipes
from tests.given import tables
from tests.runner.reader import Reader

ROWS = 2_000
FILE, FOLDER, YEARS = ("ventes.parquet", "ventes-2026/", "ventes-par-annee/")
TAKERS = {
    FILE: {"tables/read_columns": "{rows} {amount}"},
    FOLDER: {"scale/sum_folder": "29019 95.0", "tables/append": "2026-05-31 44109 42.0"},
    YEARS: {"scale/sum_folder": "29019 220.4"},
}
MAKERS = {FILE: "tables/to_parquet", FOLDER: "tables/append", YEARS: "tables/partitioned"}
CELLS = [
    pytest.param(made, maker.client, taker, id=f"{made} {maker.client} {taker}")
    for made in MAKERS
    for maker in recipes.load(MAKERS[made]).variants
    for taker in TAKERS[made]
]


@pytest.mark.decides("table-chains")
@pytest.mark.parametrize(("made", "maker", "taker"), CELLS)
def test_each_tool_takes_what_each_other_made(
    reader: Reader, made: str, maker: str, taker: str
) -> None:
    sales = tables.sales(ROWS)
    if made == FILE:
        reader.put("guide/donnees/ventes.csv", sales.to_csv(index=False).encode())
    if made == FOLDER:
        reader.put("guide/donnees/ventes-2026/2026-05.parquet", tables.may())
    reader.recipe(MAKERS[made], maker)
    of_brest = sales[sales["commune"] == "29019"]["montant"]
    expected = TAKERS[made][taker].format(rows=len(of_brest), amount=round(of_brest.sum(), 2))
    recipe = recipes.load(taker)
    for variant in recipe.variants:
        if variant.family.key != "python" or "Client()" in variant.text:
            continue
        text = variant.text.replace("ventes/", made)
        direct = reader.direct() if variant.client in recipe.direct else {}
        code, output = reader.python(text, **direct)
        assert code == 0, f"{variant.client}: {output}"
        lines = [
            " ".join(line.replace("│", " ").replace("┆", " ").split())
            for line in output.splitlines()
        ]
        assert any(line.endswith(expected) for line in lines), f"{variant.client}: {output}"


@pytest.mark.decides("table-chains")
def test_two_tools_double_the_years_of_a_folder(reader: Reader) -> None:
    reader.recipe("tables/partitioned", "python_polars")
    assert reader.recipe("tables/partitioned", "python_duckdb").count("29019") == 2


@pytest.mark.decides("table-chains")
def test_months_and_years_in_one_folder_stop_dask(reader: Reader) -> None:
    reader.recipe("tables/partitioned", "python")
    reader.put("guide/donnees/ventes-par-annee/2026-05.parquet", tables.may())
    text = recipes.load("scale/sum_folder").variant("python").text
    code, output = reader.python(text.replace("ventes/", YEARS))
    assert code != 0
    assert "KeyError: 'annee'" in output


@pytest.mark.decides("table-chains")
@pytest.mark.parametrize("client", ["python", "python_pyarrow"])
def test_a_csv_in_the_folder_stops_who_reads_it_whole(reader: Reader, client: str) -> None:
    reader.put("guide/donnees/ventes-par-annee/notes.csv", b"a,b\n1,2\n")
    recipe = recipes.load("tables/partitioned")
    direct = reader.direct() if client in recipe.direct else {}
    code, output = reader.python(recipe.variant(client).text, **direct)
    assert code != 0
    assert "Parquet magic bytes not found" in output
