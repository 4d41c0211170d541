mc version info s3/camille

mc undo --dry-run --recursive --force --action DELETE s3/camille/guide/donnees/
