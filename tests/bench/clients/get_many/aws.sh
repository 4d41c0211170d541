aws s3 cp --quiet --recursive "s3://$TARGET/get_many/" got/
