mc admin accesskey list s3 --svcacc-only
