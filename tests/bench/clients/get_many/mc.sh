mc cp --quiet --recursive "s3/$TARGET/get_many/" got/
