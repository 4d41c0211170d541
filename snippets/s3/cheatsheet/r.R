library(aws.s3)

# ls
get_bucket_df("camille", prefix = "guide/donnees/", max = Inf, region = "")[c("Key", "Size")]
# cat
cat(rawToChar(get_object("guide/donnees/departements.csv", "camille", region = "")))
# head
first <- list(Range = "bytes=0-53")
cat(rawToChar(get_object("guide/diffusion/communes.csv", "camille", headers = first, region = "")))
# cp
put_object(
  file = "communes.csv", object = "guide/donnees/communes.csv", bucket = "camille", region = ""
)
# mirror
for (key in get_bucket_df("camille", prefix = "guide/donnees/2026/", max = Inf, region = "")$Key) {
  file <- sub("guide/donnees/", "", key)
  # aws.s3 would decode a %20 of the name
  save_object(gsub("%", "%25", key, fixed = TRUE), "camille", file = file, region = "")
}
# find
keys <- get_bucket_df("camille", prefix = "guide/donnees/", max = Inf, region = "")$Key
grep("\\.csv$", keys, value = TRUE)
# du
sum(as.numeric(get_bucket_df("camille", prefix = "guide/donnees/", max = Inf, region = "")$Size))
# stat
object_size("guide/donnees/communes.csv", "camille", region = "")
# rm
delete_object("guide/donnees/2026/ventes.csv", "camille", region = "")
# diff
keys <- get_bucket_df("camille", prefix = "guide/donnees/", max = Inf, region = "")$Key
setdiff(list.files(recursive = TRUE), sub("guide/donnees/", "", keys))
