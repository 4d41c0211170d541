aws s3 cp --recursive --only-show-errors mesures s3://camille/mesures

aws s3 ls s3://camille/mesures/ | wc --lines
