# What is missing there (<), missing here (>) or differs (!)
mc diff releves s3/camille/releves

# Send, then delete
mc mirror --overwrite --remove --exclude "*.tmp" releves s3/camille/releves > mirror.log
