library(aws.s3)

put_object(charToRaw("Bonjour !"), "guide/bonjour.txt", "camille", region = "")
rawToChar(get_object("guide/bonjour.txt", "camille", region = ""))
