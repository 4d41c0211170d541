set -o pipefail

pg_dump --format=custom | mc pipe --quiet s3/camille/guide/sauvegardes/communes.dump

# Read it back, whole: what a restore would write.
mc cat s3/camille/guide/sauvegardes/communes.dump | pg_restore --file=- | grep "^COPY"
