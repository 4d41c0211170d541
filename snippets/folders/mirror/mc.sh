# What is missing there (<), missing here (>) or differs (!)
mc diff releves s3/camille/guide/releves

mc mirror --overwrite --remove --exclude "*.tmp" releves s3/camille/guide/releves > mirror.log
