//! Management of clocks (IEEE 1588-2019, clause 15). Tables of masters are shown as octets.

use lamna_fields::values;

use super::fields::*;
use super::{HEADER_LEN, Part, interval};
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::walk::Walk;

/// Types of what a message carries.
const MANAGEMENT: u16 = 1;
const ERROR_STATUS: u16 = 2;

/// Where the type stands, the value, and the value's data.
const AT: usize = HEADER_LEN + 14;
const VALUE: usize = AT + 4;
const DATA: usize = VALUE + 2;

values! {
    /// What a message is about, as Info says it.
    static SUBJECTS {
        0 => "Null management",
        1 => "Clock description",
        2 => "User description",
        3 => "Save in non volatile storage",
        4 => "Reset non volatile storage",
        5 => "Initialize",
        6 => "Fault log",
        7 => "Fault log reset",
        0x2000 => "Default dataset",
        0x2001 => "Current dataset",
        0x2002 => "Parent dataset",
        0x2003 => "Time properties dataset",
        0x2004 => "Port dataset",
        0x2005 => "Priority 1",
        0x2006 => "Priority 2",
        0x2007 => "Domain",
        0x2008 => "Slave only",
        0x2009 => "Log announce interval",
        0x200a => "Announce receipt timeout",
        0x200b => "Log sync interval",
        0x200c => "Version number",
        0x200d => "Enable port",
        0x200e => "Disable port",
        0x200f => "Time",
        0x2010 => "Clock accuracy",
        0x2011 => "UTC properties",
        0x2012 => "Traceability properties",
        0x2013 => "Timescale properties",
        0x2014 => "Unicast negotiation enable",
        0x2015 => "Path trace list",
        0x2016 => "Path trace enable",
        0x2017 => "Grandmaster cluster table",
        0x2018 => "Unicast master table",
        0x2019 => "Unicast master max table size",
        0x201a => "Acceptable master table",
        0x201b => "Acceptable master table enabled",
        0x201c => "Acceptable master max table size",
        0x201d => "Alternate master",
        0x201e => "Alternate time offset enable",
        0x201f => "Alternate time offset name",
        0x2020 => "Alternate time offset max key",
        0x2021 => "Alternate time offset properties",
        0x4000 => "Transparent clock default dataset",
        0x4001 => "Transparent clock port dataset",
        0x4002 => "Primary domain",
        0x6000 => "Delay mechanism",
        0x6001 => "Log min pdelay req. interval",
    }
}

/// Writes Info: what is asked for or answered.
pub(super) fn info<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    if b.u16(AT)? == ERROR_STATUS {
        let code = b.u16(VALUE)?;
        match V2_MM_MANAGEMENTERRORID_VALUES.get(u64::from(code)) {
            Some(name) => w.info(format_args!("Management Error Message ({name})")),
            None => w.info(format_args!("Management Error Message (Unknown Error Id {code})")),
        }
        return Ok(());
    }
    let (subject, action) = (b.u16(VALUE)?, b.u8(HEADER_LEN + 12)? & 0x0f);
    let action = V2_MM_ACTION_VALUES.get(u64::from(action)).unwrap_or("Unknown Action");
    match SUBJECTS.get(u64::from(subject)) {
        Some(name) => w.info(format_args!("Management ({name}) {action}")),
        None => w.info(format_args!("Management (Unknown management Id {subject}) {action}")),
    }
    Ok(())
}

/// Shows a message behind the header.
pub(super) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let head: &[Part] = &[
        (V2_MM_TARGETPORTIDENTITY, HEADER_LEN, 8),
        (V2_MM_TARGETPORTID, HEADER_LEN + 8, 2),
        (V2_MM_STARTINGBOUNDARYHOPS, HEADER_LEN + 10, 1),
        (V2_MM_BOUNDARYHOPS, HEADER_LEN + 11, 1),
        (V2_MM_ACTION, HEADER_LEN + 12, 1),
        (V2_MM_TLVTYPE, AT, 2),
        (V2_MM_LENGTHFIELD, AT + 2, 2),
    ];
    super::parts(w, b, head)?;
    let len = usize::from(b.u16(AT + 2)?);
    match b.u16(AT)? {
        MANAGEMENT => {
            let subject = b.u16(VALUE)?;
            w.item(V2_MM_MANAGEMENTID, b, VALUE, 2)?;
            if len > 2 {
                let item = w.item(V2_MM_DATA, b, DATA, len - 2)?;
                let opened = w.open(item);
                data(w, b, subject, len - 2)?;
                w.close(opened);
            }
        }
        ERROR_STATUS => {
            w.item(V2_MM_MANAGEMENTERRORID, b, VALUE, 2)?;
            w.item(V2_MM_MANAGEMENTID, b, VALUE + 2, 2)?;
            w.item(V2_MM_RESERVED, b, VALUE + 4, 4)?;
            if len > 8 {
                let octets = usize::from(b.u8(VALUE + 8)?);
                text(w, b, VALUE + 8, [V2_MM_DISPLAYDATA, V2_MM_DISPLAYDATA_LENGTH], octets)?;
            }
        }
        _ => {}
    }
    Ok(())
}

