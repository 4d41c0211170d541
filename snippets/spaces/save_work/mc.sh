skip=(--exclude "*.git/*" --exclude "*.venv/*" --exclude "*.cache/*")
skip+=(--exclude "*.aws/*" --exclude "*.ssh/*" --exclude "*.Renviron" --exclude "*.env" --exclude "*.pem")

mc diff ~/work s3/camille/guide/work/meteo

mc mirror "${skip[@]}" --overwrite ~/work s3/camille/guide/work/meteo
