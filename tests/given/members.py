"""A member of a project on a server: a user, her group, its policy."""

import secrets
from collections.abc import Callable

from minio.error import MinioAdminException

from conf.model.recipes import SNIPPETS
from tests.lab import Lab
from tests.lab.server import Credentials

POLICIES = {
    "portail-ing-lecture": SNIPPETS / "manage/add_member/lecture.json",
    "portail-ing-depot": SNIPPETS / "manage/add_member/depot.json",
}
ABSENT = {"XMinioAdminNoSuchUser", "XMinioAdminNoSuchGroup", "XMinioAdminNoSuchPolicy"}


def enrol(platform: Lab, policy: str = "portail-ing-lecture") -> Credentials:
    """Create alice and her group, which has the policy; return her credentials."""
    admin = platform.identities.admin
    credentials = Credentials("alice", secrets.token_hex(20))
    admin.user_add(credentials.access_key, credentials.secret_key)
    admin.policy_add(policy, policy_file=POLICIES[policy])
    # The server expects a list, and minio-py sends one: only its type hint says str.
    admin.group_add("stagiaires", members=["alice"])  # type: ignore[arg-type]
    admin.attach_policy([policy], group="stagiaires")
    return credentials


def forget(platform: Lab) -> None:
    """Remove the user, the group and the policies, where they exist."""
    admin = platform.identities.admin
    removals: list[tuple[Callable[[str], object], str]] = [
        (admin.user_remove, "alice"),
        (admin.group_remove, "stagiaires"),
        *((admin.policy_remove, name) for name in POLICIES),
    ]
    for remove, name in removals:
        try:
            remove(name)
        except MinioAdminException as error:
            if not any(code in str(error) for code in ABSENT):
                raise
