"""No text shows what it is about to destroy: who pastes it has not read that yet."""

import re

import pytest

from conf.model import recipes

SHOWS = {
    "python": r"\bprint\(",
    "r": r"\b(?:cat|print)\(|^(?:get_bucket_df|head|grep|setdiff)\(",
    "sh": r"^\s*(?:(?:mc (?:ls|find|diff|du|tree)|aws s3 ls|aws s3api list-)(?!.*\| *while)|echo )"
    r"|--dry-?run",
}
DESTROYS = {
    # A call that names one object in full destroys what the reader has typed.
    "python": r"abort_multipart_upload|clear_multipart_uploads|rmtree|"
    r'\.(?:rm|rm_file|delete|delete_objects?|unlink)\((?!(?:(?:\w+=)?"[^"]*"(?:, )?)+\))',
    "r": r'(?:delete_object|unlink|file\.remove)\((?!(?:object = )?")|verb = "DELETE"',
    "sh": r"^(?!.*--dry-?run)(?:.*--(?:delete|remove)\b|.*\b(?:mc undo|mc rb|aws s3 rb|xargs)\b|"
    r".*\b(?:mc|aws s3) rm\b.*--(?:recursive|versions|incomplete)|"
    r".*\b(?:rm|delete-objects?|abort-multipart-upload) .*[\"']?\$)",
}
VARIANTS = {
    f"{name} {variant.client}": variant
    for name in recipes.names()
    if not name.startswith("keys/")  # access keys are no objects
    for variant in recipes.load(name).variants
}


def shows_what_it_destroys(family: str, text: str) -> bool:
    kind = family if family in SHOWS else "sh"
    joined = re.sub(r"\\\n|(?<=\|)\n", "", text)
    destroyed = re.search(DESTROYS[kind], joined, re.MULTILINE)
    return bool(destroyed and re.search(SHOWS[kind], joined[: destroyed.start()], re.MULTILINE))


def test_no_text_shows_what_it_destroys() -> None:
    wrong = [
        name
        for name, variant in VARIANTS.items()
        if shows_what_it_destroys(variant.family.key, variant.text)
    ]
    assert wrong == [], "Show in one recipe, destroy in another: folders/mirror_preview, mirror"


@pytest.mark.parametrize(
    "recipe",
    [
        "folders/delete_folder",
        "folders/mirror",
        "manage/purge_versions",
        "manage/undelete",
        "s3/leftover_uploads",
    ],
)
def test_a_preview_before_what_destroys_is_noticed(recipe: str) -> None:
    """Each client's preview and deletion, pasted together."""
    for client, variant in recipes.load(recipe).clients.items():
        preview = recipes.load(f"{recipe}_preview").clients.get(client)
        together = f"{preview.text if preview else ''}\n{variant.text}"
        assert not preview or shows_what_it_destroys(variant.family.key, together), client


@pytest.mark.parametrize(
    ("family", "text"),
    [
        ("python", 'for key in keys:\n    print(key)\n    s3.delete_object(Bucket="c", Key=key)'),
        ("python", "print(found)\nbucket.objects.filter(Prefix='guide/').delete()"),
        ("r", "for (key in keys) {\n  cat(key)\n  delete_object(key)\n}"),
        ("mc", "mc diff a s3/c/a\nmc mirror --overwrite --remove a s3/c/a"),
        ("aws", "aws s3 sync --delete --dryrun a s3://c/a\n\naws s3 sync --delete a s3://c/a"),
        ("aws", 'list | while read key; do\n  echo "$key"\n  aws s3 rm "s3://c/$key"\ndone'),
    ],
)
def test_a_text_that_does_both_is_noticed(family: str, text: str) -> None:
    assert shows_what_it_destroys(family, text)
