python3 -m zipfile -e guide.zip .
aws s3 cp --recursive --only-show-errors guide s3://camille/guide

aws s3 ls --recursive --summarize s3://camille/guide/ | tail -n 2
