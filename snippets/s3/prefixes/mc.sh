mc cp communes.csv s3/camille/resultats/2026/

mc ls s3/camille/
mc find s3/camille/resultats/
