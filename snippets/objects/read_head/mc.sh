mc head -n 3 s3/camille/diffusion/communes.csv
