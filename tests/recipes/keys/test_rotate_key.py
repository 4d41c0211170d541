from tests.recipes.keys.conftest import Keys
from tests.runner.variants import Task


def test_rotate_key(task: Task, keys: Keys) -> None:
    old = []
    assert task.run(lambda: old.append(keys.create_and_save())) == {}
    (new,) = keys.existing
    saved = keys.saved()
    assert (new["name"], new["accessKey"]) == ("rapport", saved.access_key)
    assert saved.access_key not in {key.access_key for key in old}
    client = task.platform.identities.client(saved)
    assert client.get_object(bucket_name="camille", object_name="guide/rapports/2026.csv").data
