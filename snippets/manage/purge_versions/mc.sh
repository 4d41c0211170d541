mc rm --versions --non-current --recursive --force s3/camille/guide/donnees/
