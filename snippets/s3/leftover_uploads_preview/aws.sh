aws s3api list-multipart-uploads --bucket camille \
  --query 'Uploads[].[Initiated, Key] || `[]`' --output text
