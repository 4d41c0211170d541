echo '<meta charset="utf-8">Relevés d’été' > rapport.html

mc cp --quiet --attr Content-Type=text/html rapport.html s3/camille/guide/rapport.html

mc stat s3/camille/guide/rapport.html | grep Content-Type
