mc cp --recursive s3/camille/guide/donnees/ donnees/ > received.log

find donnees -type f | sort
