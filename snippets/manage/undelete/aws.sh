aws s3api get-bucket-versioning --bucket camille | grep Status || echo "versioning is off"

aws s3api list-object-versions --bucket camille --prefix guide/donnees/ \
  --query 'DeleteMarkers[?IsLatest].[VersionId, Key] || `[]`' --output text |
  while IFS=$'\t' read -r id key; do
    aws s3api delete-object --bucket camille --key "$key" --version-id "$id"
  done

aws s3 ls --recursive s3://camille/guide/donnees/
