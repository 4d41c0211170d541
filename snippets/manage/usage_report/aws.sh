aws s3 ls --recursive s3://camille/guide/ |
  awk '{ split($4, folder, "/"); objects[folder[2]]++; bytes[folder[2]] += $3 }
       END { for (name in bytes) print bytes[name], objects[name], name }' |
  sort -rn
