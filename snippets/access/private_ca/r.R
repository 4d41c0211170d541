library(aws.s3)

httr::set_config(httr::config(cainfo = path.expand("~/entreprise.pem")))

found <- get_bucket("camille", delimiter = "/", region = "")
unlist(attr(found, "CommonPrefixes"), use.names = FALSE)
