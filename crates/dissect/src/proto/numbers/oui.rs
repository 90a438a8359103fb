//! Organisations behind the first three octets of hardware addresses and of SNAP headers
//! (IEEE registration authority): the ones whose protocols are met over SNAP.

use std::fmt::{self, Write};

use lamna_fields::values;

values! {
    /// Names of organisations.
    pub static NAMES {
        0x000000 => "Officially Xerox, but 0:0:0:0:0:0 is more common",
        0x00000c => "Cisco Systems, Inc",
        0x00000e => "Fujitsu Limited",
        0x00001b => "Novell (now Eagle Technology)",
        0x00001d => "Cabletron Systems, Inc.",
        0x00005e => "ICANN, IANA Department",
        0x000081 => "Bay Networks",
        0x000083 => "Tadpole Technology  [had Optical Data Systems which is wrong ac",
        0x0000a2 => "Bay Networks",
        0x0000aa => "Xerox",
        0x0000e2 => "Acer Technologies Corp.",
        0x0000f8 => "Digital Equipment Corporation",
        0x000142 => "Cisco Systems, Inc",
        0x000180 => "AOpen, Inc.",
        0x0001e8 => "Force10 Networks, Inc.",
        0x0002a2 => "Hilscher GmbH",
        0x0002cb => "TriState Ltd.",
        0x00036c => "Cisco Systems, Inc",
        0x00037a => "Taiyo Yuden Co., Ltd.",
        0x00038f => "Weinschel Corporation",
        0x0003e3 => "Cisco Systems, Inc",
        0x0003ff => "Microsoft Corporation",
        0x00040d => "Avaya Inc",
        0x00045a => "The Linksys Group, Inc.",
        0x000463 => "Bosch Security Systems",
        0x00049f => "Freescale Semiconductor",
        0x0004ac => "IBM",
        0x000852 => "Davolink Co. Inc.",
        0x000cc1 => "Eaton Corporation",
        0x000d0b => "Buffalo.Inc",
        0x000ecf => "PROFIBUS Nutzerorganisation e.V.",
        0x000fac => "Ieee 802.11",
        0x001018 => "Broadcom",
        0x00104f => "Oracle Corporation",
        0x001056 => "Sodick Co., Ltd.",
        0x001080 => "Metawave Communications",
        0x00120f => "Ieee 802.3",
        0x0012bb => "Telecommunications Industry Association TR-41 Committee",
        0x00130a => "Nortel Networks",
        0x00166c => "Samsung Electronics Co.,Ltd",
        0x0017f2 => "Apple, Inc.",
        0x001958 => "Bluetooth SIG, Inc.",
        0x001a11 => "Google, Inc.",
        0x001b1b => "Siemens AG,",
        0x001b21 => "Intel Corporate",
        0x001b3f => "ProCurve Networking by HP",
        0x002078 => "Runtop, Inc.",
        0x0020da => "Alcatel-Lucent Enterprise",
        0x0030d3 => "Agilent Technologies, Inc.",
        0x00400d => "LANNET Data Communications",
        0x004020 => "CommScope Inc",
        0x004096 => "Cisco Systems, Inc",
        0x0040ae => "Delta Controls, Inc.",
        0x0040b4 => "Nextcom K.K.",
        0x00500c => "e-Tek Labs, Inc.",
        0x0050f2 => "Microsoft Corp.",
        0x00601d => "Lucent Technologies",
        0x0080ad => "Cnet Technology, Inc.",
        0x0080c2 => "IEEE",
        0x00902a => "Communication Devices, Inc.",
        0x00908b => "Tattile SRL",
        0x00908f => "Audio Codes Ltd.",
        0x00a0f8 => "Zebra Technologies Inc",
        0x00c0b3 => "Comstat Datacomm Corporation",
        0x00e02b => "Extreme Networks Headquarters",
        0x00e052 => "Brocade Communications Systems LLC",
        0x00e0b0 => "Cisco Systems",
        0x02608c => "3Com",
        0x080007 => "Apple, Inc.",
        0x080009 => "Hewlett Packard",
        0x08003e => "Codex Corporation",
        0x080087 => "Xyplex",
        0x30b216 => "Hitachi Energy Germany AG",
        0x506f9a => "Wi-Fi Alliance",
        0xa42305 => "Open Networking Laboratory",
    }
}

/// Octets of a label's value that Wireshark has room for.
const MAX_LABEL_VALUE: usize = 31;

/// Writes the value part of a label: the octets, and the name as far as there is room for it.
pub fn write_label(oui: u64, out: &mut dyn Write) -> fmt::Result {
    let [_, a, b, c] = (oui as u32).to_be_bytes();
    let mut text = format!("{a:02x}:{b:02x}:{c:02x}");
    if let Some(name) = NAMES.get(oui) {
        text.push_str(" (");
        text.push_str(name);
        text.push(')');
    }
    // The names are ASCII, so any place is between two characters.
    text.truncate(MAX_LABEL_VALUE);
    out.write_str(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_are_cut() {
        let mut s = String::new();
        write_label(0, &mut s).unwrap();
        assert_eq!(s, "00:00:00 (Officially Xerox, but");
        s.clear();
        write_label(0x080007, &mut s).unwrap();
        assert_eq!(s, "08:00:07 (Apple, Inc.)");
        s.clear();
        write_label(0x123456, &mut s).unwrap();
        assert_eq!(s, "12:34:56");
    }
}
