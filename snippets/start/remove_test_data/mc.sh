python3 -m zipfile -e guide.zip given

find given/guide -type f | while read -r file; do
  path=s3/camille/${file#given/}
  if mc cat "$path" 2> /dev/null | cmp -s - "$file"; then
    mc rm --quiet "$path" > removed.log
  fi
done

echo "left:"
mc ls --recursive s3/camille/guide/
