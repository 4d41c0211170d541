mc admin user svcacct ls s3 "$AWS_ACCESS_KEY_ID"
