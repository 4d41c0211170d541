# What is missing there (<), missing here (>) or differs (!)
mc diff releves s3/camille/guide/releves
