import boto3

s3 = boto3.client("s3")

for upload in s3.list_multipart_uploads(Bucket="camille").get("Uploads", []):
    name = {"Bucket": "camille", "Key": upload["Key"], "UploadId": upload["UploadId"]}
    if name["Key"].startswith("guide/archives/"):
        s3.abort_multipart_upload(**name)

left = s3.list_multipart_uploads(Bucket="camille").get("Uploads", [])
print([upload["Key"] for upload in left])
