aws s3 cp --recursive --only-show-errors s3://camille/guide/donnees/ donnees

find donnees -type f | sort
