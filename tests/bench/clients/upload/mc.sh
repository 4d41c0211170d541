mc cp --quiet archive.bin "s3/$TARGET/upload/"
