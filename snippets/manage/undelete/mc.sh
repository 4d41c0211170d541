mc undo --recursive --force --action DELETE s3/camille/donnees/

mc ls --recursive s3/camille/donnees/
