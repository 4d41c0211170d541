mc cp communes.csv s3/camille/guide/resultats/2026/

mc ls s3/camille/guide/
mc find s3/camille/guide/resultats/
