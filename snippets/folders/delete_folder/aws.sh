aws s3 rm --recursive s3://camille/guide/releves/ | wc -l
