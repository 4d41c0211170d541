set -o pipefail
saved=s3/camille/guide/sauvegardes/communes-$(date +%F-%H%M%S).dump

pg_dump --format=custom | mc pipe --quiet "$saved"

# Read it back, whole: what a restore would write.
mc cat "$saved" | pg_restore --file=- | grep "^COPY"
