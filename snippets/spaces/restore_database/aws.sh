set -o pipefail

aws s3 cp s3://camille/guide/sauvegardes/communes-2026-05-04-183000.dump - |
  pg_restore --no-owner --single-transaction --dbname="$PGDATABASE"

psql --csv --command "SELECT count(*) FROM communes"
