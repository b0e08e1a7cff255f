"""Lighthouse by Node, which nothing else here needs: installed on demand below var/, outside what is committed."""

import json
import os
import shutil
import statistics
import subprocess
import tempfile
from pathlib import Path

from tests.browser.chromium import UNBOXED, find_chromium
from tests.environment import ROOT

VERSION = "12.8.2"
FOLDER = ROOT / "var" / "node"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FLAGS = f"--chrome-flags={' '.join(['--headless=new', *UNBOXED])}"
PRESETS = {"mobile": [], "desktop": ["--preset=desktop"]}
# A run whose trace is lost on a busy machine has no score at all: that is no measurement.
ATTEMPTS = 4


class Unmeasured(Exception):
    """Why there are no scores: one line."""


def install():
    """The program's path."""
    if not (shutil.which("node") and shutil.which("npm")):
        raise Unmeasured("Lighthouse chưa được đo: máy không có Node.")
    program = FOLDER / "node_modules" / "lighthouse" / "cli" / "index.js"
    if installed_version() != VERSION:
        wanted = f"lighthouse@{VERSION}"
        npm = ["npm", "install", "--prefix", str(FOLDER), "--no-audit", "--no-fund", "--silent", wanted]
        done = subprocess.run(npm, capture_output=True, text=True, check=False)
        if done.returncode:
            raise Unmeasured(f"Lighthouse chưa được đo: không cài được {wanted}: {done.stderr.strip()[:200]}")
    return program


def installed_version():
    package = FOLDER / "node_modules" / "lighthouse" / "package.json"
    return json.loads(package.read_text())["version"] if package.exists() else None


def score(program, address, preset, runs):
    """The median of each category, and the audits that cost points in the worst of the runs."""
    reports = [run_once(program, address, preset) for _ in range(runs)]
    medians = {name: statistics.median(scores_of(report)[name] for report in reports) for name in CATEGORIES}
    worst = min(reports, key=lambda report: sum(scores_of(report).values()))
    return medians, failed_audits(worst)


def run_once(program, address, preset):
    for _ in range(ATTEMPTS):
        with tempfile.TemporaryDirectory() as folder:
            report, said = read_report(program, address, preset, Path(folder) / "report.json")
        if report.get("categories") and None not in raw_scores(report).values():
            return report
    raise Unmeasured(f"Lighthouse không đo được {address}: {said[-300:] or 'không có điểm'}")


def read_report(program, address, preset, file):
    """Through a file: what Node has not yet written into a pipe is lost when it exits."""
    done = subprocess.run(
        ["node", str(program), address, "--quiet", "--output=json", f"--output-path={file}", FLAGS, *PRESETS[preset]],
        capture_output=True, text=True, check=False, env=os.environ | {"CHROME_PATH": find_chromium()},
    )  # fmt: skip
    return json.loads(file.read_text()) if file.exists() else {}, done.stderr


def raw_scores(report):
    return {name: report["categories"][name]["score"] for name in CATEGORIES}


def scores_of(report):
    return {name: round(100 * value) for name, value in raw_scores(report).items()}


def failed_audits(report):
    """Of the categories below 100: what weighs in them and was not perfect."""
    weighing = [
        reference["id"]
        for name in CATEGORIES
        if scores_of(report)[name] < 100
        for reference in report["categories"][name]["auditRefs"]
        if reference["weight"]
    ]
    audits = (report["audits"][name] for name in weighing)
    return [describe(audit) for audit in audits if audit["score"] is not None and audit["score"] < 1]


def describe(audit):
    return " ".join(filter(None, [audit["id"], audit.get("displayValue"), f"({audit['score']:.2f})"]))
