from itertools import islice

import boto3

s3 = boto3.client("s3")

found = s3.get_object(Bucket="camille", Key="guide/diffusion/communes.csv")
for line in islice(found["Body"].iter_lines(), 3):
    print(line.decode())
