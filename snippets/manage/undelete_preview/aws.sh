aws s3api get-bucket-versioning --bucket camille | grep Status || echo "versioning is off"

aws s3api list-object-versions --bucket camille --prefix guide/donnees/ \
  --query 'DeleteMarkers[?IsLatest].[LastModified, Key] || `[]`' --output text
