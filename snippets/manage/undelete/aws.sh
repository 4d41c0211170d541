BUCKET=camille

aws s3api get-bucket-versioning --bucket $BUCKET | grep Status || echo "versioning is off"

aws s3api list-object-versions --bucket $BUCKET --prefix guide/donnees/ \
  --query 'DeleteMarkers[?IsLatest].[VersionId, Key] || `[]`' --output text |
  while IFS=$'\t' read -r id key; do
    aws s3api delete-object --bucket $BUCKET --key "$key" --version-id "$id"
  done

aws s3 ls --recursive s3://$BUCKET/guide/donnees/
