mc cp --recursive releves/ s3/camille/guide/releves/ > sent.log

mc find s3/camille/guide/releves/
