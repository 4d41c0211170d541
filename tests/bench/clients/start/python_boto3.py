"""Import and make a client, nothing else."""

import boto3

boto3.client("s3")
