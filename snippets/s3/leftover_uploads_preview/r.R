library(aws.s3)

found <- get_uploads("camille", region = "")
for (upload in found[names(found) == "Upload"]) cat(upload$Initiated, upload$Key, "\n")
