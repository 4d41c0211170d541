only=(--exclude "*" --include "*.csv")

aws s3 sync --delete "${only[@]}" --dryrun releves s3://camille/guide/releves
