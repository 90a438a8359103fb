#!/usr/bin/env python3
"""Time the interface beside termshark, each in a terminal of tmux, one after the other.

    time_interface.py LAMNA CAPTURE [--rounds 3] [--only lamna|termshark] [--home DIR]

For each program, in the same minute: from its start to its first screen, to its first row, to the
complete list; from a key to the last packet with its tree; from Enter to the packets of
`tcp.port==8080`; to the conversations; to the first octets of the first packet's stream. The screen is
read every 10 ms. Memory is the peak of anonymous memory (RssAnon in /proc) of the program and all
processes that it starts. What stands in the last column is the ratio of the medians, with the bound that is
to be met; nothing is asserted. For typing under load the script also tells how long each of many keys
took to the screen while the capture was being loaded: the median, and the worst.

Needs tmux, and termshark for the comparison. Standard library only.
"""
import argparse
import os
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time

WIDTH, HEIGHT = 140, 45
POLL = 0.01
PATIENCE = 180

# name -> the greatest share of termshark's time that lamna may take.
BOUNDS = {
    "first screen": 1 / 4,
    "first row": 1 / 8,
    "list complete": 1 / 15,
    "last packet with its tree": 1 / 100,
    "filter": 1 / 25,
    "conversations": 1 / 25,
    "stream": 1 / 50,
    "peak RssAnon (MB)": 1 / 8,
}


class Terminal:
    """A terminal of its own tmux server."""

    count = 0

    def __init__(self, name, home):
        # A server that ends may still have its name for a moment.
        Terminal.count += 1
        self.server = f"time-{name}-{os.getpid()}-{Terminal.count}"
        self.home = home
        self.peak = 0
        self.stopped = False

    def tmux(self, *arguments):
        done = subprocess.run(["tmux", "-f", "/dev/null", "-L", self.server, *arguments],
                              capture_output=True, text=True)
        return done.stdout

    def start(self, command):
        environment = f"HOME={self.home} XDG_CONFIG_HOME={self.home}/.config TERM=screen-256color"
        self.begun = time.monotonic()
        self.tmux("new-session", "-d", "-s", "t", "-x", str(WIDTH), "-y", str(HEIGHT),
                  f"{environment} {command}")
        threading.Thread(target=self.watch, daemon=True).start()

    def keys(self, *keys):
        self.begun = time.monotonic()
        self.tmux("send-keys", "-t", "t", *keys)

    def screen(self):
        return self.tmux("capture-pane", "-p", "-t", "t")

    def until(self, test):
        """Seconds since the start or the last keys until the screen passes the test."""
        while True:
            screen = self.screen()
            now = time.monotonic() - self.begun
            if test(screen):
                return now
            if now > PATIENCE:
                raise TimeoutError(screen)
            time.sleep(POLL)

    def processes(self):
        root = self.tmux("display-message", "-p", "-t", "t", "#{pane_pid}").strip()
        found, waiting = [], [root] if root else []
        while waiting:
            process = waiting.pop()
            found.append(process)
            try:
                for task in os.listdir(f"/proc/{process}/task"):
                    with open(f"/proc/{process}/task/{task}/children") as file:
                        waiting += file.read().split()
            except OSError:
                pass
        return found

    def watch(self):
        while not self.stopped:
            total = 0
            for process in self.processes():
                try:
                    with open(f"/proc/{process}/status") as file:
                        found = re.search(r"RssAnon:\s+(\d+)", file.read())
                    total += int(found.group(1)) if found else 0
                except OSError:
                    pass
            self.peak = max(self.peak, total)
            time.sleep(0.1)

    def end(self):
        """Ends the program and all that it has started, which would else run beside the one that is timed next."""
        self.stopped = True
        processes = [int(process) for process in self.processes()]
        self.tmux("kill-server")
        for process in processes:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass
        ended = time.monotonic() + PATIENCE
        while any(os.path.exists(f"/proc/{process}") for process in processes):
            if time.monotonic() > ended:
                raise TimeoutError(f"{processes} do not end")
            time.sleep(POLL)


