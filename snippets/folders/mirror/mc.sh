# How many files releves holds: with none, nothing is deleted
find releves -type f ! -name "*.tmp" | grep -c . &&
  mc mirror --overwrite --remove --exclude "*.tmp" releves s3/camille/guide/releves > mirror.log

mc find s3/camille/guide/releves/
