aws s3 ls --recursive s3://camille |
  awk '{ split($4, folder, "/"); objects[folder[1]]++; bytes[folder[1]] += $3 }
       END { for (name in bytes) print bytes[name], objects[name], name }' |
  sort -rn
