import os

from dask.distributed import Client

client = Client()
client.get_versions(check=True)

workers = client.scheduler_info(n_workers=-1)["workers"].values()
for worker in sorted(workers, key=lambda worker: worker["name"]):
    print(worker["name"], worker["memory_limit"] // 2**20)

print(*client.run(os.getenv, "AWS_ENDPOINT_URL").values())