def lines(screen):
    return screen.split("\n")


def count_of(screen):
    """The number of packets that lamna says are loaded, once nothing goes on any more."""
    last = [line for line in lines(screen) if line.strip()][-1:]
    if not last or re.search(r"Loading|Filtering|Sorting", last[0]):
        return None
    found = re.search(r"([\d,]+) packets", last[0])
    return int(found.group(1).replace(",", "")) if found else None


def run_lamna(program, capture, home, frames):
    t = Terminal("lamna", home)
    times = {}
    t.start(f"{program} -r {capture}")
    times["first screen"] = t.until(lambda s: "Filter:" in s)
    times["first row"] = t.until(lambda s: re.search(r"^ +1 +0\.000000", s, re.M))
    times["list complete"] = t.until(lambda s: count_of(s) == frames)
    t.keys("G")
    number = f"Packet {frames:,}"
    times["last packet with its tree"] = t.until(
        lambda s: number in s and f"Frame {frames}:" in s)
    t.keys("/", "tcp.port==8080", "Enter")
    times["filter"] = t.until(lambda s: "of " in s and count_of(s) is not None and "Filtering" not in s
                              and f"of {frames:,} packets" in s)
    t.keys("/", "C-u", "Enter")
    t.until(lambda s: "of " not in lines(s.rstrip())[-1])
    t.keys("c")
    times["conversations"] = t.until(
        lambda s: re.search(r"TCP \([1-9]", s) and "looked at" not in s)
    t.keys("q")
    t.until(lambda s: "Filter:" in s)
    t.keys("1", "G")
    t.until(lambda s: "Packet 1─" in s or "Packet 1 " in s)
    t.keys("F")
    times["stream"] = t.until(
        lambda s: re.search(r"stream \d+:", s) and "putting it together" not in s)
    times["peak RssAnon (MB)"] = t.peak / 1024
    t.end()
    return times


def run_termshark(program, capture, home, frames):
    t = Terminal("termshark", home)
    times = {}
    t.start(f"{program} -r {capture}")
    times["first screen"] = t.until(lambda s: "Filter:" in s)
    times["first row"] = t.until(lambda s: re.search(r"^ *1 +0\.000000", s, re.M))
    # The button and the bar vanish when all is loaded; the number is told nowhere.
    times["list complete"] = t.until(lambda s: "<Stop>" not in s and "%" not in lines(s)[1])
    t.keys("G")
    times["last packet with its tree"] = t.until(lambda s: f"Frame {frames}:" in s)
    t.keys("/", "tcp.port==8080")
    time.sleep(1.5)
    t.keys("Enter")
    t.until(lambda s: "<Stop>" in s)
    times["filter"] = t.until(lambda s: "<Stop>" not in s)
    # The keys still go to the filter's line.
    t.keys("Tab")
    time.sleep(0.5)
    t.keys(":")
    time.sleep(0.5)
    t.keys("convs", "Enter")
    times["conversations"] = t.until(lambda s: re.search(r"TCP \([1-9]", s))
    t.keys("q")
    time.sleep(1)
    t.keys("g", "g")
    time.sleep(1)
    t.keys(":")
    time.sleep(0.5)
    t.keys("streams", "Enter")
    times["stream"] = t.until(lambda s: re.search(r"[1-9]\d* client pkt", s))
    times["peak RssAnon (MB)"] = t.peak / 1024
    t.end()
    return times


