aws s3api get-object --bucket camille --key guide/diffusion/communes.csv \
  --range bytes=0-99 --query ContentRange --output text start.csv

head -n 3 start.csv
