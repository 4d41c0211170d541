set -o pipefail

pg_dump --format=custom | aws s3 cp - s3://camille/guide/sauvegardes/communes.dump

# Read it back, whole: what a restore would write.
aws s3 cp s3://camille/guide/sauvegardes/communes.dump - | pg_restore --file=- | grep "^COPY"
