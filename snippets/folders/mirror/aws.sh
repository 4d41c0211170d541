only=(--exclude "*" --include "*.csv")

aws s3 sync --delete "${only[@]}" --dryrun releves s3://camille/guide/releves

aws s3 sync --delete "${only[@]}" --only-show-errors releves s3://camille/guide/releves
