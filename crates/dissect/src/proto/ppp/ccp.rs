//! PPP's Compression Control Protocol (RFC 1962) with the options of Stac (RFC 1974), BSD (RFC 1977), Microsoft (RFC 2118, RFC 3078),
//! Deflate (RFC 1979), Gandalf (RFC 1993) and LZS-DCP (RFC 1967), and the datagrams that it announces.

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table, ranges, values};

use super::control::{Control, Known, Len, packet};
use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static OPT_CM_CHECK_MODE_VALUES {
        0 => "None",
        1 => "LCB",
        2 => "CRC",
        3 => "Sequence Number",
        4 => "Extended Mode",
    }
    static OPT_CHECK_MODE_VALUES {
        0 => "None",
        1 => "LCB",
        2 => "Sequence Number",
        3 => "Sequence Number + LCB (default)",
    }
    static OPT_PROCESS_MODE_VALUES {
        0 => "None (default)",
        1 => "Process-Uncompressed",
    }
    static OPT_MODE_VALUES {
        1 => "No Additional Negotiation",
        2 => "Full PPP Negotiation and State Machine",
    }
    static OPT_METHOD_VALUES {
        8 => "zlib compression",
    }
    static OPT_CHK_VALUES {
        0 => "sequence number check method",
    }
}

ranges! {
    static OPT_MODE_DICTCOUNT_RANGES {
        (0, 0) => "Datagram Mode (one dictionary and no history)",
        (1, 1) => "Multi-Datagram Mode (one dictionary with history)",
        (2, 65535) => "Individual Link Mode",
    }
}

