skip=(--exclude "*.git/*" --exclude "*.venv/*" --exclude "*.cache/*")

mc diff ~/work s3/camille/guide/work

mc mirror "${skip[@]}" --overwrite ~/work s3/camille/guide/work
