set -o pipefail
saved=s3://camille/guide/sauvegardes/communes-$(date +%F-%H%M%S).dump

pg_dump --format=custom | aws s3 cp - "$saved"

# Read it back, whole: what a restore would write.
aws s3 cp "$saved" - | pg_restore --file=- | grep "^COPY"
