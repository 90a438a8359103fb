#!/usr/bin/env python3
"""Print a protocol of ASN.1's packed encoding rules as Rust: its fields, and its types as a table of numbers.

    per_schema.py MODULE --fields FIELDS.tsv --values VALUES.tsv --opens OPENS.json

MODULE (NGAP, S1AP) is one of the specification's that pycrate holds as objects (`pip install pycrate==0.7.2`
for the releases that tshark 4.0 knows). FIELDS.tsv and VALUES.tsv tell names, types and words as for
field_table.py; OPENS.json tells which field tshark shows for the value behind each number of an open type,
as `tshark -T pdml` shows it for one packet a number: {"ie": {"0": "ngap.AllowedNSSAI", ...}, "ext": ...,
"0": ..., "1": ..., "2": ...}, the last three by what is the outcome of a procedure.

What a table of types looks like is in crates/dissect/src/proto/asn1/per/schema.rs. The standard says what the
types are, tshark what their fields are called; of what tshark has no field there is none.
"""
import argparse
import csv
import importlib
import json
import re
import sys

KINDS = {"FT_IPv4": "Ipv4", "FT_IPv6": "Ipv6"}
BASES = {"BASE_HEX": "Hex", "BASE_OCT": "Oct", "BASE_DEC_HEX": "DecHex", "BASE_HEX_DEC": "HexDec",
         "BASE_CUSTOM": "Custom"}
NULL, BOOLEAN, INTEGER, ENUMERATED, BITS, OCTETS, TEXT, OID, SEQUENCE, LIST, CHOICE, OPEN = range(12)
EXTENSIBLE, UNBOUND, UNLIMITED, NO_FIELD = 0x10, 0xffff, 0, 0xffff
OPENS = {"ie": 0, "ext": 1, "0": 2, "1": 3, "2": 4}
NATURAL = {INTEGER: "FT_UINT32", ENUMERATED: "FT_UINT32", BITS: "FT_BYTES", OCTETS: "FT_BYTES", TEXT: "FT_STRING",
           OID: "FT_OID", SEQUENCE: "FT_NONE", LIST: "FT_UINT32", CHOICE: "FT_UINT32", OPEN: "FT_NONE",
           NULL: "FT_NONE", BOOLEAN: "FT_BOOLEAN"}