field_table! {
    /// The fields of PPP Compression Control Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ccp", "PPP Compression Control Protocol", "PPP CCP");
    OPT_TYPE = FieldDef::new("ccp.opt.type", "Type", FieldType::Uint8);
    OPT_LENGTH = FieldDef::new("ccp.opt.length", "Length", FieldType::Uint8);
    OPT_OUI = FieldDef::new("ccp.opt.oui", "OUI", FieldType::Uint24).base(Base::Oui);
    OPT_SUBTYPE = FieldDef::new("ccp.opt.subtype", "Subtype", FieldType::Uint8).base(Base::DecHex);
    OPT_HISTORY_COUNT = FieldDef::new("ccp.opt.history_count", "History Count", FieldType::Uint16);
    OPT_CM = FieldDef::new("ccp.opt.cm", "Check Mode Field", FieldType::Uint8);
    OPT_CM_RESERVED = FieldDef::new("ccp.opt.cm.reserved", "Reserved", FieldType::Uint8).mask(0xf8);
    OPT_CM_CHECK_MODE = FieldDef::new("ccp.opt.cm.check_mode", "Check Mode", FieldType::Uint8).mask(0x7).strings(Strings::Values(&OPT_CM_CHECK_MODE_VALUES));
    OPT_SUPPORTED_BITS = FieldDef::new("ccp.opt.supported_bits", "Supported Bits", FieldType::Uint32).base(Base::Hex);
    OPT_SUPPORTED_BITS_H = FieldDef::new("ccp.opt.supported_bits.h", "H", FieldType::Boolean).bits(32).mask(0x1000000).strings(Strings::TrueFalse(&("Stateless mode ON", "Stateless mode OFF")));
    OPT_SUPPORTED_BITS_M = FieldDef::new("ccp.opt.supported_bits.m", "M", FieldType::Boolean).bits(32).mask(0x80).strings(Strings::TrueFalse(&("56-bit encryption ON", "56-bit encryption OFF")));
    OPT_SUPPORTED_BITS_S = FieldDef::new("ccp.opt.supported_bits.s", "S", FieldType::Boolean).bits(32).mask(0x40).strings(Strings::TrueFalse(&("128-bit encryption ON", "128-bit encryption OFF")));
    OPT_SUPPORTED_BITS_L = FieldDef::new("ccp.opt.supported_bits.l", "L", FieldType::Boolean).bits(32).mask(0x20).strings(Strings::TrueFalse(&("40-bit encryption ON", "40-bit encryption OFF")));
    OPT_SUPPORTED_BITS_D = FieldDef::new("ccp.opt.supported_bits.d", "D", FieldType::Boolean).bits(32).mask(0x10).strings(Strings::TrueFalse(&("Obsolete (should NOT be 1)", "Obsolete (should ALWAYS be 0)")));
    OPT_SUPPORTED_BITS_C = FieldDef::new("ccp.opt.supported_bits.c", "C", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("Desire to negotiate MPPC", "No desire to negotiate MPPC")));
    OPT_HISTORY = FieldDef::new("ccp.opt.history", "History", FieldType::Uint8);
    OPT_VERSION = FieldDef::new("ccp.opt.version", "Version", FieldType::Bytes);
    OPT_VD = FieldDef::new("ccp.opt.vd", "Vers/Dict", FieldType::Uint8).base(Base::Hex);
    OPT_VD_VERS = FieldDef::new("ccp.opt.vd.vers", "Vers", FieldType::Uint8).mask(0xe0);
    OPT_VD_DICT = FieldDef::new("ccp.opt.vd.dict", "Dict", FieldType::Uint8).mask(0x1f);
    OPT_CHECK_MODE = FieldDef::new("ccp.opt.check_mode", "Check Mode", FieldType::Uint8).strings(Strings::Values(&OPT_CHECK_MODE_VALUES));
    OPT_PROCESS_MODE = FieldDef::new("ccp.opt.process_mode", "Process Mode", FieldType::Uint8).strings(Strings::Values(&OPT_PROCESS_MODE_VALUES));
    OPT_FE = FieldDef::new("ccp.opt.fe", "Features", FieldType::Uint8).mask(0xc0);
    OPT_P = FieldDef::new("ccp.opt.p", "Packet by Packet flag", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Enabled", "Disabled")));
    OPT_FZA_HISTORY = FieldDef::new("ccp.opt.History", "History", FieldType::Uint8).mask(0x1f);
    OPT_CONTEXTS = FieldDef::new("ccp.opt.contexts", "# Contexts", FieldType::Uint8);
    OPT_MODE = FieldDef::new("ccp.opt.mode", "Mode", FieldType::Uint8).strings(Strings::Values(&OPT_MODE_VALUES));
    OPT_WINDOW = FieldDef::new("ccp.opt.window", "Window", FieldType::Uint8).mask(0xf0);
    OPT_METHOD = FieldDef::new("ccp.opt.method", "Method", FieldType::Uint8).mask(0xf).strings(Strings::Values(&OPT_METHOD_VALUES));
    OPT_MBZ = FieldDef::new("ccp.opt.mbz", "MBZ", FieldType::Uint8).mask(0xfc);
    OPT_CHK = FieldDef::new("ccp.opt.chk", "Chk", FieldType::Uint8).mask(0x3).strings(Strings::Values(&OPT_CHK_VALUES));
    OPT_MODE_DICTCOUNT = FieldDef::new("ccp.opt.mode_dictcount", "Mode/Dictionary Count", FieldType::Uint16).strings(Strings::Ranges(&OPT_MODE_DICTCOUNT_RANGES));
    OPT_DICT_SIZE = FieldDef::new("ccp.opt.dict_size", "Dictionary Size", FieldType::Uint16);
    OPT_HISTORY_LENGTH = FieldDef::new("ccp.opt.history_length", "History Length", FieldType::Uint16);
    OPT_DATA = FieldDef::new("ccp.opt.data", "Data", FieldType::Bytes);
    OUI = FieldDef::new("ccp.opt_oui", "OUI", FieldType::Bytes).in_name_only();
    PREDICT1 = FieldDef::new("ccp.opt.predict1", "Predictor type 1", FieldType::Bytes).in_name_only();
    PREDICT2 = FieldDef::new("ccp.opt.predict2", "Predictor type 2", FieldType::Bytes).in_name_only();
    PUDDLE = FieldDef::new("ccp.opt.puddle", "Puddle Jumper", FieldType::Bytes).in_name_only();
    HPPPC = FieldDef::new("ccp.opt.hpppc", "Hewlett-Packard PPC", FieldType::Bytes).in_name_only();
    STAC = FieldDef::new("ccp.opt.stac", "Stac Electronics LZS", FieldType::Bytes).in_name_only();
    MPPE = FieldDef::new("ccp.opt.mppe", "Microsoft PPE/PPC", FieldType::Bytes).in_name_only();
    GFZA = FieldDef::new("ccp.opt.gfza", "Gandalf FZA", FieldType::Bytes).in_name_only();
    V42BIS = FieldDef::new("ccp.opt.v42bis", "V.42bis compression", FieldType::Bytes).in_name_only();
    BSDCOMP = FieldDef::new("ccp.opt.bsdcomp", "BSD LZW Compress", FieldType::Bytes).in_name_only();
    LZSDCP = FieldDef::new("ccp.opt.lzsdcp", "LZS-DCP", FieldType::Bytes).in_name_only();
    MVRCA = FieldDef::new("ccp.opt.mvrca", "MVRCA (Magnalink)", FieldType::Bytes).in_name_only();
    DEFLATE = FieldDef::new("ccp.opt.deflate", "Deflate", FieldType::Bytes).in_name_only();
    V44LZJH = FieldDef::new("ccp.opt.v44lzjh", "V.44/LZJH compression", FieldType::Bytes).in_name_only();
}

