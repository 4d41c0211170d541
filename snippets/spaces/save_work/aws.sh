skip=(--exclude "*.git/*" --exclude "*.venv/*" --exclude "*.cache/*")
skip+=(--exclude "*.aws/*" --exclude "*.ssh/*" --exclude "*.Renviron")
skip+=(--exclude "*.env" --exclude "*.env.*" --exclude "*.pem" --exclude "*.key")

aws s3 sync "${skip[@]}" --dryrun ~/work s3://camille/guide/work/meteo

aws s3 sync "${skip[@]}" --no-progress ~/work s3://camille/guide/work/meteo
