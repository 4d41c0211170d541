import base64
import json
import time

import boto3

token = boto3.Session().get_credentials().token
if not token:
    raise SystemExit("no session token")
claims = json.loads(base64.urlsafe_b64decode(token.split(".")[1] + "=="))

print(round((claims["exp"] - time.time()) / 3600))
