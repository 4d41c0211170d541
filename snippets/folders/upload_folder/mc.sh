mc cp --recursive releves/ s3/camille/releves/ > sent.log

mc find s3/camille/releves/
