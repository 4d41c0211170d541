from tests.recipes.keys.conftest import Keys
from tests.runner.variants import Task


def test_rotate_key(task: Task, keys: Keys) -> None:
    old = []
    assert task.run(lambda: old.append(keys.create_and_save())) == {}
    assert {key["name"] for key in keys.existing} == {"rapport"}
    saved = keys.saved()
    assert {key["accessKey"] for key in keys.existing} == {old[-1].access_key, saved.access_key}
    kept = task.folder / "rapport-old.env"
    assert kept.stat().st_mode & 0o077 == 0
    assert f"AWS_ACCESS_KEY_ID={old[-1].access_key}" in kept.read_text().splitlines()
    client = task.platform.identities.client(saved)
    assert client.get_object(bucket_name="camille", object_name="guide/rapports/2026.csv").data
