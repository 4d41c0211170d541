import boto3

s3 = boto3.client("s3")

found = s3.list_object_versions(Bucket="camille", Prefix="guide/donnees/communes.csv")
for version in found["Versions"]:
    print(version["LastModified"], version["Size"], version["VersionId"])
