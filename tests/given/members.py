"""The users, groups and policies that the recipes of this folder make."""

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
    """Make alice, and a group of hers that has the policy."""
    admin = platform.identities.admin
    made = Credentials("alice", secrets.token_hex(20))
    admin.user_add(made.access_key, made.secret_key)
    admin.policy_add(policy, policy_file=POLICIES[policy])
    # The server wants a list, and minio-py sends it one: only its type hint says str.
    admin.group_add("stagiaires", members=["alice"])  # type: ignore[arg-type]
    admin.attach_policy([policy], group="stagiaires")
    return made


def forget(platform: Lab) -> None:
    """Have none of them exist."""
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