const fn known(kind: u8, name: &'static str, field: Field, len: Len) -> Known {
    Known { kind, name, field, len }
}

static CCP: Control = Control {
    short: "PPP CCP",
    id: id::CCP,
    last_code: 15,
    options: &[
        known(0, "OUI", OUI, Len::AtLeast(6)),
        known(1, "Predictor type 1", PREDICT1, Len::Fixed(2)),
        known(2, "Predictor type 2", PREDICT2, Len::Fixed(2)),
        known(3, "Puddle Jumper", PUDDLE, Len::Fixed(2)),
        known(16, "Hewlett-Packard PPC", HPPPC, Len::Fixed(2)),
        known(17, "Stac Electronics LZS", STAC, Len::AtLeast(5)),
        known(18, "Microsoft PPE/PPC", MPPE, Len::Fixed(6)),
        known(19, "Gandalf FZA", GFZA, Len::AtLeast(3)),
        known(20, "V.42bis compression", V42BIS, Len::AtLeast(2)),
        known(21, "BSD LZW Compress", BSDCOMP, Len::Fixed(3)),
        known(23, "LZS-DCP", LZSDCP, Len::Fixed(6)),
        known(24, "MVRCA (Magnalink)", MVRCA, Len::Fixed(4)),
        known(26, "Deflate", DEFLATE, Len::Fixed(4)),
        known(27, "V.44/LZJH compression", V44LZJH, Len::AtLeast(4)),
    ],
    option: [OPT_TYPE, OPT_LENGTH],
};

/// The Compression Control Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Ccp;

impl Dissect for Ccp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::Number("ppp.protocol", 0x80fd), Claim::Ethertype(0x80fd)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        packet(w, &b, &CCP, content, |_, _, _| Ok(false))
    }
}

