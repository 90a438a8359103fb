#!/usr/bin/env python3
"""Print a protocol's field table and value tables as Rust, from the facts that tshark tells.

    field_table.py PROTOCOL --fields FIELDS.tsv --values VALUES.tsv [--only PREFIX ...]

FIELDS.tsv has the columns abbrev, name, ftype, parent, base, bitmask (as `tshark -G fields`
prints them, its own columns reordered), VALUES.tsv the columns kind, abbrev, a, b, string:
V value, R range, T true/false, U unit, A the same list as another field's.

The output is a starting point for a protocol's module: it goes into the module once, and the
module is the definition from then on. Fixed places, expert notes and words that depend on
other fields are added by hand. Standard library only.
"""
import argparse
import csv
import re
import sys

KINDS = {"FT_IPv4": "Ipv4", "FT_IPv6": "Ipv6", "FT_FRAMENUM": "FrameNum", "FT_IPXNET": "IpxNet",
         "FT_IEEE_11073_SFLOAT": "Ieee11073Sfloat", "FT_IEEE_11073_FLOAT": "Ieee11073Float"}
BASES = {"BASE_HEX": "Hex", "BASE_OCT": "Oct", "BASE_DEC_HEX": "DecHex", "BASE_HEX_DEC": "HexDec",
         "BASE_CUSTOM": "Custom", "BASE_PT_UDP": "PortUdp", "BASE_PT_TCP": "PortTcp",
         "BASE_PT_SCTP": "PortSctp", "BASE_PT_DCCP": "PortDccp", "BASE_OUI": "Oui"}


def kind(ftype):
    return KINDS.get(ftype) or "".join(p.capitalize() for p in ftype[3:].split("_"))


def constant(abbrev, protocol):
    rest = abbrev[len(protocol) + 1:] if abbrev.startswith(protocol + ".") else abbrev
    name = re.sub(r"[^A-Za-z0-9]+", "_", rest).upper().strip("_")
    return "N" + name if name[:1].isdigit() else name


def quote(text):
    out = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + out + '"'


def read(path):
    with open(path, encoding="utf-8", errors="replace", newline="") as f:
        yield from csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE)


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("protocol")
    ap.add_argument("--fields", required=True)
    ap.add_argument("--values", required=True)
    ap.add_argument("--only", action="append", default=[], help="only fields whose name begins so")
    args = ap.parse_args()
    proto, rows = None, []
    for row in read(args.fields):
        if row["ftype"] == "FT_PROTOCOL" and row["abbrev"] == args.protocol:
            proto = row
        elif row["ftype"] != "FT_PROTOCOL" and row["parent"] == args.protocol:
            if not args.only or any(row["abbrev"].startswith(p) for p in args.only):
                rows.append(row)
    if proto is None:
        sys.exit(f"no protocol {args.protocol}")
    wanted = {r["abbrev"] for r in rows}
    lists, alias = {}, {}
    for row in read(args.values):
        if row["kind"] == "A":
            if row["abbrev"] in wanted:
                alias[row["abbrev"]] = row["a"]
    targets = wanted | set(alias.values())
    for row in read(args.values):
        if row["kind"] != "A" and row["abbrev"] in targets:
            lists.setdefault(row["abbrev"], []).append(row)
    names, tables, table_of = {}, {}, {}
    body = []
    for row in rows:
        name = constant(row["abbrev"], args.protocol)
        names[name] = names.get(name, 0) + 1
        if names[name] > 1:
            name = f"{name}_{names[name]}"
        k = kind(row["ftype"])
        line = f'    {name} = FieldDef::new({quote(row["abbrev"])}, {quote(row["name"])}, FieldType::{k})'
        base = row["base"]
        if k == "Boolean":
            if base.isdigit() and int(base):
                line += f".bits({base})"
        elif base in BASES:
            line += f".base(Base::{BASES[base]})"
        elif base == "BASE_NONE" and "int" in k.lower():
            line += ".base(Base::None)"
        mask = int(row["bitmask"] or "0", 0)
        if mask:
            line += f".mask({mask:#x})"
        entries = lists.get(alias.get(row["abbrev"], row["abbrev"]), [])
        kinds = {e["kind"] for e in entries}
        if "T" in kinds:
            e = next(e for e in entries if e["kind"] == "T")
            line += f'.strings(Strings::TrueFalse(&({quote(e["a"])}, {quote(e["b"])})))'
        elif "U" in kinds:
            e = next(e for e in entries if e["kind"] == "U")
            line += f'.strings(Strings::Unit(&({quote(e["a"])}, {quote(e["b"] or e["a"])})))'
        elif kinds & {"V", "R"}:
            ranges = "R" in kinds
            key = tuple((e["a"], e["b"], e["string"]) for e in entries)
            if key not in table_of:
                label = name
                while label in tables:
                    label += "_"
                table_of[key] = label + ("_RANGES" if ranges else "_VALUES")
                tables[label] = (table_of[key], ranges, entries)
            line += f".strings(Strings::{'Ranges' if ranges else 'Values'}(&{table_of[key]}))"
        body.append(line + ";")
    for ranges, macro in ((False, "values"), (True, "ranges")):
        chosen = [t for t in tables.values() if t[1] == ranges]
        if not chosen:
            continue
        print(f"{macro}! {{")
        for label, _, entries in chosen:
            print(f"    static {label} {{")
            for e in entries:
                if ranges and e["kind"] == "R":
                    print(f'        ({e["a"]}, {e["b"]}) => {quote(e["string"])},')
                elif not ranges:
                    print(f'        {e["a"]} => {quote(e["string"])},')
            print("    }")
        print("}\n")
    print("field_table! {")
    print(f"    /// The fields of {proto['name']}.")
    print("    pub static FIELDS;")
    print(f'    PROTOCOL = FieldDef::protocol({quote(args.protocol)}, {quote(proto["name"])}, {quote(args.protocol.upper())});')
    print("\n".join(body))
    print("}")


if __name__ == "__main__":
    main()
