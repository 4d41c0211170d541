aws s3 ls --recursive --summarize s3://camille/guide/releves/ | tail -n 8
