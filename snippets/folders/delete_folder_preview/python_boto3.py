import boto3

bucket = boto3.resource("s3").Bucket("camille")

found = list(bucket.objects.filter(Prefix="guide/releves/"))
print(len(found), sum(item.size for item in found))
print(*[item.key for item in found[:5]], sep="\n")
