umask 077
mc admin accesskey create s3/ --name rapport --description "rapport de la nuit, tâche cron" \
    --expiry-duration 2160h --policy policy.json |
    sed -n 's/^Access Key: /AWS_ACCESS_KEY_ID=/p; s/^Secret Key: /AWS_SECRET_ACCESS_KEY=/p' > rapport.env

cut -d = -f 1 rapport.env
