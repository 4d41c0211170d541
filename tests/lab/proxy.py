"""A CONNECT proxy on loopback: the platforms' own host names lead to the lab's server."""

import socket
import socketserver
import threading
from contextlib import suppress


class Proxy(socketserver.ThreadingTCPServer):
    """Sends `hosts`, on port 443, to 127.0.0.1:`port`; refuses all else and notes it.

    `received` counts the bytes that clients got, or are about to get.
    """

    daemon_threads = True

    def __init__(self, hosts: set[str], port: int) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.targets = {f"{host}:443": port for host in hosts}
        self.refused: list[str] = []
        self.received = 0
        self._counting = threading.Lock()
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def count(self, size: int) -> None:
        with self._counting:
            self.received += size

    def close(self) -> None:
        self.shutdown()
        self.server_close()


class _Handler(socketserver.StreamRequestHandler):
    server: Proxy
    disable_nagle_algorithm = True

    def handle(self) -> None:
        method, target, *_ = [*self.rfile.readline().decode().split(), "", ""]
        while self.rfile.readline().strip():
            pass
        if not target:
            return  # a spare connection, closed unused
        port = self.server.targets.get(target) if method == "CONNECT" else None
        if port is None:
            self.server.refused.append(target)
            self.wfile.write(b"HTTP/1.1 403 Not a host of the lab\r\n\r\n")
            return
        with socket.create_connection(("127.0.0.1", port)) as server:
            server.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
            # What waits here was not asked for: a small buffer keeps it out of the count.
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 65536)
            self.wfile.write(b"HTTP/1.1 200 Connected\r\n\r\n")
            up = threading.Thread(target=self._pump, args=(self.connection, server), daemon=True)
            up.start()
            self._pump(server, self.connection)

    def _pump(self, source: socket.socket, sink: socket.socket) -> None:
        with suppress(OSError):
            while data := source.recv(65536):
                if sink is self.connection:
                    self.server.count(len(data))  # before: a client may end with its last byte
                sink.sendall(data)
            sink.shutdown(socket.SHUT_WR)
