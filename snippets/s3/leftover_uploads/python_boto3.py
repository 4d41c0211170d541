import boto3

s3 = boto3.client("s3")

uploads = s3.list_multipart_uploads(Bucket="camille").get("Uploads", [])
for upload in uploads:
    print(upload["Key"])
    s3.abort_multipart_upload(Bucket="camille", Key=upload["Key"], UploadId=upload["UploadId"])

left = s3.list_multipart_uploads(Bucket="camille").get("Uploads", [])
print(len(left))
