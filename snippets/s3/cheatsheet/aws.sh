# ls
aws s3 ls s3://camille/guide/donnees/
# cat
aws s3 cp s3://camille/guide/donnees/departements.csv -
# head
aws s3 cp s3://camille/guide/diffusion/communes.csv - | sed -n 1,2p
# cp
aws s3 cp --no-progress communes.csv s3://camille/guide/donnees/
# mirror
aws s3 sync --no-progress s3://camille/guide/donnees/2026 2026
# find
aws s3 ls --recursive s3://camille/guide/donnees/ | grep "\.csv$"
# du
aws s3api list-objects-v2 --bucket camille --prefix guide/donnees/ --query "sum(Contents[].Size)"
# stat
aws s3api head-object --bucket camille --key guide/donnees/communes.csv --query ContentLength
# rm
aws s3 rm s3://camille/guide/donnees/2026/ventes.csv
# diff
aws s3 sync --dryrun . s3://camille/guide/donnees
# share
aws configure set default.s3.signature_version s3v4
link=$(aws s3 presign --expires-in 3600 s3://camille/guide/donnees/communes.csv)
curl -s "$link"
