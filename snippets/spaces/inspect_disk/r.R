work <- path.expand("~/work")
files <- list.files(work, recursive = TRUE, all.files = TRUE)

sizes <- tapply(file.size(file.path(work, files)), sub("/.*", "", files), sum)
sizes <- sort(sizes, decreasing = TRUE)

cat(sprintf("%.1f MiB\t%s\n", sizes / 2^20, names(sizes)), sep = "")
