mc head -n 3 s3/camille/guide/diffusion/communes.csv
