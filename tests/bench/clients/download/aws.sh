aws s3 cp --no-progress "s3://$TARGET/download/archive.bin" got/
