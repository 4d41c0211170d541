mc du --depth 2 s3/camille/guide
