from tests.runner.variants import Task


def test_publish_page(task: Task) -> None:
    effect = task.run()
    assert (effect.popitem()[1] or b"").decode().strip() == '<meta charset="utf-8">Relevés d’été'
    stored = task.platform.identities.client("root").stat_object(
        bucket_name="camille", object_name="guide/rapport.html"
    )
    assert stored.content_type == "text/html"
