mc cp s3/camille/donnees/departements.csv s3/camille/diffusion/

mc ls s3/camille/diffusion/
