mc mirror --overwrite s3/camille/work ~/work
