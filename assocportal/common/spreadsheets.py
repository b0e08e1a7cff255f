"""Tables for Excel: real numbers, Vietnamese as it is, and no text that a spreadsheet would run as a formula.

answer_xlsx("nhuan-but-2022", "Nhuận bút", ["Tác giả", "Số bài"], [["Lê Hà", 12]])
"""

import csv
import tempfile
from collections.abc import Iterable
from datetime import datetime

from django.http import FileResponse, StreamingHttpResponse
from django.utils import timezone

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def answer_xlsx(name: str, title: str, headings: list[str], rows: Iterable[list]) -> FileResponse:
    """Written to a file as it is made: memory does not grow with the rows."""
    from .workbooks import write_xlsx  # 17 MB in every process, for what an office asks for once a month

    file = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it
    write_xlsx(file, title, headings, rows)
    file.seek(0)
    return never_cached(FileResponse(file, as_attachment=True, filename=f"{name}.xlsx", content_type=XLSX))


def answer_csv(name: str, headings: list[str], rows: Iterable[list]) -> StreamingHttpResponse:
    """Line by line. Excel takes UTF-8 for what it is only where the mark of byte order stands first."""
    lines = stream(csv.writer(Echo()), headings, rows)
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return never_cached(response)


def stream(writer, headings, rows):
    yield "\ufeff"
    yield writer.writerow(headings)
    for row in rows:
        yield writer.writerow([disarm(value) for value in row])


def disarm(value):
    if isinstance(value, datetime):
        return timezone.localtime(value).strftime("%d/%m/%Y %H:%M:%S")
    return f"'{value}" if isinstance(value, str) and value.startswith(STARTS_FORMULA) else value


class Echo:
    """What csv takes for a file: it hands each line back."""

    def write(self, line):
        return line


def never_cached(response):
    response["Cache-Control"] = "private, no-store"
    return response