/// What an option holds behind its length.
fn content<C: Collector>(w: &mut Walk<'_, C>, kind: u8, o: &Buf<'_>, _: Item) -> Walked {
    /// Octets of the option as the standard has it.
    const STAC_LEN: usize = 5;
    let parts = |w: &mut Walk<'_, C>, at, fields: &[Field]| w.bits(Item::NONE, fields, o, at, 1);
    match kind {
        0 => {
            let at = w.row(o, 2, &[(OPT_OUI, 3), (OPT_SUBTYPE, 1)])?;
            if o.remaining(at) > 0 {
                w.item(OPT_DATA, o, at, REST)?;
            }
        }
        17 if o.reported() == STAC_LEN => {
            w.item(OPT_HISTORY_COUNT, o, 2, 2)?;
            w.bitmask(OPT_CM, &[OPT_CM_RESERVED, OPT_CM_CHECK_MODE], o, 4, 1)?;
        }
        18 => {
            let bits = [
                OPT_SUPPORTED_BITS_H,
                OPT_SUPPORTED_BITS_M,
                OPT_SUPPORTED_BITS_S,
                OPT_SUPPORTED_BITS_L,
                OPT_SUPPORTED_BITS_D,
                OPT_SUPPORTED_BITS_C,
            ];
            w.bitmask(OPT_SUPPORTED_BITS, &bits, o, 2, 4)?;
        }
        19 => {
            w.item(OPT_HISTORY, o, 2, 1)?;
            if o.remaining(3) > 0 {
                w.item(OPT_VERSION, o, 3, REST)?;
            }
        }
        21 => {
            let item = w.item(OPT_VD, o, 2, 1)?;
            w.bits(item, &[OPT_VD_VERS, OPT_VD_DICT], o, 2, 1)?;
        }
        23 => {
            w.item(OPT_HISTORY_COUNT, o, 2, 2)?;
            w.row(o, 4, &[(OPT_CHECK_MODE, 1), (OPT_PROCESS_MODE, 1)])?;
        }
        24 => {
            parts(w, 2, &[OPT_FE, OPT_P, OPT_FZA_HISTORY])?;
            w.item(OPT_CONTEXTS, o, 3, 1)?;
        }
        26 => {
            let exponent = o.u8(2)? >> 4;
            let window = w.item(OPT_WINDOW, o, 2, 1)?;
            let digits = format!("{exponent:04b}");
            w.label(window, format_args!("{digits} .... = Window: {}", 1_u32 << (exponent + 8)));
            parts(w, 2, &[OPT_METHOD])?;
            parts(w, 3, &[OPT_MBZ, OPT_CHK])?;
        }
        27 => {
            let rest = [(OPT_MODE_DICTCOUNT, 2), (OPT_DICT_SIZE, 2), (OPT_HISTORY_LENGTH, 2)];
            let mut at = 2;
            for (field, len) in rest {
                if o.remaining(at) >= len {
                    w.item(field, o, at, len)?;
                }
                at += len;
            }
        }
        _ if o.remaining(2) > 0 => _ = w.item(OPT_DATA, o, 2, REST)?,
        _ => {}
    }
    Ok(())
}

/// A compressed datagram.
#[derive(Clone, Copy, Debug)]
pub struct Compressed;

impl Dissect for Compressed {
    const FIELDS: &'static [FieldDef] = compressed::FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Number("ppp.protocol", 0xfd), Claim::Ethertype(0xfd)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("PPP Comp");
        w.info(format_args!("Compressed data"));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.close(opened);
        Ok(())
    }
}

/// The row of compressed datagrams.
pub mod compressed {
    use lamna_fields::{FieldDef, field_table};

    field_table! {
        /// The one row.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("comp_data", "PPP Compressed Datagram", "PPP Comp");
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::frame;

    #[test]
    fn encryption_is_asked_for() {
        let shown = frame(9, b"\xff\x03\x80\xfd\x01\x01\0\x0a\x12\x06\x01\0\0\x60");
        assert!(shown.columns.ends_with("PPP CCP Configuration Request"));
        assert!(shown.has("Supported Bits: 0x01000060, H, S, L"), "{:#?}", shown.tree);
    }

    #[test]
    fn what_is_compressed_stays_so() {
        let shown = frame(9, b"\xff\x03\0\xfd\x90\0\x11");
        assert_eq!(shown.protocols, "ppp:comp_data");
    }
}
