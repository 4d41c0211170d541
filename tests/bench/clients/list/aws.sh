aws s3 ls --recursive "s3://$TARGET/list/" | wc -l
