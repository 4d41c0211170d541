mc mirror --overwrite s3/camille/guide/work/meteo ~/work
