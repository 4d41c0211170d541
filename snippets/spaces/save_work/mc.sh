skip=(--exclude "*.git/*" --exclude "*.venv/*" --exclude "*.cache/*")
skip+=(--exclude "*.aws/*" --exclude "*.ssh/*" --exclude "*.Renviron")
skip+=(--exclude "*.env" --exclude "*.env.*" --exclude "*.pem" --exclude "*.key")

mc diff ~/work s3/camille/guide/work/meteo

mc mirror "${skip[@]}" --overwrite ~/work s3/camille/guide/work/meteo
