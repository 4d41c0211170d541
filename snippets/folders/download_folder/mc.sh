mc cp --recursive s3/camille/donnees/ donnees/ > received.log

find donnees -type f | sort
