aws s3 cp --no-progress archive.bin "s3://$TARGET/upload/"
