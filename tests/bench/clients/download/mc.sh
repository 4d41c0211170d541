mc cp --quiet "s3/$TARGET/download/archive.bin" got/
