aws s3api list-object-versions --bucket camille --prefix guide/donnees/ \
  --query 'Versions[?!IsLatest].[VersionId, Key] || `[]`' --output text |
  while IFS=$'\t' read -r id key; do
    aws s3api delete-object --bucket camille --key "$key" --version-id "$id"
  done
