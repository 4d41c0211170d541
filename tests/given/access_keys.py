"""The access keys of the reader of a service: made, saved in a file, deleted."""

import json
from pathlib import Path
from typing import Any

from conf.model.recipes import SNIPPETS
from tests.lab import GENERATIONS, USUAL, Lab
from tests.lab.server import Credentials

POLICY = SNIPPETS / "keys" / "create_key" / "policy.json"
OWNER = "onyxia-session"
FILE = "rapport.env"


def existing(platform: Lab) -> list[dict[str, Any]]:
    """Return what the server says of each."""
    listed = platform.identities.admin_client(OWNER).list_service_account("")
    accounts: list[dict[str, Any]] | None = json.loads(listed)["accounts"]
    return accounts or []


def create(platform: Lab, expiration: str | None = None) -> Credentials:
    """Create the key `rapport`, limited to one prefix."""
    # The policy is read here, at each run: the run depends on it.
    response = platform.identities.admin_client(OWNER).add_service_account(
        name="rapport", policy_file=POLICY, expiration=expiration
    )
    key = json.loads(response)["credentials"]
    return Credentials(key["accessKey"], key["secretKey"])


def save(key: Credentials, folder: Path) -> None:
    """Write the key to `rapport.env`, readable by its owner only."""
    path = folder / FILE
    path.touch(mode=0o600)
    host = GENERATIONS[USUAL]["host"]
    path.write_text(
        f"AWS_ACCESS_KEY_ID={key.access_key}\nAWS_SECRET_ACCESS_KEY={key.secret_key}\n"
        f"AWS_S3_ENDPOINT={host}\nAWS_ENDPOINT_URL=https://{host}\n"
    )


def delete_all(platform: Lab) -> None:
    """Delete every key of the reader's."""
    admin = platform.identities.admin_client(OWNER)
    for key in existing(platform):
        admin.delete_service_account(key["accessKey"])
