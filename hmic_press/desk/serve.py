"""The desk opened: a port of this machine, the line that says where, and the browser."""

import secrets
import socket
import webbrowser
from threading import Thread

import uvicorn

from hmic_press.desk.app import make_app
from hmic_press.desk.guard import HOST, Pass
from hmic_press.problems.errors import BadCommand
from hmic_press.project.folder import Project
from hmic_press.terminal.output import show


def serve(project: Project, *, port: int = 0, browse: bool = True) -> None:
    """Serve a project until Ctrl-C, at a port that is free unless one is named; raises BadCommand if it is taken."""
    listening = _listen(port)
    allowed = Pass(listening.getsockname()[1], secrets.token_urlsafe(24))
    address = f"http://{HOST}:{allowed.port}/?key={allowed.key}"
    config = uvicorn.Config(
        make_app(project, allowed), log_config=None, access_log=False, server_header=False, lifespan="off", ws="none"
    )
    with listening:
        show(address)
        if browse:
            Thread(target=webbrowser.open, args=(address,), daemon=True).start()
        uvicorn.Server(config).run(sockets=[listening])


def _listen(port: int) -> socket.socket:
    try:
        return socket.create_server((HOST, port))
    except (OSError, OverflowError):
        problem = f"The port {port} of this machine cannot be had: another program has it, or it is none."
        raise BadCommand.saying(problem, "Name another with --port, or leave it out and take a free one.") from None