/// Shows a text behind an octet that tells its length; where it ends.
fn text<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    [field, length]: [lamna_fields::Field; 2],
    octets: usize,
) -> Result<usize, crate::buf::Fault> {
    let item = w.item(field, b, at + 1, octets)?;
    let opened = w.open(item);
    w.item(length, b, at, 1)?;
    w.item(field, b, at + 1, octets)?;
    w.close(opened);
    Ok(at + 1 + octets)
}

/// The data of most subjects: fields from the start of the data.
fn layout(subject: u16) -> &'static [Part] {
    match subject {
        5 => &[(V2_MM_INITIALIZATIONKEY, 0, 2)],
        0x2000 => &[
            (V2_MM_TWOSTEP, 0, 1),
            (V2_MM_SLAVONLY, 0, 1),
            (V2_MM_RESERVED, 1, 1),
            (V2_MM_NUMBERPORTS, 2, 2),
            (V2_MM_PRIORITY1, 4, 1),
            (V2_MM_CLOCKCLASS, 5, 1),
            (V2_MM_CLOCKACCURACY, 6, 1),
            (V2_MM_CLOCKVARIANCE, 7, 2),
            (V2_MM_PRIORITY2, 9, 1),
            (V2_MM_CLOCKIDENTITY, 10, 8),
            (V2_MM_DOMAINNUMBER, 18, 1),
            (V2_MM_RESERVED, 19, 1),
        ],
        0x2001 => &[(V2_MM_STEPSREMOVED, 0, 2)],
        0x2002 => &[
            (V2_MM_PARENTCLOCKIDENTITY, 0, 8),
            (V2_MM_PARENTSOURCEPORTID, 8, 2),
            (V2_MM_PARENTSTATS, 10, 1),
            (V2_MM_RESERVED, 11, 1),
            (V2_MM_OBSERVEDPARENTOFFSETSCALEDLOGVARIANCE, 12, 2),
            (V2_MM_OBSERVEDPARENTCLOCKPHASECHANGERATE, 14, 4),
            (V2_MM_GRANDMASTERPRIORITY1, 18, 1),
            (V2_MM_GRANDMASTERCLOCKCLASS, 19, 1),
            (V2_MM_GRANDMASTERCLOCKACCURACY, 20, 1),
            (V2_MM_GRANDMASTERCLOCKVARIANCE, 21, 2),
            (V2_MM_GRANDMASTERPRIORITY2, 23, 1),
            (V2_MM_GRANDMASTERCLOCKIDENTITY, 24, 8),
        ],
        0x2003 => &[
            (V2_MM_CURRENTUTCOFFSET, 0, 2),
            (V2_MM_LI61, 2, 1),
            (V2_MM_LI59, 2, 1),
            (V2_MM_CURRENTUTCOFFSETVALID, 2, 1),
            (V2_MM_PTPTIMESCALE, 2, 1),
            (V2_MM_TIMETRACEABLE, 2, 1),
            (V2_MM_FREQUENCYTRACEABLE, 2, 1),
            (V2_MM_TIMESOURCE, 3, 1),
        ],
        0x2004 => &[
            (V2_MM_CLOCKIDENTITY, 0, 8),
            (V2_MM_PORTNUMBER, 8, 2),
            (V2_MM_PORTSTATE, 10, 1),
            (V2_MM_LOGMINDELAYREQINTERVAL, 11, 1),
        ],
        0x2005 => &[(V2_MM_PRIORITY1, 0, 1), (V2_MM_RESERVED, 1, 1)],
        0x2006 => &[(V2_MM_PRIORITY2, 0, 1), (V2_MM_RESERVED, 1, 1)],
        0x2007 => &[(V2_MM_DOMAINNUMBER, 0, 1), (V2_MM_RESERVED, 1, 1)],
        0x2008 => &[(V2_MM_SLAVEONLY, 0, 1), (V2_MM_RESERVED, 1, 1)],
        0x2009 => &[(V2_MM_LOGANNOUNCEINTERVAL, 0, 1), (V2_MM_RESERVED, 1, 1)],
        0x200a => &[(V2_MM_ANNOUNCERECEIPTTIMEOUT, 0, 1), (V2_MM_RESERVED, 1, 1)],
        0x200b => &[(V2_MM_LOGSYNCINTERVAL, 0, 1), (V2_MM_RESERVED, 1, 1)],
        0x200c => &[(V2_MM_VERSIONNUMBER, 0, 1), (V2_MM_RESERVED, 1, 1)],
        0x200f => &[(V2_MM_CURRENTTIME_SECONDS, 0, 6), (V2_MM_CURRENTTIME_NANOSECONDS, 6, 4)],
        0x2010 => &[(V2_MM_CLOCKACCURACY, 0, 1), (V2_MM_RESERVED, 1, 1)],
        0x2011 => &[
            (V2_MM_CURRENTUTCOFFSET, 0, 2),
            (V2_MM_LI61, 2, 1),
            (V2_MM_LI59, 2, 1),
            (V2_MM_CURRENTUTCOFFSETVALID, 2, 1),
            (V2_MM_RESERVED, 3, 1),
        ],
        0x2012 => {
            &[(V2_MM_TIMETRACEABLE, 0, 1), (V2_MM_FREQUENCYTRACEABLE, 0, 1), (V2_MM_RESERVED, 1, 1)]
        }
        0x2013 => &[(V2_MM_PTPTIMESCALE, 0, 1), (V2_MM_TIMESOURCE, 1, 1)],
        0x2014 => &[(V2_MM_UNICASTENABLE, 0, 1), (V2_MM_RESERVED, 1, 1)],
        0x2016 => &[(V2_MM_PATHTRACEENABLE, 0, 1), (V2_MM_RESERVED, 1, 1)],
        0x201d => &[
            (V2_MM_TRANSMITALTERNATEMULTICASTSYNC, 0, 1),
            (V2_MM_NUMBEROFALTERNATEMASTERS, 1, 1),
            (V2_MM_ALTERNATEMULTICASTSYNCINTERVAL, 2, 1),
            (V2_MM_RESERVED, 3, 1),
        ],
        0x201e => &[(V2_MM_KEYFIELD, 0, 1), (V2_MM_PATHTRACEENABLE, 1, 1)],
        0x201f => &[(V2_MM_KEYFIELD, 0, 1)],
        0x2020 => &[(V2_MM_MAXKEY, 0, 1), (V2_MM_RESERVED, 1, 1)],
        0x2021 => &[
            (V2_MM_KEYFIELD, 0, 1),
            (V2_MM_CURRENTOFFSET, 1, 4),
            (V2_MM_JUMPSECONDS, 5, 4),
            (V2_MM_NEXTJUMPSECONDS, 9, 6),
            (V2_MM_RESERVED, 15, 1),
        ],
        0x4000 => &[
            (V2_MM_CLOCKIDENTITY, 0, 8),
            (V2_MM_NUMBERPORTS, 8, 2),
            (V2_MM_DELAYMECHANISM, 10, 1),
            (V2_MM_PRIMARYDOMAIN, 11, 1),
        ],
        0x4001 => &[
            (V2_MM_CLOCKIDENTITY, 0, 8),
            (V2_MM_PORTNUMBER, 8, 2),
            (V2_MM_FAULTYFLAG, 10, 1),
            (V2_MM_LOGMINPDELAYREQINTERVAL, 11, 1),
        ],
        0x4002 => &[(V2_MM_PRIMARYDOMAIN, 0, 1), (V2_MM_RESERVED, 1, 1)],
        0x6000 => &[(V2_MM_DELAYMECHANISM, 0, 1), (V2_MM_RESERVED, 1, 1)],
        0x6001 => &[(V2_MM_LOGMINPDELAYREQINTERVAL, 0, 1), (V2_MM_RESERVED, 1, 1)],
        _ => &[],
    }
}

