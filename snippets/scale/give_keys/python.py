import os
from pathlib import Path

import s3fs
from dask.distributed import Client, WorkerPlugin

BUNDLE = os.environ.get("REQUESTS_CA_BUNDLE", "/etc/ssl/certs/ca-certificates.crt")


class Storage(WorkerPlugin):
    name = "storage"

    def __init__(self):
        self.variables = {k: v for k, v in os.environ.items() if k.startswith("AWS_")}
        self.authorities = Path(BUNDLE).read_text()

    def setup(self, worker):
        authorities = Path(worker.local_directory, "authorities.pem")
        authorities.write_text(self.authorities)
        os.environ.update(self.variables, REQUESTS_CA_BUNDLE=str(authorities))
        s3fs.S3FileSystem.clear_instance_cache()


client = Client()
client.register_plugin(Storage())

print(client.submit(lambda: s3fs.S3FileSystem().ls("camille/guide/donnees")).result())
