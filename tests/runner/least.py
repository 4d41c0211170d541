"""The smallest policy that a variant runs with, found by trying."""

from collections.abc import Callable, Iterable

from conf.model.rights import Rights

Attempt = Callable[[Rights], bool]
"""Whether a run with these rights does what one with all rights does."""

BUCKET = {
    "CreateBucket": ("s3:CreateBucket",),
    "DeleteBucket": ("s3:DeleteBucket",),
    "DeleteBucketLifecycle": ("s3:PutLifecycleConfiguration",),
    "DeleteBucketPolicy": ("s3:DeleteBucketPolicy",),
    "GetBucketLifecycle": ("s3:GetLifecycleConfiguration",),
    "GetBucketLocation": ("s3:GetBucketLocation",),
    "GetBucketObjectLockConfig": ("s3:GetBucketObjectLockConfiguration",),
    "GetBucketPolicy": ("s3:GetBucketPolicy",),
    "GetBucketVersioning": ("s3:GetBucketVersioning",),
    "HeadBucket": ("s3:ListBucket",),
    "ListMultipartUploads": ("s3:ListBucketMultipartUploads",),
    "ListObjectVersions": ("s3:ListBucketVersions",),
    "ListObjectsV1": ("s3:ListBucket",),
    "ListObjectsV2": ("s3:ListBucket",),
    "PutBucket": ("s3:CreateBucket",),
    "PutBucketLifecycle": ("s3:PutLifecycleConfiguration",),
    "PutBucketPolicy": ("s3:PutBucketPolicy",),
    "PutBucketVersioning": ("s3:PutBucketVersioning",),
}
OBJECT = {
    "AbortMultipartUpload": ("s3:AbortMultipartUpload",),
    "CompleteMultipartUpload": ("s3:PutObject",),
    "CopyObject": ("s3:GetObject", "s3:GetObjectVersion", "s3:PutObject"),
    "CopyObjectPart": ("s3:GetObject", "s3:GetObjectVersion", "s3:PutObject"),
    "DeleteMultipleObjects": ("s3:DeleteObject", "s3:DeleteObjectVersion"),
    "DeleteObject": ("s3:DeleteObject", "s3:DeleteObjectVersion"),
    "GetObject": ("s3:GetObject", "s3:GetObjectVersion"),
    "GetObjectTagging": ("s3:GetObjectTagging",),
    "HeadObject": ("s3:GetObject", "s3:GetObjectVersion"),
    "ListObjectParts": ("s3:ListMultipartUploadParts",),
    "NewMultipartUpload": ("s3:PutObject",),
    "PostPolicyBucket": ("s3:PutObject",),
    "PutObject": ("s3:PutObject",),
    "PutObjectPart": ("s3:PutObject",),
}
ANY = {"ListBuckets": ("s3:ListAllMyBuckets",)}
EXAMPLES = "guide/*"


def least(calls: Iterable[tuple[str, str]], attempt: Attempt) -> Rights | None:
    """Return the rights without which the variant does not run; None when policies cannot say.

    Used is not needed: each right is left out once, and the variant run without it, those on
    old versions first.
    """
    for objects in (EXAMPLES, "*"):
        rights = tuple(sorted({right for call in calls for right in _rights(*call, objects)}))
        if attempt(rights):
            break
    else:
        return None
    for right in sorted(rights, key=lambda each: "Version " not in each):
        fewer = tuple(each for each in rights if each != right)
        if attempt(fewer):
            rights = fewer
    return rights


def _rights(call: str, path: str, objects: str) -> set[str]:
    bucket = path.strip("/").partition("/")[0]
    for table, resource in ((BUCKET, bucket), (OBJECT, f"{bucket}/{objects}"), (ANY, "*")):
        if call in table:
            return {f"{action} {resource}" for action in table[call]}
    raise KeyError(f"Which right does {call} need? tests/runner/least.py does not know.")
