from conf.model import recipes
from tests.runner.variants import Run


def test_stop_sharing(variant: Run) -> None:
    policy = recipes.load("share/public_prefix").file("policy.json").read_text()
    root = variant.platform.identities.client("root")

    def share() -> None:
        root.set_bucket_policy(bucket_name="camille", policy=policy)

    assert variant.run(share) == {"camille/": b""}
    assert "403" in str(variant.printed)
