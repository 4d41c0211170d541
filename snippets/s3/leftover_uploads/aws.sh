BUCKET=camille

aws s3api list-multipart-uploads --bucket $BUCKET --query 'Uploads[].[UploadId, Key]' --output text |
  grep $'\tguide/archives/' |
  while IFS=$'\t' read -r id key; do
    aws s3api abort-multipart-upload --bucket $BUCKET --key "$key" --upload-id "$id"
  done

aws s3api list-multipart-uploads --bucket $BUCKET --query 'Uploads[].Key'
