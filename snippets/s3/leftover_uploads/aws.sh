aws s3api list-multipart-uploads --bucket camille --query 'Uploads[].[Key, UploadId]' --output text |
  while read -r key id; do
    echo "$key"
    aws s3api abort-multipart-upload --bucket camille --key "$key" --upload-id "$id"
  done

aws s3api list-multipart-uploads --bucket camille --query 'Uploads[].Key'
