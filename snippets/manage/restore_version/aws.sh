BUCKET=camille

key=guide/donnees/communes.csv
old=$(aws s3api list-object-versions --bucket $BUCKET --prefix "$key" --output text \
  --query "Versions[?Key=='$key' && LastModified<'2026-05-04T20:00:00Z'] | [0].VersionId")

aws s3api get-object --bucket $BUCKET --key "$key" --version-id "$old" ancien.csv --query VersionId
cat ancien.csv

aws s3api copy-object --bucket $BUCKET --key "$key" \
  --copy-source "$BUCKET/$key?versionId=$old" --query CopySourceVersionId
