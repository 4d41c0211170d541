only=(--exclude "*" --include "*.csv")

# What would be sent and deleted
aws s3 sync --delete "${only[@]}" --dryrun releves s3://camille/releves

# It is done
aws s3 sync --delete "${only[@]}" --only-show-errors releves s3://camille/releves
