echo '<meta charset="utf-8">Relevés d’été' > rapport.html

aws s3 cp --no-progress --content-type text/html rapport.html s3://camille/guide/rapport.html

aws s3api head-object --bucket camille --key guide/rapport.html --query ContentType --output text
