import boto3

s3 = boto3.client("s3")

for upload in s3.list_multipart_uploads(Bucket="camille").get("Uploads", []):
    print(upload["Initiated"], upload["Key"])
