import boto3

BUCKET = "camille"

s3 = boto3.client("s3")

for upload in s3.list_multipart_uploads(Bucket=BUCKET).get("Uploads", []):
    name = {"Bucket": BUCKET, "Key": upload["Key"], "UploadId": upload["UploadId"]}
    if name["Key"].startswith("guide/archives/"):
        s3.abort_multipart_upload(**name)

left = s3.list_multipart_uploads(Bucket=BUCKET).get("Uploads", [])
print([upload["Key"] for upload in left])
