import errno
import re

SAID = {
    errno.ENOSPC: "đĩa đã đầy",
    errno.EDQUOT: "đã hết hạn mức đĩa",
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.EROFS: "đĩa chỉ cho đọc",
    errno.ENOTDIR: "đường dẫn đi qua một tệp chứ không phải thư mục",
    errno.EEXIST: "đã có tệp trùng tên",
    errno.ENOENT: "không có thư mục hay tệp này",
}


class PostgresRefusal(Exception):
    """PostgreSQL cannot run here; the message is one Vietnamese sentence for whoever started it."""


def describe_system_error(error: OSError) -> str:
    return SAID.get(error.errno) or error.strerror or str(error)


def tells_full_disk(said: str) -> bool:
    """In what a program wrote. PostgreSQL names the cause only of some writes, of others how far it came."""
    return "No space left on device" in said or re.search(r"wrote only \d+ of \d+ bytes", said) is not None
