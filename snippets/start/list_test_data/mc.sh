python3 -m zipfile -e guide.zip .
find guide -type f | LC_ALL=C sort > given.txt
mc find s3/camille/guide/ | sed "s|^s3/camille/||" | LC_ALL=C sort > there.txt

echo "$(LC_ALL=C comm -12 there.txt given.txt | wc -l) files of the test data set"
echo "others:"
LC_ALL=C comm -23 there.txt given.txt
