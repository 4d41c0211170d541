mc du s3/camille/guide/releves/

mc find s3/camille/guide/releves/ | sed -n 1,5p
