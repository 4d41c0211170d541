# ls
mc ls s3/camille/guide/donnees/
# cat
mc cat s3/camille/guide/donnees/departements.csv
# head
mc head -n 2 s3/camille/guide/diffusion/communes.csv
# cp
mc cp communes.csv s3/camille/guide/donnees/
# mirror
mc mirror s3/camille/guide/donnees/2026/ 2026
# find
mc find s3/camille/guide/donnees/ --name "*.csv"
# du
mc du s3/camille/guide/donnees/
# stat
mc stat s3/camille/guide/donnees/communes.csv
# rm
mc rm s3/camille/guide/donnees/2026/ventes.csv
# diff
mc diff s3/camille/guide/donnees/ .
# share
link=$(mc share download --expire 1h s3/camille/guide/donnees/communes.csv | awk '/^Share/ {print $2}')
curl -s "$link"
