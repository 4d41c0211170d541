echo "Bonjour !" | mc pipe --quiet s3/camille/guide/bonjour.txt
mc cat s3/camille/guide/bonjour.txt