# Types whose values a protocol's module does something with besides: the word in the table, and who has it. Words begin
# behind those of numbers which name an open value, with or without a trace in the label around.
KEY, QUIET_KEY = 1, 2
SPECIALS = {
    "ngap": {
        "PLMN": ["PLMNIdentity"], "ADDRESS": ["TransportLayerAddress"], "NAS": ["NAS-PDU"],
        "RADIO_CAPABILITY": ["UERadioCapability"], "PAGING_NR": ["UERadioCapabilityForPagingOfNR"],
        "PAGING_EUTRA": ["UERadioCapabilityForPagingOfEUTRA"],
        "IN_TAI": ["TAI"], "IN_NR_CGI": ["NR-CGI"], "IN_EUTRA_CGI": ["EUTRA-CGI"], "IN_GUAMI": ["GUAMI"],
        "TRACE_ID": ["NGRANTraceID"], "SERIAL_NUMBER": ["SerialNumber"], "WARNING_TYPE": ["WarningType"],
        "NR_ENCRYPTION": ["NRencryptionAlgorithms"], "NR_INTEGRITY": ["NRintegrityProtectionAlgorithms"],
        "EUTRA_ENCRYPTION": ["EUTRAencryptionAlgorithms"],
        "EUTRA_INTEGRITY": ["EUTRAintegrityProtectionAlgorithms"], "INTERFACES": ["InterfacesToTrace"],
        "RAT_RESTRICTION": ["RATRestrictionInformation"], "PRIMARY_RAT": ["primaryRATRestriction"],
        "SECONDARY_RAT": ["secondaryRATRestriction"], "MEASUREMENTS": ["MeasurementsToActivate"],
        "MDT_LOCATION": ["MDT-Location-Information"], "UPDATE_FEEDBACK": ["UpdateFeedback"],
        "IN_LAI": ["LAI"], "IN_EPS_TAI": ["EPS-TAI"], "MESSAGE": ["NGAP-Message"], "SECURITY_PARAMETERS": ["NASSecurityParametersFromNGRAN"], "TIME": ["TimeStamp", "startTimeStamp", "endTimeStamp"], "CABLE": ["GlobalCable-ID"],
    },
    "s1ap": {
        "PLMN": ["PLMNidentity"], "ADDRESS": ["TransportLayerAddress"], "NAS": ["NAS-PDU"],
        "RADIO_CAPABILITY": ["UERadioCapability"], "PAGING": ["UERadioCapabilityForPaging"],
        "IN_TAI": ["TAI"], "IN_EUTRAN_CGI": ["EUTRAN-CGI"], "IN_GUMMEI": ["GUMMEI"], "IN_LAI": ["LAI"],
        "IN_CGI": ["CGI", "GERAN-Cell-ID"], "TRACE_ID": ["E-UTRAN-Trace-ID"], "SERIAL_NUMBER": ["SerialNumber"],
        "WARNING_TYPE": ["WarningType"], "ENCRYPTION": ["EncryptionAlgorithms"],
        "INTEGRITY": ["IntegrityProtectionAlgorithms"], "NR_ENCRYPTION": ["NRencryptionAlgorithms"],
        "NR_INTEGRITY": ["NRintegrityProtectionAlgorithms"], "INTERFACES": ["InterfacesToTrace"],
        "MEASUREMENTS": ["MeasurementsToActivate"], "MDT_LOCATION": ["MDT-Location-Info"],
        "MEASUREMENT_CAPABILITY": ["UE-Application-Layer-Measurement-Capability"],
        "RAT_RESTRICTION": ["RAT-RestrictionInformation", "rAT-RestrictionInformation"],
        "TIME": ["startTimestamp", "endTimestamp", "usageStartTimestamp", "usageEndTimestamp"],
        "MESSAGE": ["S1-Message"], "IMSI": ["IMSI"], "IN_5GS_TAI": ["FiveGSTAI"], "IN_NR_CGI": ["NR-CGI"], "CAUSE_RADIO": ["CauseRadioNetwork"],
        "CAUSE_TRANSPORT": ["CauseTransport"], "CAUSE_NAS": ["CauseNas"], "CAUSE_PROTOCOL": ["CauseProtocol"],
        "CAUSE_MISC": ["CauseMisc"],
    },
}


# Parts that tshark has under an earlier name.
RENAMED = {"targetRANNodeID-RIM": "targetRANNodeID", "targetRANNodeID-SON": "targetRANNodeID"}

# Protocols whose messages and extensions tshark takes for layers of their own.
LAYERED = {"ngap"}

# Parts that tshark calls after their types.
CALLED = {("cell-ID", "CellIdentity")}

# Open values that tshark takes for another type than the one that their field is called after.
RETYPED = {("ngap", "ext", 221): "AlternativeQoSParaSetNotifyIndex"}

# Numbers that are not shown as they are: the functions that write them.
CUSTOM = {
    "s1ap": {
        "EUTRANRoundTripDelayEstimationInfo": "sixteen_times", "Packet_LossRate": "tenth_of_hundred",
        "threshold_RSRP": "long_term_power", "threshold_RSRQ": "long_term_quality",
    },
    "ngap": {
        "packetDelayBudget": "half_milliseconds", "ExtendedPacketDelayBudget": "hundredth_milliseconds",
        "cNpacketDelayBudgetDL": "hundredth_milliseconds", "cNpacketDelayBudgetUL": "hundredth_milliseconds",
        "periodicRegistrationUpdateTimer": "timer", "threshold_RSRP": "power", "threshold_RSRQ": "quality",
        "threshold_SINR": "noise", "maximumPacketLossRateDL": "tenth_percent", "maximumPacketLossRateUL": "tenth_percent",
    },
}


