mc rm --dry-run --versions --non-current --recursive --force s3/camille/guide/donnees/
