mc undo --recursive --force --action DELETE s3/camille/guide/donnees/

mc ls --recursive s3/camille/guide/donnees/
