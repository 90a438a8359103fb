#!/usr/bin/env python3
"""Write the table of supported protocols (crates/dissect/PROTOCOLS.md).

    protocol_table.py LAMNA SOURCES < AGREEMENT > crates/dissect/PROTOCOLS.md

Names and the number of fields come from the program (`LAMNA -G protocols`, `-G fields`), where a protocol is specified from
the documentation of its module in SOURCES (crates/dissect/src/proto). AGREEMENT says how far it agrees with tshark over a set of
captures: lines of a protocol, the number of frames that tshark ends with it, and the percentage of these of which the stack,
the columns Protocol, addresses and Info are the same. Other lines are left out. Standard library only.
"""
import collections
import pathlib
import re
import subprocess
import sys


def table(lamna, kind):
    out = subprocess.run([lamna, "-G", kind], capture_output=True, text=True, check=True).stdout
    return [line.split("\t") for line in out.splitlines()]


def documentation(sources):
    """Abbreviation -> what the module that defines it says at its top."""
    found = {}
    for path in sorted(sources.rglob("*.rs")):
        text = path.read_text(encoding="utf-8")
        top = " ".join(line[3:].strip() for line in text.splitlines() if line.startswith("//!"))
        if not top and path.name != "mod.rs" and (path.parent / "mod.rs").exists():
            text_of_folder = (path.parent / "mod.rs").read_text(encoding="utf-8")
            top = " ".join(line[3:].strip() for line in text_of_folder.splitlines() if line.startswith("//!"))
        for name in re.findall(r'FieldDef::protocol\(\s*"([^"]+)"', text):
            found.setdefault(name, top)
    return found


def specified(top):
    """The standards that a text names, the first few."""
    names = re.findall(r"RFC \d+|IEEE (?:Std )?\d[\w.]*(?:-\d{4})?|ITU-T [A-Z]\.\d+|X\.\d{3}|IEC [\d-]+|ISO(?:/IEC)? \d[\d-]*|"
                       r"3GPP TS [\d.]+|MS-[A-Z0-9]+|ANSI [A-Z]?[\d.]+", top)
    return ", ".join(list(dict.fromkeys(names))[:4])


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    lamna, sources = sys.argv[1], pathlib.Path(sys.argv[2])
    tops = documentation(sources)
    fields = collections.Counter(row[4] for row in table(lamna, "fields") if row[0] == "F")
    agreement = {}
    for line in sys.stdin:
        hit = re.match(r"(\S+) +(\d+) +([\d.]+)% +[\d.]+% +[\d.]+% +([\d.]+)%", line)
        if hit:
            agreement[hit[1]] = hit.groups()[1:]
    print("# Protocols\n")
    print("Written by `tools/protocol_table.py`. *Frames*: those of a set of captures that tshark 4.0 ends with the protocol;")
    print("*stack* and *Info*: the part of these of which all protocols, and the Info column, are the same here. What is")
    print("not in this table is `data` to Lamna; what a protocol leaves untaken, its module says in its first lines.\n")
    print("| Protocol | Name | Specified in | Fields | Frames | Stack | Info |")
    print("| --- | --- | --- | --: | --: | --: | --: |")
    for name, _, abbreviation in sorted(table(lamna, "protocols"), key=lambda row: row[2]):
        frames, stack, info = agreement.get(abbreviation, ("", "", ""))
        cells = [f"`{abbreviation}`", name.replace("|", "/"), specified(tops.get(abbreviation, "")), str(fields[abbreviation]),
                 frames, stack and f"{stack} %", info and f"{info} %"]
        print("| " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
