mc cp --quiet --recursive small/ "s3/$TARGET/put_many/"
