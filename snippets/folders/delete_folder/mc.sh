mc rm --recursive --force s3/camille/guide/releves/ | wc -l
