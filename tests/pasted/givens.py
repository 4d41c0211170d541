"""What a reader has before the first block of a page, by the names that its `start` uses."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from functools import cache

from conf.model.starts import Start
from tests.given import access_keys, cordex, dataset, grids, members, opendap
from tests.given.database import create_communes
from tests.given.history import COMMUNES, CUT, History
from tests.lab import USUAL, Lab
from tests.lab.service import Service


@contextmanager
def reader(start: Start, generation: str, lab: Lab) -> Iterator[Service]:
    """Yield a service that has, on its disk and on the server, what the start gives."""
    lab.buckets.reset()
    _empty_bucket(lab)  # the seed would stand in for what the start does not give
    service = Service(lab, generation)
    with ExitStack() as stack:
        stack.callback(lab.buckets.reset)  # other tests expect the seed
        for name in start.given:
            stack.enter_context(GIVEN[name](service))
        yield service


def _empty_bucket(lab: Lab) -> None:
    root = lab.identities.client("root")
    for item in root.list_objects(bucket_name="camille", recursive=True):
        root.remove_object(bucket_name="camille", object_name=item.object_name)


@contextmanager
def guide(service: Service) -> Iterator[None]:
    """Give the test data set; the public bucket of PAVICS has its grids."""
    put = service.lab.buckets.write
    for path, contents in dataset.paths().items():
        put(path, contents)
    dataset.lay(service.folder)
    grids.lay(put, "portail-ing/guide/climat", _public())
    yield


@cache
def _public() -> dict[str, bytes]:
    days = grids.temperatures()
    store = {f"tas.zarr/{key}": contents for key, contents in grids.store_of(days).items()}
    return {"tas.nc": grids.netcdf(days)} | store


@contextmanager
def access_key(service: Service) -> Iterator[None]:
    key = access_keys.create(service.lab)
    service.variables |= {"RAPPORT_KEY": key.access_key, "RAPPORT_SECRET": key.secret_key}
    access_keys.save(key, service.folder)
    yield
    access_keys.delete_all(service.lab)


@contextmanager
def administrator(service: Service) -> Iterator[None]:
    """Give the rights of the server's administrator, whom mc knows as `pavics`."""
    service.identity = "administrateur"
    key = service.lab.identities[service.identity]
    address = f"{key.access_key}:{key.secret_key}@minio.ouranos.ca"
    service.variables |= {"MC_HOST_pavics": f"https://{address}"}
    yield
    members.forget(service.lab)


@contextmanager
def climate_server(service: Service) -> Iterator[None]:
    with opendap.served(cordex.file(), service.lab) as variables:
        service.variables |= variables
        yield


@contextmanager
def cluster(service: Service) -> Iterator[None]:
    lab = service.lab
    with lab.cluster(lab.environment(USUAL, lab.scratch("home-"))) as started:
        service.variables |= started.variables
        yield


@contextmanager
def database(service: Service) -> Iterator[None]:
    create_communes(service.lab.postgres)
    service.variables |= service.lab.postgres.variables
    yield


@contextmanager
def new_keys(service: Service) -> Iterator[None]:
    """Give new keys in the usual file: those of the environment have expired."""
    service.identity = "onyxia-expired"
    file = service.home / ".aws" / "credentials"
    file.parent.mkdir()
    file.write_text(service.lab.identities["onyxia-session"].profile)
    yield


@contextmanager
def project_key(service: Service) -> Iterator[None]:
    key = service.lab.identities["projet-climat"]
    service.variables |= {
        "PROJET_ACCESS_KEY_ID": key.access_key,
        "PROJET_SECRET_ACCESS_KEY": key.secret_key,
    }
    yield


@contextmanager
def versions(service: Service) -> Iterator[None]:
    """Give a bucket that keeps versions, in which a file was cut, then deleted."""
    history = History(service.lab)
    history.write("2026-05-04", COMMUNES)
    history.write("2026-05-05", CUT)
    history.delete("2026-05-06")
    yield


GIVEN: dict[str, Callable[[Service], AbstractContextManager[None]]] = {
    "access-key": access_key,
    "administrator": administrator,
    "climate-server": climate_server,
    "cluster": cluster,
    "database": database,
    "guide": guide,
    "new-keys": new_keys,
    "project-key": project_key,
    "versions": versions,
}
