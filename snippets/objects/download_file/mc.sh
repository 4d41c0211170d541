mc cp "s3/camille/guide/archives/relevé été 2026.csv" .

cat "relevé été 2026.csv"
