mc cp --recursive mesures/ s3/camille/guide/mesures/ > sent.log

mc find s3/camille/guide/mesures/ | wc --lines
