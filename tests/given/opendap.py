"""A climate server that answers OPeNDAP requests, under the name that PAVICS has."""

import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from socketserver import ThreadingMixIn
from typing import TYPE_CHECKING, cast
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import trustme

from tests.lab import Lab

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication

HOST = "pavics.ouranos.ca"


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(file: bytes, platform: Lab) -> Iterator[dict[str, str]]:
    """Serve a NetCDF `file` at any path of HOST; yield the variables that make it trusted."""
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(HOST).configure_cert(context)
    bundle = platform.scratch("opendap-") / "authorities.pem"
    bundle.write_bytes(platform.authority.read_bytes() + authority.cert_pem.bytes())
    with make_server("127.0.0.1", 0, _application(file), _Server, _Quiet) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        platform.proxy.targets[f"{HOST}:443"] = server.server_port
        try:
            yield {"REQUESTS_CA_BUNDLE": str(bundle)}
        finally:
            del platform.proxy.targets[f"{HOST}:443"]
            server.shutdown()
            thread.join()


def _application(file: bytes) -> "WSGIApplication":
    import xarray as xr
    from pydap.handlers.lib import BaseHandler
    from pydap.model import BaseType, DatasetType

    stored = xr.open_dataset(BytesIO(file), engine="h5netcdf", decode_cf=False)
    dataset = DatasetType("tas", attributes={"NC_GLOBAL": stored.attrs})
    for name, variable in stored.variables.items():
        attributes = dict(variable.attrs)
        dataset[name] = BaseType(name, variable.values, dims=variable.dims, attributes=attributes)
    return cast("WSGIApplication", BaseHandler(dataset))
