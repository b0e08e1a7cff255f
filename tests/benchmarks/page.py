"""`make bench-page`: what the demonstration's pages cost a visitor, against what was promised.

    python -m tests.benchmarks.page [address of a running portal]

Without an address (argument, BASE, or PORT) it starts a portal of its own with the demonstration, in a folder that
goes away again. RUNS=5: Lighthouse's runs a page, 0 for none. Fails where a bar is missed. A KB is 1,000 bytes.
"""

import os
import re
import sys
import tempfile
import urllib.request
from contextlib import contextmanager
from pathlib import Path

BASE = next(iter(sys.argv[1:]), "") or os.environ.get("BASE", "")
if not BASE and os.environ.get("PORT"):
    BASE = f"http://127.0.0.1:{os.environ['PORT']}"

# read before this: it gives the tests a port and a data folder of their own
from playwright.sync_api import sync_playwright  # noqa: E402

from tests.browser.chromium import ARGUMENTS, find_chromium  # noqa: E402
from tests.running_portal import RunningPortal  # noqa: E402

from . import lighthouse, transfer  # noqa: E402

RUNS = int(os.environ.get("RUNS", "5"))
REPORT = "tong-ket-nam-2021-mo-dau-nam-cong-tac-2022"


@contextmanager
def portal():
    if BASE:
        yield BASE.rstrip("/")
        return
    with tempfile.TemporaryDirectory() as folder:
        running = RunningPortal(Path(folder), PORTAL_DEMO="1")
        try:
            yield f"http://127.0.0.1:{running.start(timeout=300).port}"
        finally:
            running.stop()


def find_pages(base):
    return {
        "home": "/",
        "list": "/tin-tuc/",
        "article": first_of(base, "tin-tuc", REPORT),
        "event": first_of(base, "su-kien"),
        "organisation": first_of(base, "hoi-thanh-vien"),
        "search": "/tim-kiem/",
    }


def first_of(base, section, word=""):
    with urllib.request.urlopen(f"{base}/sitemap-{section}.xml", timeout=30) as answer:
        paths = re.findall(r"<loc>https?://[^/]+(/[^<]+)</loc>", answer.read().decode())
    found = [path for path in paths if word in path]
    if not found:
        sys.exit(f"Không thấy trang cần đo trong /sitemap-{section}.xml: cần nội dung trình diễn.")
    return found[0]


def measure_article(browser, address):
    """Rows of name, figure, unit, bar; without a bar the row only tells."""
    got, shift = transfer.measure(browser, address)
    _, wide_shift = transfer.measure(browser, address, transfer.DESKTOP)
    return [
        ("everything but pictures, compressed", got.bytes_but_pictures / 1000, "KB", 22),
        ("requests, but for pictures", got.requests_but_pictures, "", 6),
        ("HTML, compressed", got.bodies["HTML"] / 1000, "KB", 9),
        ("styles, compressed", got.bodies["styles"] / 1000, "KB", None),
        ("script, compressed", got.bodies["script"] / 1000, "KB", 6),
        ("web fonts", got.bodies["web fonts"] / 1000, "KB", 0),
        ("other, compressed", got.bodies["other"] / 1000, "KB", None),
        ("headers of these answers", got.headers / 1000, "KB", None),
        ("pictures on a phone", got.bodies["pictures"] / 1000, "KB", None),
        ("layout shift, 390 px", round(shift, 4), "", 0),
        ("layout shift, 1280 px", round(wide_shift, 4), "", 0),
    ]


def print_article(rows):
    print("| the article page | bar | measured |\n|---|---|---|")
    for name, figure, unit, bar in rows:
        shown = f"{figure:.1f} {unit}" if unit else f"{figure:g}"
        missed = " **missed**" if is_missed(figure, bar) else ""
        print(f"| {name} | {'' if bar is None else f'≤ {bar} {unit}'.strip()} | {shown}{missed} |")
    return any(is_missed(figure, bar) for _, figure, _, bar in rows)


def is_missed(figure, bar):
    return bar is not None and figure > bar


def print_lighthouse(base, pages):
    """True where a score is below 100."""
    program = lighthouse.install()
    print(f"\n| Lighthouse {lighthouse.VERSION}, median of {RUNS} | mobile | desktop | what costs points |")
    print("|---|---|---|---|", flush=True)
    missed = [name for name, path in pages.items() if print_scores(program, base, name, path)]
    return bool(missed)


def print_scores(program, base, name, path):
    found = [lighthouse.score(program, f"{base}{path}", preset, RUNS) for preset in lighthouse.PRESETS]
    columns = [" / ".join(f"{score:g}" for score in medians.values()) for medians, _ in found]
    audits = sorted({audit for _, failed in found for audit in failed})
    print(f"| {name} | {' | '.join(columns)} | {', '.join(audits)} |", flush=True)
    return any(score < 100 for medians, _ in found for score in medians.values())


def main():
    with portal() as base:
        pages = find_pages(base)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
            is_missed_once = print_article(measure_article(browser, f"{base}{pages['article']}"))
            browser.close()
        try:
            is_missed_once |= bool(RUNS) and print_lighthouse(base, pages)
        except lighthouse.Unmeasured as reason:
            print(f"\n{reason}")
    sys.exit(is_missed_once)


if __name__ == "__main__":
    main()
