mc ilm rule import s3/camille < lifecycle.json

mc ilm rule ls s3/camille
