skip=(--exclude "*.git/*" --exclude "*.venv/*" --exclude "*.cache/*")

# What is missing (<) or differs (!), what is skipped too
mc diff ~/work s3/camille/work

# It leaves
mc mirror "${skip[@]}" --overwrite ~/work s3/camille/work
