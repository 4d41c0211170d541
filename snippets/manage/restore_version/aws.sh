key=guide/donnees/communes.csv
old=$(aws s3api list-object-versions --bucket camille --prefix "$key" --output text \
  --query "Versions[?Key=='$key' && LastModified<'2026-05-04T20:00:00Z'] | [0].VersionId")

aws s3api get-object --bucket camille --key "$key" --version-id "$old" ancien.csv --query VersionId
cat ancien.csv

aws s3api copy-object --bucket camille --key "$key" \
  --copy-source "camille/$key?versionId=$old" --query CopySourceVersionId
