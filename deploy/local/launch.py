"""The first moment of a child process: what it must take over before it becomes the program it is to run.

Run as a script, ``python -I -S launch.py PARENT SIGNAL UID PROGRAM ARGUMENT…``; it imports only what is needed, then replaces
itself, so nothing of it stays behind. The child dies with its supervisor (PDEATHSIG), whatever kills that. ``UID`` is ``-``, ``ns:N``
(seen as user N inside a user namespace of its own, unchanged outside) or ``N`` (really becomes user N).
"""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1
CLONE_NEWUSER = 0x10000000


def _enter_namespace(libc: ctypes.CDLL, uid: int) -> None:
    outside = os.geteuid()
    if libc.unshare(CLONE_NEWUSER) != 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))
    with open("/proc/self/uid_map", "w", encoding="ascii") as file:  # noqa: PTH123 - pathlib is slow to import
        file.write(f"{uid} {outside} 1")


def main(arguments: list[str]) -> None:
    """Prepare this process and become the program."""
    parent, death_signal, user, *program = arguments
    libc = ctypes.CDLL(None, use_errno=True)
    if user.startswith("ns:"):
        _enter_namespace(libc, int(user.removeprefix("ns:")))
    elif user != "-":
        os.setgroups([])
        os.setgid(int(user))
        os.setuid(int(user))
    # Only now: a change of identity clears it. The supervisor may have died before.
    libc.prctl(PR_SET_PDEATHSIG, int(death_signal), 0, 0, 0)
    if os.getppid() != int(parent):
        sys.exit("the supervisor is gone")
    signal.pthread_sigmask(signal.SIG_SETMASK, set())
    os.umask(0o077)
    os.execv(program[0], program)  # noqa: S606 - this is its purpose


if __name__ == "__main__":
    main(sys.argv[1:])
