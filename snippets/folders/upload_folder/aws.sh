aws s3 cp --recursive --only-show-errors releves s3://camille/guide/releves

aws s3 ls --recursive s3://camille/guide/releves/
