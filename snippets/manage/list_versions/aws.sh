aws s3api list-object-versions --bucket camille --prefix guide/donnees/communes.csv \
  --query 'Versions[].[LastModified, Size, VersionId]' --output text
