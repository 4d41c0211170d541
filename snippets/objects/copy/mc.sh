mc cp s3/camille/guide/donnees/departements.csv s3/camille/guide/diffusion/

mc ls s3/camille/guide/diffusion/