def under(name):
    return name.replace("-", "_")


def quote(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def read(path):
    with open(path, encoding="utf-8", errors="replace", newline="") as f:
        yield from csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE)


class Tool:
    def __init__(self, args):
        self.proto = args.module.lower()
        self.mods = importlib.import_module("pycrate_asn1dir." + args.module).GLOBAL.MOD
        self.opens = {k: {int(n): f for n, f in v.items()} for k, v in json.load(open(args.opens)).items()}
        self.fields, self.title, self.folded = {}, "", {}
        for row in read(args.fields):
            if row["ftype"] == "FT_PROTOCOL" and row["abbrev"] == self.proto:
                self.title = row["name"]
            elif row["parent"] == self.proto:
                self.fields[row["abbrev"]] = row
                self.folded.setdefault(row["abbrev"].lower(), row["abbrev"])
        self.lists, alias = {}, {}
        for row in read(args.values):
            if row["kind"] == "A":
                alias[row["abbrev"]] = row["a"]
            elif row["kind"] != "E" and row["abbrev"].startswith(self.proto + "."):
                self.lists.setdefault(row["abbrev"], []).append((row["kind"], row["a"], row["b"], row["string"]))
        for abbrev, other in alias.items():
            if abbrev in self.fields and other in self.lists:
                self.lists[abbrev] = self.lists[other]
        self.rows, self.row_of = [], {}  # (abbrev, ftype, words)
        names = SPECIALS.get(self.proto, {})
        self.special_of = {t: n + 3 for n, types in enumerate(names.values()) for t in types}
        self.words, self.node_of, self.numbers = [], {}, []
        self.by_type = {}
        self.missing = set()

    # Fields

    def runs(self, abbrev):
        """The lists of words that fields of one name have, told apart by where their numbers begin again."""
        out = []
        for kind, a, b, text in self.lists.get(abbrev, []):
            if kind != "V":
                continue
            number = int(a)
            if not out or number <= out[-1][-1][0]:
                out.append([])
            out[-1].append((number, text))
        return out

    def field(self, abbrev, kind, names=None, title=None):
        """The number of a field, by its name and what it has for words."""
        row = self.fields[abbrev]
        ftype = row["ftype"]
        natural = NATURAL[kind]
        if natural == "FT_NONE" and ftype != "FT_NONE" or ftype == "FT_NONE" and natural != "FT_NONE":
            ftype = natural
        runs, words = self.runs(abbrev), None
        if runs and names is not None:
            words = next((r for r in runs if [t for _, t in r] == names[:len(r)] and len(r) > 0), None)
            if words is None:
                words = max(runs, key=lambda r: len({t for _, t in r} & set(names)))
        elif runs:
            words = runs[0]
        elif names is not None:
            words = list(enumerate(names))
        key = (abbrev, ftype, tuple(words) if words else None, title or row["name"])
        if key not in self.row_of:
            self.row_of[key] = len(self.rows) + 1
            self.rows.append(key)
        return self.row_of[key]

    def abbrev(self, name, kind, o, context=""):
        base = f"{self.proto}.{under(name)}"
        ending = "_element" if kind in (SEQUENCE, NULL, OPEN) else ""
        called = o._typeref.called[1] if o is not None and o._typeref is not None and hasattr(o._typeref, "called") else None
        around = under(context[:1].lower() + context[1:])
        tries = [f"{self.proto}.{around}{dot}{under(name)}{ending}" for dot in "._"] + [base + ending]
        if isinstance(called, str):
            tries.append(f"{self.proto}.{under(called)}{ending}")
            tries.append(f"{self.proto}.{under(called[:1].lower() + called[1:])}{ending}")
        if name in RENAMED:
            tries.append(f"{self.proto}.{RENAMED[name]}{ending}")
        if (name, called) in CALLED:
            tries.reverse()
        for abbrev in tries:
            if abbrev in self.fields:
                return abbrev
        for abbrev in tries:
            if abbrev.lower() in self.folded:
                return self.folded[abbrev.lower()]
        return None

    # Types

    def number(self, n):
        if n is None:
            return UNBOUND
        if n >= 1 << 63:
            n -= 1 << 64  # The walk wraps around.
        if n not in self.numbers:
            self.numbers.append(n)
        return self.numbers.index(n)

    @staticmethod
    def size(o):
        c = o._const_sz
        if c is None:
            return 0, 0, UNLIMITED
        ub = c.ub if c.ub is not None and c.ub <= 0xffff else UNLIMITED
        return EXTENSIBLE if c._ev is not None else 0, c.lb or 0, ub

    def kind(self, o):
        return {"NULL": NULL, "BOOLEAN": BOOLEAN, "INTEGER": INTEGER, "ENUMERATED": ENUMERATED,
                "BIT STRING": BITS, "OCTET STRING": OCTETS, "OBJECT IDENTIFIER": OID, "SEQUENCE": SEQUENCE,
                "SEQUENCE OF": LIST, "CHOICE": CHOICE, "OPEN_TYPE": OPEN}.get(o.TYPE, TEXT)

    def names(self, o, kind):
        if kind == ENUMERATED:
            by_value = sorted((v, k) for k, v in o._cont.items())
            return [k for _, k in by_value]
        if kind == CHOICE:
            return list(o._cont.keys())
        return None

    def component(self, name, o, context):
        """Three words for a part: its field, its type, what is special about it."""
        kind = self.kind(o)
        abbrev = self.abbrev(name, kind, o, context)
        if abbrev is None:
            self.missing.add((context, name))
            return [NO_FIELD, self.node(o, name), 0]
        title = None if under(name) in abbrev or name in RENAMED else name
        return [self.field(abbrev, kind, self.names(o, kind), title), self.node(o, name), 0]

    def put(self, words):
        key = tuple(words)
        if key not in self.node_of:
            self.node_of[key] = len(self.words)
            self.words += words
        return self.node_of[key]

    def node(self, o, name):
        """The place of a type in the table."""
        kind = self.kind(o)
        called = getattr(o._typeref, "called", None) if o._typeref is not None else None
        parent = o._typeref.called[1] if isinstance(called, tuple) and isinstance(called[1], str) else name
        special = self.special_of.get(parent, self.special_of.get(name, 0)) << 8
        if kind in (NULL, BOOLEAN, OID):
            return self.put([kind])
        if kind == INTEGER:
            c = o._const_val
            ext = EXTENSIBLE if c is not None and c._ev is not None else 0
            if type(o._typeref).__name__ == "ASN1RefClassField":
                is_loud = name == "id" and "EXTENSION" not in str(o._typeref)
                special = (KEY if is_loud else QUIET_KEY) << 8
            elif parent == "ProtocolIE-ID":
                special = KEY << 8
            return self.put([kind | ext | special, self.number(c.lb if c else None), self.number(c.ub if c else None)])
        if kind == ENUMERATED:
            ext = EXTENSIBLE if o._ext is not None else 0
            return self.put([kind | ext | special, len(o._root), len(o._ext or [])])
        if kind == BITS:
            ext, low, high = self.size(o)
            return self.put([kind | ext | special, low, high])
        if kind == OCTETS:
            ext, low, high = self.size(o)
            inner, field = 0, NO_FIELD
            if o._const_cont is not None:
                inside = o._const_cont
                abbrev = self.abbrev(inside._typeref.called[1], self.kind(inside), None)
                if abbrev is not None:
                    k = self.kind(inside)
                    inner, field = self.node(inside, name), self.field(abbrev, k, self.names(inside, k))
            return self.put([kind | ext | special, low, high, field, inner])
        if kind == TEXT:
            ext, low, high = self.size(o)
            return self.put([kind | ext, low, high, int(o.TYPE == "UTF8String")])
        if kind == LIST:
            ext, low, high = self.size(o)
            item = o._cont
            called = item._typeref.called[1] if item._typeref is not None else "item"
            return self.put([kind | ext, low, high] + self.component(called, item, parent))
        if kind == OPEN:
            return self.put([kind, self.open_table(o)])
        parts, ext = [], 0
        if kind == CHOICE:
            ext = EXTENSIBLE if o._ext is not None else 0
            for part, inner in o._cont.items():
                parts += self.component(part, inner, parent)
            return self.put([kind | ext, len(o._root), len(o._cont)] + parts)
        ext = EXTENSIBLE if o._ext is not None else 0
        added = 0
        for part, inner in o._cont.items():
            words = self.component(part, inner, parent)
            if part in o._root_opt or inner._opt or inner._def is not None:
                words[2] |= 1
            if part not in o._root:
                added += 1
            parts += words
        return self.put([kind | ext | special, len(o._cont) - added, added] + parts)

    def open_table(self, o):
        key = o._const_tab_id
        if key is None:
            key = o._typeref.called[-1] if o._typeref is not None else ""
        known = {"Value": "ie", "Extension": "ext", "InitiatingMessage": "0", "SuccessfulOutcome": "1",
                 "UnsuccessfulOutcome": "2", "FirstValue": "ie", "SecondValue": "ie"}
        return OPENS[known[key]]

    def named(self):
        """Every type and open value of the modules by the field that tshark has for it alone."""
        out = {}
        for mod in self.mods.values():
            for name in mod["_type_"]:
                o = mod[name]
                ending = "_element" if self.kind(o) in (SEQUENCE, NULL) else ""
                out[f"{self.proto}.{under(name)}{ending}"] = (name, o)
        return out

    def octets_around(self, field):
        """The type of octets that hold a value, for fields that are called after both."""
        for mod in self.mods.values():
            for s in mod["_set_"]:
                o = mod[s]
                for row in [] if o._val is None else list(o._val.root) + list(o._val.ext or []):
                    for key in ("Value", "Extension"):
                        t = row.get(key)
                        if t is not None and t.TYPE == "OCTET STRING" and t._const_cont is not None:
                            inside = t._const_cont._typeref.called[1]
                            if field == f"{self.proto}.{under(inside)}_OCTET_STRING":
                                return t
        return None

    def tables(self):
        named, out = self.named(), {k: [] for k in OPENS}
        plain = self.put([OCTETS, 0, UNLIMITED, NO_FIELD, 0])
        for key, found in self.opens.items():
            for number, field in sorted(found.items()):
                if field in named:
                    name, o = named[field]
                    other = RETYPED.get((self.proto, key, number))
                    if other:
                        name, o = next((other, m[other]) for m in self.mods.values() if other in m["_type_"])
                    kind = self.kind(o)
                    row = [self.field(field, kind, self.names(o, kind)), self.node(o, name)]
                elif field.endswith("_OCTET_STRING") and self.octets_around(field) is not None:
                    row = [self.field(field, OCTETS), self.node(self.octets_around(field), field)]
                elif field in self.fields and self.fields[field]["ftype"] == "FT_BYTES":
                    row = [self.field(field, OCTETS), plain]
                else:
                    print("no type for", key, number, field, file=sys.stderr)
                    continue
                out[key].append([number] + row)
        return out

    # Rust

    def constant(self, abbrev):
        rest = abbrev[len(self.proto) + 1:]
        name = re.sub(r"[^A-Za-z0-9]+", "_", rest)
        name = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name).upper().strip("_")
        return "N" + name if name[:1].isdigit() else name

    def render(self):
        top = self.mods[self.proto.upper() + "-PDU-Descriptions"][self.proto.upper() + "-PDU"]
        top_field = self.field(f"{self.proto}.{self.proto.upper()}_PDU", CHOICE, self.names(top, CHOICE))
        top_node = self.node(top, "PDU")
        tables = self.tables()
        for abbrev in self.fields:  # What walks add besides, and what filters may name.
            if not any(row[0] == abbrev for row in self.rows):
                ftype = self.fields[abbrev]["ftype"]
                runs = self.runs(abbrev)
                key = (abbrev, ftype, tuple(runs[0]) if runs else None, self.fields[abbrev]["name"])
                self.row_of[key] = len(self.rows) + 1
                self.rows.append(key)
        lists, used, body = {}, {"PROTOCOL": 1}, []
        for abbrev, ftype, words, title in self.rows:
            row = self.fields[abbrev]
            name = self.constant(abbrev)
            used[name] = used.get(name, 0) + 1
            if used[name] > 1:
                name += f"_{used[name]}"
            kind = KINDS.get(ftype) or "".join(p.capitalize() for p in ftype[3:].split("_"))
            line = f"    {name} = FieldDef::new({quote(abbrev)}, {quote(title)}, FieldType::{kind})"
            if kind == "Boolean":
                if row["base"].isdigit() and int(row["base"]):
                    line += f".bits({row['base']})"
            elif row["base"] in BASES and ftype == row["ftype"]:
                line += f".base(Base::{BASES[row['base']]})"
            mask = int(row["bitmask"] or "0", 0)
            if mask:
                line += f".mask({mask:#x})"
            special = [e for e in self.lists.get(abbrev, []) if e[0] in "TU"]
            custom = CUSTOM.get(self.proto, {}).get(abbrev[len(self.proto) + 1:])
            if custom:
                line += f".strings(Strings::Custom(words::{custom}))"
            elif words:
                if words not in lists:
                    lists[words] = name + "_VALUES"
                line += f".strings(Strings::Values(&{lists[words]}))"
            elif special and special[0][0] == "T":
                line += f".strings(Strings::TrueFalse(&({quote(special[0][1])}, {quote(special[0][2])})))"
            elif special:
                one, many = special[0][1], special[0][2] or special[0][1]
                line += f".strings(Strings::Unit(&({quote(one)}, {quote(many)})))"
            body.append(line + ";")
        title = self.title
        out = [f"//! The fields and the types of the {title}, from what its specification and tshark say:",
               "//! made by `tools/per_schema.py`.", "",
               "use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};", "",
               "use crate::proto::asn1::per::schema::Schema;",
               "use crate::proto::asn1::per::words;", "", "values! {"]
        for words, name in lists.items():
            out.append(f"    static {name} {{")
            out += [f"        {n} => {quote(t)}," for n, t in words]
            out.append("    }")
        out += ["}", "", "field_table! {", f"    /// The fields of the {title}.", "    pub static FIELDS;",
                f"    PROTOCOL = FieldDef::protocol({quote(self.proto)}, {quote(title)}, {quote(self.proto.upper())});"]
        out += body + ["}", ""]

        def rows(items, per=16):
            for i in range(0, len(items), per):
                yield "        " + ", ".join(str(x) for x in items[i:i + per]) + ","

        out += ["/// What is done with values besides.", "pub(crate) mod word {"]
        out += [f"    pub(crate) const {name}: u16 = {n + 3};" for n, name in enumerate(SPECIALS.get(self.proto, {}))]
        out += ["}", "", "/// The types.", "pub(crate) static SCHEMA: Schema = Schema {", f"    top: ({top_field}, {top_node}),",
                f"    has_layers: {str(self.proto in LAYERED).lower()},",
                "    numbers: &["] + list(rows(self.numbers, 8)) + ["    ],", "    opens: ["]
        for key in OPENS:
            out.append("        &[")
            out += ["    " + r for r in rows(["(%d, %d, %d)" % tuple(r) for r in tables[key]], 6)]
            out.append("        ],")
        out += ["    ],", "    words: &["] + list(rows(self.words)) + ["    ],", "};"]
        print("\n".join(out))
        print(f"{len(self.rows)} fields, {len(self.words)} words, {len(self.numbers)} numbers", file=sys.stderr)
        for m in sorted(self.missing):
            print("no field", m, file=sys.stderr)


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("module")
    ap.add_argument("--fields", required=True)
    ap.add_argument("--values", required=True)
    ap.add_argument("--opens", required=True)
    Tool(ap.parse_args()).render()


if __name__ == "__main__":
    main()
