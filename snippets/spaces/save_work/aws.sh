skip=(--exclude "*.git/*" --exclude "*.venv/*" --exclude "*.cache/*")

aws s3 sync "${skip[@]}" --dryrun ~/work s3://camille/guide/work

aws s3 sync "${skip[@]}" --no-progress ~/work s3://camille/guide/work
