//! Lists of what the dissectors know (`-G`), in tshark's line formats.

use lamna_dissect::Registry;
use lamna_fields::{Base, FieldDef, FieldType, Strings};

use lamna_session::Text;

/// Protocols and fields: `P`, title, name; `F`, title, name, type, protocol, base, mask, and an
/// empty description.
pub fn write_fields(out: &mut Text, registry: &Registry) {
    for protocol in registry.protocols() {
        out.format(format_args!("P\t{}\t{}\n", protocol.title(), protocol.name()));
        for def in protocol.fields().iter().skip(1) {
            if !def.short().is_empty() {
                out.format(format_args!("P\t{}\t{}\n", def.title, def.name));
                continue;
            }
            out.format(format_args!(
                "F\t{}\t{}\t{}\t{}\t",
                def.title,
                def.name,
                def.kind.name(),
                protocol.name()
            ));
            match def.kind {
                FieldType::Boolean => out.dec(u64::from(def.bits)),
                FieldType::FrameNum | FieldType::IpxNet => {}
                kind if kind.is_integer() => out.str(base_name(def.base)),
                _ => {}
            }
            out.format(format_args!("\t0x{:x}\t\n", def.mask));
        }
    }
}

/// Protocols in the order of their names: title, short name, name.
pub fn write_protocols(out: &mut Text, registry: &Registry) {
    let mut protocols: Vec<_> = registry.protocols().iter().collect();
    protocols.sort_by_key(|protocol| protocol.name());
    for protocol in protocols {
        let (title, short, name) = (protocol.title(), protocol.short(), protocol.name());
        out.format(format_args!("{title}\t{short}\t{name}\n"));
    }
}

/// Words for numbers: `V`, name, value, word; `R`, name, first, last, word; `T`, name, words for
/// true and false; `U`, name, unit for one and for many.
pub fn write_values(out: &mut Text, registry: &Registry) {
    for def in registry.defs() {
        let name = def.name;
        match def.strings {
            Strings::Values(table) | Strings::Special(table) => {
                for (value, word) in table.iter() {
                    out.format(format_args!("V\t{name}\t"));
                    write_number(out, def, value);
                    out.format(format_args!("\t{word}\n"));
                }
            }
            Strings::Ranges(table) => {
                for ((first, last), word) in table.iter() {
                    out.format(format_args!("R\t{name}\t"));
                    write_number(out, def, first);
                    out.byte(b'\t');
                    write_number(out, def, last);
                    out.format(format_args!("\t{word}\n"));
                }
            }
            Strings::TrueFalse((yes, no)) => out.format(format_args!("T\t{name}\t{yes}\t{no}\n")),
            Strings::Unit((one, many)) => out.format(format_args!("U\t{name}\t{one}\t{many}\n")),
            Strings::None | Strings::Custom(_) | Strings::Protocol | Strings::Expert(..) => {}
        }
    }
}

fn write_number(out: &mut Text, def: &FieldDef, n: u32) {
    match def.base {
        Base::Hex | Base::HexDec => out.format(format_args!("0x{n:x}")),
        Base::Oct => out.format(format_args!("0{n:o}")),
        _ if def.kind.is_signed() => out.format(format_args!("{}", n as i32)),
        _ => out.dec(u64::from(n)),
    }
}

/// Wireshark's name of a base.
fn base_name(base: Base) -> &'static str {
    match base {
        Base::None | Base::Local | Base::Utc | Base::UtcDoy | Base::NtpUtc => "BASE_NONE",
        Base::Dec => "BASE_DEC",
        Base::Hex => "BASE_HEX",
        Base::Oct => "BASE_OCT",
        Base::DecHex => "BASE_DEC_HEX",
        Base::HexDec => "BASE_HEX_DEC",
        Base::Custom => "BASE_CUSTOM",
        Base::Dot => "SEP_DOT",
        Base::Dash => "SEP_DASH",
        Base::Colon => "SEP_COLON",
        Base::Space => "SEP_SPACE",
        Base::PortTcp => "BASE_PT_TCP",
        Base::PortUdp => "BASE_PT_UDP",
        Base::PortSctp => "BASE_PT_SCTP",
        Base::PortDccp => "BASE_PT_DCCP",
        Base::Netmask => "BASE_NETMASK",
        Base::Oui => "BASE_OUI",
    }
}
