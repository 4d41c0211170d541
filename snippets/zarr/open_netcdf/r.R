library(httr)
library(ncdf4)

# The bucket is public: no key. ncdf4 reads files of the disk.
url <- "https://minio.ouranos.ca/portail-ing/guide/climat/tas.nc"
stop_for_status(GET(url, write_disk("tas-portail.nc", overwrite = TRUE)))

nc <- nc_open("tas-portail.nc")
tas <- ncvar_get(nc, "tas") # lon, lat, time
print(dim(tas))
print(mean(tas[, , 1:365]))
nc_close(nc)