/// Shows `len` octets of data about `subject`.
fn data<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, subject: u16, len: usize) -> Walked {
    for (field, at, len) in layout(subject) {
        w.item(*field, b, DATA + at, *len)?;
    }
    const PEER_DELAY: [lamna_fields::Field; 2] =
        [V2_MM_PEERMEANPATHDELAY_NS, V2_MM_PEERMEANPATHDELAY_SUBNS];
    match subject {
        1 => return description(w, b),
        2 => {
            let octets = usize::from(b.u8(DATA)?);
            let fields = [V2_MM_USERDESCRIPTION, V2_MM_USERDESCRIPTION_LENGTH];
            let end = text(w, b, DATA, fields, octets)?;
            if !(end - DATA).is_multiple_of(2) {
                w.item(V2_MM_PAD, b, end, 1)?;
            }
        }
        0x2001 => {
            let offset = [V2_MM_OFFSET_NS, V2_MM_OFFSET_SUBNS];
            interval(w, b, DATA + 2, format_args!("Offset from Master"), offset)?;
            let delay = [V2_MM_PATHDELAY_NS, V2_MM_PATHDELAY_SUBNS];
            interval(w, b, DATA + 10, format_args!("Mean path delay"), delay)?;
        }
        0x2004 => {
            interval(w, b, DATA + 12, format_args!("Peer mean path delay"), PEER_DELAY)?;
            let rest: &[Part] = &[
                (V2_MM_LOGANNOUNCEINTERVAL, DATA + 20, 1),
                (V2_MM_ANNOUNCERECEIPTTIMEOUT, DATA + 21, 1),
                (V2_MM_LOGSYNCINTERVAL, DATA + 22, 1),
                (V2_MM_DELAYMECHANISM, DATA + 23, 1),
                (V2_MM_LOGMINPDELAYREQINTERVAL, DATA + 24, 1),
                (V2_MM_VERSIONNUMBER, DATA + 25, 1),
            ];
            super::parts(w, b, rest)?;
        }
        0x2015 => {
            for _ in 0..len / 8 {
                // All of them are read where the first one stands.
                w.item(V2_MM_CLOCKIDENTITY, b, DATA, 8)?;
            }
        }
        0x201f => {
            let octets = usize::from(b.u8(DATA + 1)?);
            let fields = [V2_MM_DISPLAYNAME, V2_MM_DISPLAYNAME_LENGTH];
            let end = text(w, b, DATA + 1, fields, octets)?;
            if !(end - DATA).is_multiple_of(2) {
                w.item(V2_MM_PAD, b, end, 1)?;
            }
        }
        0x4001 => interval(w, b, DATA + 12, format_args!("Peer mean path delay"), PEER_DELAY)?,
        _ => {}
    }
    Ok(())
}

