//! The third level of the message transfer part (ITU-T Q.704): which signalling points a message goes between, and
//! whose it is.

use std::borrow::Cow;

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use super::{mtp3mg, q708};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static SERVICE_INDICATOR_VALUES {
        0x0 => "Signalling Network Management Message (SNM)",
        0x1 => "Maintenance Regular Message (MTN)",
        0x2 => "Maintenance Special Message (MTNS)",
        0x3 => "SCCP",
        0x4 => "TUP",
        0x5 => "ISUP",
        0x6 => "DUP (call and circuit related messages)",
        0x7 => "DUP (facility registration and cancellation message)",
        0x8 => "MTP testing user part",
        0x9 => "Broadband ISUP",
        0xa => "Satellite ISUP",
        0xb => "Spare",
        0xc => "AAL type2 Signaling",
        0xd => "Bearer Independent Call Control (BICC)",
        0xe => "Gateway Control Protocol",
        0xf => "Spare",
    }
    static NETWORK_INDICATOR_VALUES {
        0x0 => "International network",
        0x1 => "Spare (for international use only)",
        0x2 => "National network",
        0x3 => "Reserved for national use",
    }
}

field_table! {
    /// The fields of the message transfer part.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("mtp3", "Message Transfer Part Level 3", "MTP3");
    SERVICE_INDICATOR = FieldDef::new("mtp3.service_indicator", "Service indicator", FieldType::Uint8).base(Base::Hex).mask(0xf).strings(Strings::Values(&SERVICE_INDICATOR_VALUES)).at(0, 1);
    NETWORK_INDICATOR = FieldDef::new("mtp3.network_indicator", "Network indicator", FieldType::Uint8).base(Base::Hex).mask(0xc0).strings(Strings::Values(&NETWORK_INDICATOR_VALUES)).at(0, 1);
    SPARE = FieldDef::new("mtp3.spare", "Spare", FieldType::Uint8).base(Base::Hex).mask(0x30).at(0, 1);
    OPC = FieldDef::new("mtp3.opc", "OPC", FieldType::Uint32);
    DPC = FieldDef::new("mtp3.dpc", "DPC", FieldType::Uint32);
    PC = FieldDef::new("mtp3.pc", "PC", FieldType::Uint32);
    NI = FieldDef::new("mtp3.ni", "NI", FieldType::Uint8);
    SLS = FieldDef::new("mtp3.sls", "SLS", FieldType::Uint8);
    LABEL_OPC = FieldDef::new("mtp3.opc", "OPC", FieldType::Uint32).mask(0x0fff_c000);
    LABEL_DPC = FieldDef::new("mtp3.dpc", "DPC", FieldType::Uint32).mask(0x3fff);
    LABEL_SLS = FieldDef::new("mtp3.sls", "Signalling Link Selector", FieldType::Uint32).mask(0xf000_0000);
}

/// Link types of capture files.
pub(crate) mod link {

    pub(crate) const MTP3: u16 = 141;
}

/// The message transfer part.
#[derive(Clone, Copy, Debug)]
pub struct Mtp3;

/// Octets of the header: whose the message is, and its label.
const HEADER_LEN: usize = 5;

/// The indicator of international networks.
const INTERNATIONAL: u8 = 0;

impl Dissect for Mtp3 {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Link(link::MTP3)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let (_, opened) = w.open_protocol(&b, 0, HEADER_LEN.min(b.len()))?;
        let indicator = b.u8(0)?;
        w.columns().set_protocol("MTP3 (Int. ITU)");
        let item = w.text(&b, 0, 1, format_args!("Service information octet"))?;
        let inside = w.open(item);
        for field in [NETWORK_INDICATOR, SPARE, SERVICE_INDICATOR] {
            w.item(field, &b, 0, 1)?;
        }
        w.close(inside);
        // In this header alone the least significant octet comes first.
        let word = b.u32_le(1)?;
        let label = Label {
            origin: word >> 14 & 0x3fff,
            destination: word & 0x3fff,
            network: indicator >> 6,
        };
        let item = w.text(&b, 1, 4, format_args!("Routing label"))?;
        let inside = w.open(item);
        for code in [label.origin, label.destination] {
            let item = w.number(PC, &b, 1, 4, u64::from(code))?;
            w.hide(item);
        }
        for (field, code) in [(LABEL_DPC, label.destination), (LABEL_OPC, label.origin)] {
            let item = w.item_le(field, &b, 1, 4)?;
            let opened = w.open(item);
            international(w, &b, (1, 4), label.network, code)?;
            w.close(opened);
        }
        w.item_le(LABEL_SLS, &b, 1, 4)?;
        w.close(inside);
        label.note(w);
        w.info(format_args!("DATA "));
        w.close(opened);
        let message = b.from(HEADER_LEN)?;
        if !user(w, u32::from(indicator & 0xf), message)? {
            w.data(message)?;
        }
        Ok(())
    }
}

/// Which points a message goes between, and in what network.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Label {
    pub(crate) origin: u32,
    pub(crate) destination: u32,
    pub(crate) network: u8,
}

impl Label {
    /// Says who speaks to whom.
    pub(crate) fn note<C: Collector>(&self, w: &mut Walk<'_, C>) {
        let text = |code: u32| Address::Text(Cow::Owned(code.to_string()));
        w.set_addresses(text(self.origin), text(self.destination));
    }
}

/// Adds what a code of an international network says.
pub(crate) fn international<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    place: (usize, usize),
    network: u8,
    code: u32,
) -> Walked {
    if network != INTERNATIONAL || !w.fields() {
        return Ok(());
    }
    q708::code(w, b, place, code)
}

/// Adds the fields of the message transfer part that a label of an adaptation layer stands for.
pub(crate) fn equivalents<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let item = w.text(b, 0, 0, format_args!("MTP3 equivalents"))?;
    w.mark_generated(item);
    let opened = w.open(item);
    w.foreign(id::MTP3, |w| {
        for (field, at, len) in
            [(OPC, 4, 4), (DPC, 8, 4), (PC, 4, 4), (PC, 8, 4), (NI, 13, 1), (SLS, 15, 1)]
        {
            let item = w.item(field, b, at, len)?;
            w.mark_generated(item);
        }
        Ok(())
    })?;
    w.close(opened);
    Ok(())
}

/// Goes on with the message of a user of the message transfer part; whether it is known.
pub(crate) fn user<C: Collector>(
    w: &mut Walk<'_, C>,
    indicator: u32,
    message: Buf<'_>,
) -> Result<bool, Fault> {
    if matches!(indicator, 1 | 2) {
        return w.within(id::MTP3MG, message, mtp3mg::test).map(|()| true);
    }
    w.try_claim(Claim::Number("mtp3.service_indicator", indicator), message)
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::frame;

    #[test]
    fn the_label_is_least_significant_first() {
        let shown = frame(141, &[0x84, 20, 0, 100, 0x30, 1, 2]);
        assert_eq!(shown.protocols, "mtp3:data");
        assert_eq!(shown.columns, "400 20 MTP3 (Int. ITU) DATA ");
        assert!(shown.has(".... 0000 0110 0100 00.. .... .... .... = OPC: 400"));
        assert!(shown.has("0011 .... .... .... .... .... .... .... = Signalling Link Selector: 3"));
    }

    #[test]
    fn international_codes_have_areas() {
        let shown = frame(141, &[0x04, 0x12, 0x10, 100, 0x30, 1, 2]);
        assert!(
            shown.tree.iter().any(|line| line.contains("(SANC): ") && line.contains("(2-002)"))
        );
    }
}
