aws s3api put-bucket-lifecycle-configuration --bucket camille \
  --lifecycle-configuration file://lifecycle.json

aws s3api get-bucket-lifecycle-configuration --bucket camille \
  --query 'Rules[].[ID, Status]' --output text