/// Who made a clock, and how it can be reached.
fn description<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let item = w.item(V2_MM_CLOCKTYPE, b, DATA, 2)?;
    let bits = [
        V2_MM_CLOCKTYPE_OC,
        V2_MM_CLOCKTYPE_BC,
        V2_MM_CLOCKTYPE_P2P_TC,
        V2_MM_CLOCKTYPE_E2E_TC,
        V2_MM_CLOCKTYPE_MM,
        V2_MM_CLOCKTYPE_RESERVED,
    ];
    w.bits(item, &bits, b, DATA, 2)?;
    let mut at = DATA + 2;
    let octets = usize::from(b.u8(at)?);
    let layer = [V2_MM_PHYSICALLAYERPROTOCOL, V2_MM_PHYSICALLAYERPROTOCOL_LENGTH];
    at = text(w, b, at, layer, octets)?;
    let octets = usize::from(b.u16(at)?);
    w.item(V2_MM_PHYSICALADDRESSLENGTH, b, at, 2)?;
    w.item(V2_MM_PHYSICALADDRESS, b, at + 2, octets)?;
    at += 2 + octets;
    let octets = usize::from(b.u16(at + 2)?);
    let item = w.item(V2_MM_PROTOCOLADDRESS, b, at + 4, octets)?;
    let opened = w.open(item);
    w.item(V2_MM_NETWORKPROTOCOL, b, at, 2)?;
    w.item(V2_MM_PROTOCOLADDRESS_LENGTH, b, at + 2, 2)?;
    w.item(V2_MM_PROTOCOLADDRESS, b, at + 4, octets)?;
    w.close(opened);
    at += 4 + octets;
    w.item(V2_MM_MANUFACTURERIDENTITY, b, at, 3)?;
    w.item(V2_MM_RESERVED, b, at + 3, 1)?;
    at += 4;
    for fields in [
        [V2_MM_PRODUCTDESCRIPTION, V2_MM_PRODUCTDESCRIPTION_LENGTH],
        [V2_MM_REVISIONDATA, V2_MM_REVISIONDATA_LENGTH],
        [V2_MM_USERDESCRIPTION, V2_MM_USERDESCRIPTION_LENGTH],
    ] {
        let octets = usize::from(b.u8(at)?);
        at = text(w, b, at, fields, octets)?;
    }
    w.item(V2_MM_PROFILEIDENTITY, b, at, 6)?;
    at += 6;
    if !(at - DATA).is_multiple_of(2) && b.remaining(at) > 0 {
        w.item(V2_MM_PAD, b, at, 1)?;
    }
    Ok(())
}
