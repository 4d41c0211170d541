aws s3 cp --recursive --only-show-errors mesures s3://camille/guide/mesures

aws s3 ls s3://camille/guide/mesures/ | wc --lines
