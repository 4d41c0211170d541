"""Who may do what on the lab's server: the identities of a platform's users."""

import functools
import json
import secrets
import time
from collections.abc import Callable, Mapping

import urllib3
from minio import Minio, MinioAdmin
from minio.credentials.providers import AssumeRoleProvider, StaticProvider
from minio.error import S3Error

from tests.lab.errors import LabError
from tests.lab.issuer import Issuer
from tests.lab.server import READY_SECONDS, Credentials, Server

# Twelve hours when rounded, for as long as a lab may run.
SESSION_SECONDS = 12 * 3600 + 1500


class Identities:
    """Makes each identity when it is first asked for: one costs 0.3 s of key derivation."""

    def __init__(self, server: Server, root: Credentials, pool: urllib3.PoolManager) -> None:
        self._server = server
        self._address = f"127.0.0.1:{server.port}"
        self._pool = pool
        self._known = {"root": root}
        self.admin = self.admin_client("root")

    def __getitem__(self, name: str) -> Credentials:
        """Return the credentials of `name`, a key of MAKERS."""
        if name not in self._known:
            self._known[name] = MAKERS[name](self)
        return self._known[name]

    def client(self, who: str | Credentials) -> Minio:
        """Return an independent client that acts as `who`."""
        credentials = who if isinstance(who, Credentials) else self[who]
        return Minio(
            endpoint=self._address,
            access_key=credentials.access_key or None,
            secret_key=credentials.secret_key or None,
            session_token=credentials.session_token or None,
            http_client=self._pool,
        )

    def admin_client(self, who: str | Credentials) -> MinioAdmin:
        """Return a client for `who`'s own access keys, and for what else an admin may do."""
        credentials = who if isinstance(who, Credentials) else self[who]
        keys = credentials.access_key, credentials.secret_key, credentials.session_token or None
        provider = StaticProvider(*keys)
        return MinioAdmin(endpoint=self._address, credentials=provider, http_client=self._pool)

    def know(self, credentials: Credentials) -> None:
        """Keep secret what a variant has made."""
        self._known[f"key {len(self._known)}"] = credentials

    @property
    def secrets(self) -> dict[str, str]:
        """What must never be shown, and what stands in its place."""
        names = {}
        for name, credentials in self._known.items():
            names[credentials.secret_key] = f"<secret key of {name}>"
            names[credentials.session_token] = f"<session token of {name}>"
            names[credentials.access_key] = f"<access key of {name}>"
        names.pop("", None)
        return names

    def permanent(self, name: str, bucket: str) -> Credentials:
        """A user with a key of her own and all rights on one bucket."""
        self.admin.policy_add(name, policy=_policy(["s3:*"], bucket))
        return self._user(name)

    def administrator(self) -> Credentials:
        """Somebody who runs the server, by a policy that MinIO brings, and is not root."""
        return self._user("consoleAdmin")

    def session(self, of: str, policy: str | None = None) -> Credentials:
        """A temporary key with a session token, as a platform gives at sign-in.

        It has the rights of its owner, or those of them that `policy` leaves.
        """
        parent = self[of]
        provider = AssumeRoleProvider(
            sts_endpoint=f"https://{self._address}",
            access_key=parent.access_key,
            secret_key=parent.secret_key,
            duration_seconds=SESSION_SECONDS,
            policy=policy,
            http_client=self._pool,
        )
        credentials = provider.retrieve()
        return Credentials(
            credentials.access_key, credentials.secret_key, credentials.session_token or ""
        )

    def limited(self, of: str, policy: Mapping[str, object]) -> Credentials:
        """Return a session that has these rights of its owner's, and no other."""
        name = f"session of {of} with {json.dumps(policy)}"
        if name not in self._known:
            self._known[name] = self.session(of, json.dumps(policy))
        return self._known[name]

    def web_session(self, seconds: int, asked: int = 0, policy: str = "onyxia") -> Credentials:
        """The rights of a service's user by a token of the lab's issuer, which lives for `seconds`.

        `asked` is the duration asked of the server with it: none by default.
        """
        self["onyxia"]  # makes the policy of that name
        credentials = self._issuer.session("onyxia", seconds, asked, policy)
        self.know(credentials)
        return credentials

    def introduce_issuer(self) -> None:
        """Have the server trust the lab's issuer: it restarts for that, once."""
        _ = self._issuer

    def expired(self) -> Credentials:
        """What a service holds whose session is over."""
        credentials = self.web_session(seconds=2)
        client = self.client(credentials)
        deadline = time.monotonic() + READY_SECONDS
        while time.monotonic() < deadline:
            try:
                next(client.list_objects(bucket_name="camille"))
            except S3Error:
                return credentials
            time.sleep(0.05)
        raise LabError("A session of two seconds does not end. Is the clock of the engine right?")

    def _user(self, policy: str) -> Credentials:
        credentials = Credentials(_key_id(), secrets.token_hex(20))
        self.admin.user_add(credentials.access_key, credentials.secret_key)
        self.admin.attach_policy([policy], user=credentials.access_key)
        return credentials

    @functools.cached_property
    def _issuer(self) -> Issuer:
        issuer = Issuer(self._server, self._pool)
        issuer.introduce(self.client("root"), self.admin)
        return issuer


MAKERS: dict[str, Callable[[Identities], Credentials]] = {
    "administrateur": lambda identities: identities.administrator(),
    "anonymous": lambda _: Credentials("", ""),
    "onyxia": lambda identities: identities.permanent("onyxia", "camille"),
    "onyxia-session": lambda identities: identities.session("onyxia"),
    "onyxia-expired": lambda identities: identities.expired(),
    "projet-climat": lambda identities: identities.permanent("projet-climat", "projet-climat"),
    "portail-ing": lambda identities: identities.permanent("portail-ing", "portail-ing"),
}


def public_read(bucket: str) -> dict[str, object]:
    """Bucket policy: everybody lists and reads, nobody writes."""
    actions = ["s3:ListBucket", "s3:GetBucketLocation", "s3:GetObject"]
    return _policy(actions, bucket, Principal={"AWS": ["*"]})


def _policy(actions: list[str], bucket: str, **more: object) -> dict[str, object]:
    arn = f"arn:aws:s3:::{bucket}"
    statement = {"Effect": "Allow", "Action": actions, "Resource": [arn, f"{arn}/*"], **more}
    return {"Version": "2012-10-17", "Statement": [statement]}


def _key_id() -> str:
    return f"LAB{secrets.token_hex(8).upper()}"
