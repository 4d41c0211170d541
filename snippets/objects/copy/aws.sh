aws s3 cp --no-progress s3://camille/donnees/departements.csv s3://camille/diffusion/

aws s3 ls s3://camille/diffusion/
