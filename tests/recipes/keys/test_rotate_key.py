from tests.recipes.keys.conftest import Keys
from tests.runner.variants import Run


def test_rotate_key(variant: Run, keys: Keys) -> None:
    old = []
    assert variant.run(lambda: old.append(keys.keep())) == {}
    (now,) = keys.found
    kept = keys.kept()
    assert (now["name"], now["accessKey"]) == ("rapport", kept.access_key)
    assert kept.access_key not in {key.access_key for key in old}
    client = variant.platform.identities.client(kept)
    assert client.get_object(bucket_name="camille", object_name="rapports/2026.csv").data
