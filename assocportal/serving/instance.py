"""One portal a data folder, one listener a port: found out before anything is started."""

import errno
import fcntl
import socket
import time

from .refusal import StartRefusal

# After `kill -9` of a supervisor its web server needs a moment to leave the port.
PORT_PATIENCE = 3


def lock_data_folder(folder, address):
    """The open lock; it is let go with the process, however that ends."""
    file = (folder / "serve.lock").open("a+")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.seek(0)
        raise StartRefusal(
            f"Cổng thông tin đang chạy với thư mục dữ liệu {folder}: {file.read().strip()}."
        ) from None
    file.truncate(0)
    file.write(address)
    file.flush()
    return file


def check_port(host, port):
    deadline = time.monotonic() + PORT_PATIENCE
    while error := try_to_bind(host, port):
        if error != errno.EADDRINUSE:
            raise StartRefusal(
                f"Không mở được cổng {port} (cổng dưới 1024 cần quyền root): hãy đặt PORT khác."
            )
        if time.monotonic() > deadline:
            raise StartRefusal(
                f"Cổng {port} đang có chương trình khác dùng: hãy đặt PORT khác, ví dụ PORT=8001."
            )
        time.sleep(0.1)


def try_to_bind(host, port):
    """The error's number, or None. Without SO_REUSEPORT, with which granian would share the port with a stranger."""
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
            trial.listen()
        except OSError as error:
            return error.errno
    return None
