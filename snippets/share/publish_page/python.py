from pathlib import Path

import s3fs

Path("rapport.html").write_text('<meta charset="utf-8">Relevés d’été')

fs = s3fs.S3FileSystem()
fs.put_file("rapport.html", "camille/guide/rapport.html", ContentType="text/html")

print(fs.info("camille/guide/rapport.html")["ContentType"])
