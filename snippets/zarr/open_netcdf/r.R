library(aws.s3)
library(ncdf4)

# ncdf4 reads files of the disk.
save_object(
  "guide/climat/tas.nc", "portail-ing", file = "tas.nc",
  base_url = "minio.ouranos.ca", region = ""
)

nc <- nc_open("tas.nc")
tas <- ncvar_get(nc, "tas") # lon, lat, time
print(dim(tas))
print(mean(tas[, , 1:365]))
nc_close(nc)
