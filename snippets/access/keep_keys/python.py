import os
from pathlib import Path

import boto3
import s3fs

if "pavics" in boto3.Session().available_profiles:
    raise SystemExit("There is a profile pavics already.")

key, secret = os.environ["AWS_ACCESS_KEY_ID"], os.environ["AWS_SECRET_ACCESS_KEY"]
address = "https://" + os.environ["AWS_S3_ENDPOINT"]
profile = {
    "credentials": f"[pavics]\naws_access_key_id = {key}\naws_secret_access_key = {secret}\n",
    "config": f"[profile pavics]\nendpoint_url = {address}\n",
}
for name, lines in profile.items():
    path = Path.home() / ".aws" / name
    path.parent.mkdir(exist_ok=True)
    path.touch(mode=0o600)
    with path.open("a") as file:
        file.write("\n" + lines)

print(s3fs.S3FileSystem(profile="pavics").ls(""))
