only=(--exclude "*" --include "*.csv")

# How many CSV files releves holds: with none, nothing is deleted
find releves -name "*.csv" | grep -c . &&
  aws s3 sync --delete "${only[@]}" --only-show-errors releves s3://camille/guide/releves

aws s3 ls --recursive s3://camille/guide/releves/
