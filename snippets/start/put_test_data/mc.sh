python3 -m zipfile -e guide.zip .
mc cp --quiet --recursive guide/ s3/camille/guide/ > sent.log

mc du s3/camille/guide/
