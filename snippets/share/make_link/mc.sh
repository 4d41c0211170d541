shared=$(mc share download --expire 1h s3/camille/guide/donnees/departements.csv)
link=${shared##*Share: }

curl -sS "$link"
