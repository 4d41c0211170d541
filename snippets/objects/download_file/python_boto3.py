from pathlib import Path

import boto3

s3 = boto3.client("s3")

s3.download_file("camille", "guide/archives/relevé été 2026.csv", "relevé été 2026.csv")

print(Path("relevé été 2026.csv").read_text(encoding="utf-8"), end="")
