"""Sum one column where another has a value, out of twenty."""

from tests.bench.shared.duckdb_columns import print_sum

print_sum("ventes.parquet")
