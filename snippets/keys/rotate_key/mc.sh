umask 077

mc admin accesskey create s3/ --name rapport --expiry-duration 2160h --policy policy.json |
    sed -n 's/^Access Key: /AWS_ACCESS_KEY_ID=/p; s/^Secret Key: /AWS_SECRET_ACCESS_KEY=/p' > new.env
echo "AWS_S3_ENDPOINT=$AWS_S3_ENDPOINT" >> new.env
echo "AWS_ENDPOINT_URL=https://$AWS_S3_ENDPOINT" >> new.env

(
    . ./new.env
    export MC_HOST_new="https://$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY@$AWS_S3_ENDPOINT"
    mc ls new/camille/guide/rapports/
)

mv rapport.env rapport-old.env
mv new.env rapport.env
