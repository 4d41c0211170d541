from conf.model.recipes import SNIPPETS
from tests.runner.variants import Task

POLICY = SNIPPETS / "share" / "public_prefix" / "policy.json"


def test_stop_sharing(task: Task) -> None:
    root = task.platform.identities.client("root")

    def share() -> None:
        root.set_bucket_policy(bucket_name="camille", policy=POLICY.read_text())

    assert task.run(share) == {"camille/": b""}
    assert "403" in str(task.printed)
