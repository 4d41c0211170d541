mc cp --recursive mesures/ s3/camille/mesures/ > sent.log

mc find s3/camille/mesures/ | wc --lines
