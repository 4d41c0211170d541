shared=$(mc share upload --expire 1h s3/camille/guide/depot/releves.csv)
command=${shared##*Share: }

# What the sender types: this command, with a file's name instead of <FILE>.
eval "${command/<FILE>/releves.csv} -sS"

mc cat s3/camille/guide/depot/releves.csv
