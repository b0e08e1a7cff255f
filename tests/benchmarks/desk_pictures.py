"""Part of `make bench-desk`: a photo of 24 megapixels and 10 MB, from its drop to its being shown in the text.

    python -m tests.benchmarks.desk_pictures

It starts a portal of its own with the demonstration; BASE=http://…: one that runs, whose data folder is FOLDER.
Meanwhile a reader asks for an article again and again. PHOTOS=3: how many. Fails where a bar is missed.
"""

import os
import re
import sys
import tempfile
import threading
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import psutil
from PIL import Image
from playwright.sync_api import sync_playwright

from tests.benchmarks.desk_report import print_megabytes, print_row, print_seconds
from tests.browser.chromium import ARGUMENTS, find_chromium
from tests.running_portal import RunningPortal

BASE = os.environ.get("BASE", "")
PHOTOS = int(os.environ.get("PHOTOS", "3"))
SIZE = (6000, 4000)
HEAVIEST = 10_000_000
LONGEST, MOST_MEMORY = 4.0, 300  # seconds; MB of the process that makes the picture
PARTS = {"images": "--queue-name images", "worker": "--exclude-queues", "web": "granian"}
DROP = """async (input) => {
  const box = document.querySelector(".tiptap.ProseMirror").getBoundingClientRect()
  const transfer = new DataTransfer()
  transfer.items.add(input.files[0])
  const point = { clientX: box.left + 20, clientY: box.bottom - 5 }
  document.querySelector(".tiptap.ProseMirror").dispatchEvent(
    new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true, ...point }))
}"""
SHOWN = """(before) => { const images = [...document.querySelectorAll(".tiptap figure img")]
  return images.length > before && images.every((image) => image.complete && image.naturalWidth > 0) }"""


@contextmanager
def portal():
    if BASE:
        yield BASE.rstrip("/"), Path(os.environ["FOLDER"])
        return
    with tempfile.TemporaryDirectory() as folder:
        running = RunningPortal(Path(folder), PORTAL_DEMO="1")
        try:
            yield f"http://127.0.0.1:{running.start(timeout=300).port}", Path(folder)
        finally:
            running.stop()


def draw_photo(path, number):
    """Noise as a sensor makes it, at the quality that comes close below 10 MB; no two alike."""
    photo = Image.effect_noise(SIZE, 30 + number).convert("RGB")
    for quality in range(90, 20, -4):
        photo.save(path, "JPEG", quality=quality)
        if path.stat().st_size <= HEAVIEST:
            return path
    raise SystemExit("the photo is too heavy at every quality")


class Reader(threading.Thread):
    """Asks for one page, ten times a second, and keeps how long each answer took."""

    def __init__(self, address):
        super().__init__(daemon=True)
        self.address, self.times, self.is_over = address, [], threading.Event()

    def run(self):
        while not self.is_over.wait(0.1):
            started = time.perf_counter()
            urllib.request.urlopen(self.address, timeout=30).read()
            self.times.append(time.perf_counter() - started)

    def finish(self):
        """The 99th of a hundred, in milliseconds."""
        self.is_over.set()
        self.join()
        return sorted(self.times)[int(len(self.times) * 0.99)] * 1000


class Memory(threading.Thread):
    """The most that each part's heaviest process held, in MB."""

    def __init__(self, folder):
        super().__init__(daemon=True)
        self.peaks, self.is_over = dict.fromkeys(PARTS, 0), threading.Event()
        self.processes = list(find_processes(folder))

    def run(self):
        while not self.is_over.wait(0.02):
            for part, process in self.processes:
                self.peaks[part] = max(self.peaks[part], read_memory(process))


def find_processes(folder):
    """Of the portal whose data lies there: others may run beside it."""
    for process in psutil.process_iter(["cmdline", "environ"]):
        line, environment = " ".join(process.info["cmdline"] or []), process.info["environ"] or {}
        if environment.get("PORTAL_DATA_DIR") == str(folder):
            yield from ((part, process) for part, word in PARTS.items() if word in line)


def read_memory(process):
    try:
        return process.memory_info().rss / 1_000_000
    except psutil.Error:
        return 0


def log_in(page, base, folder):
    email, password = (folder / "demo_account").read_text().split()[:2]
    page.goto(f"{base}/admin/login/")
    page.fill("[name=username]", email)
    page.fill("[name=password]", password)
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/admin/")


def drop(page, photo):
    """Seconds until the picture stands in the text."""
    page.evaluate(
        "() => document.body.append(Object.assign(document.createElement('input'), {id: 'bench', type: 'file'}))"
    )
    page.set_input_files("#bench", photo)
    before = page.locator(".tiptap figure img").count()
    started = time.perf_counter()
    page.locator("#bench").evaluate(DROP)
    page.wait_for_function(SHOWN, arg=before, timeout=60_000)
    page.evaluate("() => document.getElementById('bench').remove()")
    return time.perf_counter() - started


def measure(base, folder, photos):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        page = browser.new_page()
        log_in(page, base, folder)
        page.goto(f"{base}/admin/news/article/add/")
        page.wait_for_selector(".tiptap.ProseMirror")
        reader, memory = Reader(read_article(base)), Memory(folder)
        for thread in (reader, memory):
            thread.start()
        times = [drop(page, photo) for photo in photos]
        memory.is_over.set()
        browser.close()
    return times, reader.finish(), memory.peaks


def read_article(base):
    text = urllib.request.urlopen(f"{base}/sitemap-tin-tuc.xml", timeout=30).read().decode()
    path = re.search(r"<loc>https?://[^/]+(/[^<]+)</loc>", text)[1]
    return base + path


def main():
    with tempfile.TemporaryDirectory() as photos, portal() as (base, folder):
        files = [draw_photo(Path(photos) / f"anh-{number}.jpg", number) for number in range(PHOTOS)]
        times, reader, peaks = measure(base, folder, files)
    missed = [
        print_seconds("a photo of 24 megapixels and 10 MB, from drop to shown", times, LONGEST),
        print_megabytes("the worker that makes it", peaks["images"], MOST_MEMORY),
    ]
    print_row("a reader's article meanwhile", f"p99 {reader:.0f} ms")
    return any(missed)


if __name__ == "__main__":
    sys.exit(main())
