key=$(sed -n 's/^AWS_ACCESS_KEY_ID=//p' rapport.env)
mc admin accesskey rm s3 "$key"
