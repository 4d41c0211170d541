"""A connection that stalls: whoever copies through it can be killed in the middle of a file."""

import socket
import socketserver
import threading
from contextlib import suppress
from typing import Literal

Direction = Literal["up", "down"]


class StallingProxy(socketserver.ThreadingTCPServer):
    """Stands before the lab's proxy; past `limit` bytes in one direction, it passes no more."""

    daemon_threads = True

    def __init__(self, target: tuple[str, int], direction: Direction, limit: float) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.target, self.direction, self.limit = target, direction, limit
        self.passed = 0
        self.stalled = threading.Event()
        self.closing = threading.Event()
        self.counting = threading.Lock()
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def variables(self) -> dict[str, str]:
        """The variables that send a client through this proxy."""
        url = f"http://127.0.0.1:{self.server_address[1]}"
        return dict.fromkeys(("HTTPS_PROXY", "https_proxy", "http_proxy"), url)

    def close(self) -> None:
        self.closing.set()
        self.shutdown()
        self.server_close()


class _Handler(socketserver.BaseRequestHandler):
    server: StallingProxy

    def handle(self) -> None:
        with socket.create_connection(self.server.target) as proxy:
            up = (self.request, proxy, "up")
            threading.Thread(target=self._pump, args=up, daemon=True).start()
            self._pump(proxy, self.request, "down")

    def _pump(self, source: socket.socket, sink: socket.socket, direction: Direction) -> None:
        with suppress(OSError):
            while data := source.recv(65536):
                if direction == self.server.direction:
                    self._count(len(data))
                sink.sendall(data)
            sink.shutdown(socket.SHUT_WR)

    def _count(self, size: int) -> None:
        with self.server.counting:
            self.server.passed += size
            stalls = self.server.passed > self.server.limit
        if stalls:
            self.server.stalled.set()
            self.server.closing.wait()
