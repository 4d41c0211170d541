old=$(sed -n 's/^AWS_ACCESS_KEY_ID=//p' rapport-old.env)

mc admin accesskey rm s3 "$old"
rm rapport-old.env
