aws s3 sync --no-progress s3://camille/guide/work/meteo ~/work
