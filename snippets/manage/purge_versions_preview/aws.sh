aws s3api list-object-versions --bucket camille --prefix guide/donnees/ \
  --query 'Versions[?!IsLatest].[LastModified, Size, Key] || `[]`' --output text
