"""An OIDC issuer: sessions as short as a test wants, where AssumeRole refuses less than 900 s.

The server reads the issuer's two documents from its own public bucket, where they are gone once
they are read: a container reaches nothing else of this machine.
"""

import base64
import hashlib
import hmac
import io
import json
import math
import secrets
import time

import urllib3
from minio import Minio, MinioAdmin
from minio.credentials.providers import WebIdentityProvider
from urllib3.exceptions import HTTPError

from tests.lab.errors import LabError
from tests.lab.seed import PUBLIC
from tests.lab.server import READY_SECONDS, Credentials, Server

(BUCKET,) = PUBLIC
CLIENT = "storage-lab"


class Issuer:
    """Signs the tokens that a platform's page would get at sign-in."""

    def __init__(self, server: Server, pool: urllib3.PoolManager) -> None:
        self._endpoint = f"https://127.0.0.1:{server.port}"
        self._url = f"https://127.0.0.1:{server.own_port}/{BUCKET}/issuer"
        self._pool = pool
        self._secret = secrets.token_hex(20)

    def introduce(self, root: Minio, admin: MinioAdmin) -> None:
        """Make the server trust it: it restarts, which takes about a second.

        Raises:
            LabError: when it does not come back.
        """
        # Signed with the client's secret, tokens need no public key.
        documents = {
            "issuer/configuration": {"issuer": self._url, "jwks_uri": f"{self._url}/keys"},
            "issuer/keys": {"keys": []},
        }
        for name, document in documents.items():
            data = json.dumps(document).encode()
            root.put_object(
                bucket_name=BUCKET, object_name=name, data=io.BytesIO(data), length=len(data)
            )
        config = {"config_url": f"{self._url}/configuration", "client_id": CLIENT}
        admin.config_set("identity_openid", config | {"client_secret": self._secret})
        admin.service_restart()
        self._wait()
        for name in documents:
            root.remove_object(bucket_name=BUCKET, object_name=name)

    def session(self, user: str, seconds: int, asked: int = 0, policy: str = "") -> Credentials:
        """Exchange a token that lives for `seconds` for keys with the rights of `policy`.

        The policy of the user's own name is the default. `asked` is the duration asked of
        the server with it: none by default.

        Raises:
            ValueError: when the server refuses.
        """
        claims = {
            "iss": self._url,
            "sub": user,
            "aud": CLIENT,
            "policy": policy or user,
            "exp": math.ceil(time.time()) + seconds,
        }
        provider = WebIdentityProvider(
            jwt_provider_func=lambda: {"access_token": self._sign(claims)},
            sts_endpoint=self._endpoint,
            duration_seconds=asked,
            http_client=self._pool,
        )
        session = provider.retrieve()
        return Credentials(session.access_key, session.secret_key, session.session_token or "")

    def _wait(self) -> None:
        deadline = time.monotonic() + READY_SECONDS
        while True:
            try:
                self.session("readonly", READY_SECONDS)
                return
            except (HTTPError, ValueError) as error:
                if time.monotonic() > deadline:
                    why = type(error).__name__  # its text holds the token
                    raise LabError(f"MinIO does not come back with its issuer: {why}.") from None
                time.sleep(0.02)

    def _sign(self, claims: dict[str, object]) -> str:
        header = {"alg": "HS256", "typ": "JWT", "kid": CLIENT}
        signed = f"{_encode(json.dumps(header).encode())}.{_encode(json.dumps(claims).encode())}"
        seal = hmac.digest(self._secret.encode(), signed.encode(), hashlib.sha256)
        return f"{signed}.{_encode(seal)}"


def _encode(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
