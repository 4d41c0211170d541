skip=(--exclude "*.git/*" --exclude "*.venv/*" --exclude "*.cache/*")

# What would leave
aws s3 sync "${skip[@]}" --dryrun ~/work s3://camille/work

# It leaves
aws s3 sync "${skip[@]}" --no-progress ~/work s3://camille/work
