import base64
import json
import os
import time

token = os.environ["AWS_SESSION_TOKEN"]
claims = json.loads(base64.urlsafe_b64decode(token.split(".")[1] + "=="))

print(round((claims["exp"] - time.time()) / 3600))
