skip=(--exclude "*.git/*" --exclude "*.venv/*" --exclude "*.cache/*")
skip+=(--exclude "*.aws/*" --exclude "*.ssh/*" --exclude "*.Renviron" --exclude "*.env" --exclude "*.pem")

aws s3 sync "${skip[@]}" --dryrun ~/work s3://camille/guide/work/meteo

aws s3 sync "${skip[@]}" --no-progress ~/work s3://camille/guide/work/meteo
