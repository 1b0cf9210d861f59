"""A tiny process for the supervisor to keep: answers /readyz, notes its life in a journal; some misbehave.

``toy.py PORT JOURNAL NAME [stubborn] [parent] [broken] [frozen]``
"""

import http.server
import os
import signal
import subprocess
import sys
from pathlib import Path
from types import FrameType


class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_arguments: object) -> None:
        return


def main(port: str, journal: str, name: str, *manners: str) -> None:
    def note(deed: str) -> None:
        with Path(journal).open("a", encoding="utf-8") as file:
            file.write(f"{deed} {name}\n")

    def stop(_number: int, _frame: FrameType | None) -> None:
        note("stop")
        sys.exit(0)

    note("start")
    if "broken" in manners:
        sys.stdout.write("Error: this toy is broken\n")
        sys.exit(3)
    if "parent" in manners:
        subprocess.Popen([sys.executable, "-I", "-S", "-c", "import time; time.sleep(3600)", journal])
    signal.signal(signal.SIGTERM, signal.SIG_IGN if "stubborn" in manners else stop)
    Path(f"{journal}.{name}.environment").write_text("\n".join(sorted(os.environ)), encoding="utf-8")
    server = http.server.HTTPServer(("127.0.0.1", int(port)), Answer)
    if "frozen" in manners:
        # Its port takes connections from now on, and nobody answers them.
        os.kill(os.getpid(), signal.SIGSTOP)
    server.serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])
