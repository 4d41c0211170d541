aws s3 cp --recursive --only-show-errors s3://camille/donnees/ donnees

find donnees -type f | sort
