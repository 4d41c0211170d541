BUCKET=camille

python3 -m zipfile -e guide.zip given
aws s3 cp --recursive --only-show-errors s3://$BUCKET/guide there/guide

same=(--exclude "*")
while read -r file; do
  if cmp -s "given/guide/$file" "there/guide/$file"; then
    same+=(--include "$file")
  fi
done < <(cd given/guide && find . -type f -printf "%P\n")
aws s3 rm --recursive --only-show-errors "${same[@]}" s3://$BUCKET/guide

echo "left:"
aws s3api list-objects-v2 --bucket $BUCKET --prefix guide/ --query "Contents[].[Key]" --output text
