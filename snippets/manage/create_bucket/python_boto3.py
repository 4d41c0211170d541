import boto3

s3 = boto3.client("s3")

s3.create_bucket(Bucket="projet-neige")

print("projet-neige" in [bucket["Name"] for bucket in s3.list_buckets()["Buckets"]])
