#!/usr/bin/env python3
"""Run the checkers and hold their figures to the floors.

    floors.py FLOORS CONFORMANCE VIEWER

FLOORS has a line for each figure: its name and the least that it may be. Floors only ever rise:
raise them when the figures rise. Standard library only.
"""
import re
import subprocess
import sys

floors_path, conformance, viewer = sys.argv[1:4]
floors = {}
with open(floors_path, encoding="utf-8") as f:
    for line in f:
        line = line.split("#")[0].strip()
        if line:
            name, least = line.rsplit(None, 1)
            floors[name] = float(least)


def run(script, *args):
    command = [sys.executable, f"{conformance}/{script}", viewer, *args]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    print(done.stdout[-2500:], flush=True)
    return done.stdout


figures = {}
for frames, captures, args in (
    ("frames", "captures", ("--worst", "15")),
    ("malformed", "malformed captures", ("--malformed", "--worst", "0")),
):
    last = run("check_frames.py", *args).strip().split("\n")[-1]
    overall, _, by_capture = last.partition("by capture:")
    for prefix, part in ((frames, overall), (captures, by_capture)):
        for name, value in re.findall(r"(stack|proto|addr|info|row) ([\d.]+)%", part):
            figures[f"{prefix} {name}"] = float(value)
    figures[f"{frames} without failure"] = 100.0 if " 0 failures" in last else 0.0
for name, args in (("golden", ()), ("golden two-pass", ("--two-pass",))):
    match = re.search(r"golden: ([\d.]+)% of", run("check_golden.py", *args))
    figures[name] = float(match[1]) if match else 0.0
match = re.search(r"filters: (\d+)/(\d+) agree", run("check_filters.py"))
figures["filters"] = 100 * int(match[1]) / int(match[2]) if match else 0.0
text = run("check_fields.py", "--every", "12", "--worst", "10")
for kind, value in re.findall(r"(show|range|label) recall [\d.]+% precision ([\d.]+)%", text):
    figures[f"fields {kind} precision"] = float(value)
for kind, value in re.findall(r"(show|range|label) recall ([\d.]+)% precision", text):
    figures[f"fields {kind} recall"] = float(value)

failed = 0
for name, least in floors.items():
    value = figures.get(name)
    verdict = "ok" if value is not None and value >= least else "BELOW ITS FLOOR"
    failed += verdict != "ok"
    print(f"{name:<28}{'none' if value is None else f'{value:.2f}':>8}  floor {least:.2f}  {verdict}")
print(f"{len(floors) - failed} passed, {failed} failed")
sys.exit(1 if failed else 0)
