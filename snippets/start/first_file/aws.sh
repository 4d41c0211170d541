echo "Bonjour !" | aws s3 cp - s3://camille/guide/bonjour.txt
aws s3 cp s3://camille/guide/bonjour.txt -
