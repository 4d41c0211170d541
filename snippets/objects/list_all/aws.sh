aws s3 ls --recursive --summarize s3://camille/guide/capteurs/ > capteurs.txt

head -n 1 capteurs.txt
tail -n 4 capteurs.txt
