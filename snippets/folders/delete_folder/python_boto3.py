import boto3

bucket = boto3.resource("s3").Bucket("camille")

answers = bucket.objects.filter(Prefix="guide/releves/").delete()
print(sum(len(answer.get("Deleted", [])) for answer in answers))