def latencies(program, capture, home):
    """Seconds from each of many keys to the screen that shows them, while the capture is loaded: a list for
    moving on, for jumps to both ends, and for letters of a filter."""
    t = Terminal("typing", home)
    t.start(f"{program} -r {capture}")
    t.until(lambda s: re.search(r"^ +1 +0\.000000", s, re.M))
    measured = {"move": [], "jump": [], "type": []}
    turn = 0
    while "Loading" in t.screen() and turn < 60:
        turn += 1
        t.keys("g", "g")
        measured["jump"].append(t.until(lambda s: re.search(r"Packet 1[─ ]", s)))
        for number in (2, 3):
            t.keys("j")
            measured["move"].append(t.until(lambda s: re.search(rf"Packet {number}[─ ]", s)))
        t.keys("G")
        measured["jump"].append(t.until(lambda s: not re.search(r"Packet [123][─ ]", s)
                                        and re.search(r"Frame \d{4,}:", s)))
        t.keys("/")
        t.until(lambda s: True)
        typed = ""
        for letter in "tcp":
            typed += letter
            t.keys(letter)
            measured["type"].append(t.until(lambda s: re.search(rf"Filter: {typed}\b", s)))
        t.keys("C-u", "Escape")
        t.until(lambda s: "Filter: tcp" not in s)
    t.end()
    return measured


def memory(program, capture, home, frames):
    """Anonymous memory (RssAnon, in octets) with the capture loaded and looked through."""
    t = Terminal("memory", home)
    t.start(f"{program} -r {capture}")
    t.until(lambda s: "Filter:" in s)
    if frames:
        t.until(lambda s: count_of(s) == frames)
        t.keys("G")
        t.until(lambda s: f"Frame {frames}:" in s)
    time.sleep(1)
    t.end()
    return 1024 * t.peak


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lamna")
    parser.add_argument("capture")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", choices=["lamna", "termshark"])
    parser.add_argument("--home", help="keep termshark's caches here, to be warm the second time")
    options = parser.parse_args()
    home = options.home or tempfile.mkdtemp(prefix="time-interface-")
    os.makedirs(home, exist_ok=True)
    counted = subprocess.run([options.lamna, "-n", "-r", options.capture, "-T", "fields", "-e",
                              "frame.number"], capture_output=True, text=True, check=True)
    frames = counted.stdout.count("\n")
    programs = {"lamna": (run_lamna, options.lamna), "termshark": (run_termshark, "termshark")}
    if options.only:
        programs = {options.only: programs[options.only]}
    results = {name: [] for name in programs}
    for _ in range(options.rounds):
        for name, (run, program) in programs.items():
            try:
                results[name].append(run(os.path.abspath(program) if name == "lamna" else program,
                                         os.path.abspath(options.capture), home, frames))
            except TimeoutError as error:
                print(f"{name} took more than {PATIENCE} s; its screen:\n{error}", file=sys.stderr)
    print(f"{frames} packets; medians of {options.rounds} rounds in seconds")
    for what, bound in BOUNDS.items():
        medians = {name: statistics.median(run[what] for run in runs)
                   for name, runs in results.items() if runs}
        row = "  ".join(f"{name} {value:10.3f}" for name, value in medians.items())
        if len(medians) == 2:
            ratio = medians["lamna"] / max(medians["termshark"], 1e-9)
            verdict = "met" if ratio <= bound else "NOT met"
            row += f"  1/{1 / ratio:.0f} (at most 1/{1 / bound:.0f}: {verdict})"
        print(f"{what:28} {row}")
    if "lamna" in programs:
        program, capture = os.path.abspath(options.lamna), os.path.abspath(options.capture)
        for what, measured in latencies(program, capture, home).items():
            milliseconds = sorted(1000 * value for value in measured)
            if milliseconds:
                print(f"key to screen while loading, {what}: {len(milliseconds)} keys, median "
                      f"{statistics.median(milliseconds):.0f} ms, worst {milliseconds[-1]:.0f} ms "
                      f"(reading the screen takes some {1000 * POLL:.0f} ms of each)")
        empty = os.path.join(home, "empty.pcap")
        with open(empty, "wb") as file:
            file.write(bytes.fromhex("d4c3b2a1020004000000000000000000000004000100000000"[:48]))
        least = memory(program, empty, home, 0)
        most = memory(program, capture, home, frames)
        print(f"peak RssAnon: {least / 1e6:.1f} MB with an empty capture, {most / 1e6:.1f} MB with this one: "
              f"{(most - least) / max(frames, 1):.1f} octets for each frame (at most 64)")


if __name__ == "__main__":
    main()
