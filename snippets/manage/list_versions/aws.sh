aws s3api list-object-versions --bucket camille --prefix donnees/communes.csv \
  --query 'Versions[].[LastModified, Size, VersionId]' --output text
