mc ls --recursive "s3/$TARGET/list/" | wc -l
