aws s3 cp --no-progress s3://camille/guide/donnees/departements.csv s3://camille/guide/diffusion/

aws s3 ls s3://camille/guide/diffusion/
