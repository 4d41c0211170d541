umask 077
mc admin accesskey create s3/ --name rapport --description "rapport de la nuit, cron" \
    --expiry-duration 2160h --policy policy.json |
    sed -n 's/^Access Key: /AWS_ACCESS_KEY_ID=/p; s/^Secret Key: /AWS_SECRET_ACCESS_KEY=/p' > rapport.env
echo "AWS_S3_ENDPOINT=$AWS_S3_ENDPOINT" >> rapport.env
echo "AWS_ENDPOINT_URL=https://$AWS_S3_ENDPOINT" >> rapport.env

cut -d = -f 1 rapport.env
