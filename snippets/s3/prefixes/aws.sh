aws s3 cp --no-progress communes.csv s3://camille/guide/resultats/2026/

aws s3 ls s3://camille/guide/
aws s3 ls --recursive s3://camille/guide/resultats/
