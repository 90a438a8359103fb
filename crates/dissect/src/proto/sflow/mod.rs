//! sFlow: samples of packets and counters of network devices (sflow.org, "sFlow Version 5"). Of versions 2 and 4
//! (RFC 3176) only the head of datagrams is shown.

mod counters;
mod fields;
mod flow;

use lamna_fields::{Field, FieldDef};

pub use fields::FIELDS;
use fields::*;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::proto::numbers::units::Units;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

/// The UDP port of collectors.
pub const PORT: u16 = 6343;

/// Types of addresses.
const IPV4: u32 = 1;
const IPV6: u32 = 2;

/// The lower bits of a format; above them is the enterprise that defines it.
const FORMAT: u32 = 0xfff;

/// Types of samples.
mod sample {
    pub(super) const FLOW: u32 = 1;
    pub(super) const COUNTERS: u32 = 2;
    pub(super) const EXPANDED_FLOW: u32 = 3;
    pub(super) const EXPANDED_COUNTERS: u32 = 4;
    pub(super) const LAG_PORT: u32 = 7;
}

/// A field and its octets; such fields follow one after the other.
type Part = (Field, usize);

/// sFlow.
#[derive(Clone, Copy, Debug)]
pub struct Sflow;

impl Dissect for Sflow {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let version = b.u32(0)?;
        if ![2, 4, 5].contains(&version) {
            return Err(Fault::NotMine);
        }
        w.column_protocol("sFlow");
        w.info(format_args!("V{version}"));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(N245_VERSION, &b, 0, 4)?;
        let kind = b.u32(4)?;
        let item = w.item(N245_AGENTTYPE, &b, 4, 4)?;
        let mut at = 8;
        match kind {
            IPV4 => {
                w.item(N245_AGENT, &b, at, 4)?;
                let agent = Address::Ipv4(b.array(at)?);
                w.info_append(format_args!(", agent {agent}"));
                at += 4;
            }
            IPV6 => {
                w.item(N245_AGENT_V6, &b, at, 16)?;
                let agent = Address::Ipv6(b.array(at)?);
                w.info_append(format_args!(", agent {agent}"));
                at += 16;
            }
            _ => {
                w.expert(INVALID_ADDRESS_TYPE, item);
                w.close(opened);
                return Ok(());
            }
        }
        if version == 5 {
            w.item(N245_SUB_AGENT_ID, &b, at, 4)?;
            w.info_append(format_args!(", sub-agent ID {}", b.u32(at)?));
            at += 4;
        }
        w.item(N245_SEQUENCE_NUMBER, &b, at, 4)?;
        let uptime = b.u32(at + 4)?;
        let item = w.item(N245_SYSUPTIME, &b, at + 4, 4)?;
        w.label_value(item, format_args!("{} ({uptime}ms)", Units(u64::from(uptime) / 1000)));
        let count = b.u32(at + 8)?;
        w.item(N245_NUMSAMPLES, &b, at + 8, 4)?;
        w.info_append(format_args!(", seq {}, {count} samples", b.u32(at)?));
        at += 12;
        if version == 5 {
            for _ in 0..count {
                at = one(w, &b, at)?;
            }
        }
        w.close(opened);
        Ok(())
    }
}

/// Adds fields that follow each other from `at` on; where they end.
fn parts<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    parts: &[Part],
) -> Result<usize, Fault> {
    for (field, len) in parts {
        w.item(*field, b, at, *len)?;
        at += len;
    }
    Ok(at)
}

/// Says in the label of an enterprise whether it is the standard's own.
fn enterprise<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<u32, Fault> {
    let format = b.u32(at)?;
    let number = format >> 12;
    // Wireshark takes the field's bits off the number that is already without those below it.
    let item = w.number(ENTERPRISE, b, at, 4, u64::from(number >> 12))?;
    let name = if number == 0 { "standard sFlow" } else { "Non-standard sFlow" };
    w.label_value(item, format_args!("{name} ({number})"));
    Ok(format)
}

/// Shows the sample at `at`; where the next one is.
fn one<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let (format, len) = (b.u32(at)?, b.u32(at + 4)? as usize);
    let end = at.saturating_add(8).saturating_add(len);
    let kind = format & FORMAT;
    let name = match N245_SAMPLETYPE_VALUES.get(u64::from(kind)) {
        _ if format > FORMAT => "Unknown enterprise format",
        Some(name) => name,
        None => "Unknown sample format",
    };
    let whole = end.min(b.len()).saturating_sub(at);
    let root = w.text(b, at, whole, format_args!("{name}"))?;
    let opened = w.open(root);
    enterprise(w, b, at)?;
    if format <= FORMAT {
        w.item(N245_SAMPLETYPE, b, at, 4)?;
        w.item(N5_SAMPLE_LENGTH, b, at + 4, 4)?;
        let inner = at + 8;
        if (sample::FLOW..=sample::EXPANDED_COUNTERS).contains(&kind) {
            w.label(root, format_args!("{name}, seq {}", b.u32(inner)?));
        }
        match kind {
            sample::FLOW => flow::sample(w, b, inner, false)?,
            sample::EXPANDED_FLOW => flow::sample(w, b, inner, true)?,
            sample::COUNTERS => counters::sample(w, b, inner, false)?,
            sample::EXPANDED_COUNTERS => counters::sample(w, b, inner, true)?,
            sample::LAG_PORT => {
                counters::lag_port(w, b, inner, false)?;
            }
            _ => {}
        }
    }
    w.close(opened);
    Ok(end)
}

/// Shows the record of another enterprise than sFlow's own.
fn foreign<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, len: usize) -> Walked {
    w.item(ENTERPRISE_LENGTH, b, at, 4)?;
    w.item(ENTERPRISE_DATA, b, at + 4, len)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    /// A datagram with one sample of `format` and `words`.
    fn datagram(format: u32, words: &[u32]) -> Vec<u8> {
        let head = [5, 1, 0x0a00_0001, 2, 7, 90_000, 1, format, 4 * words.len() as u32];
        head.iter().chain(words).flat_map(|word| word.to_be_bytes()).collect()
    }

    #[test]
    fn a_packet_that_was_sampled() {
        let mut words = vec![11, 5, 1000, 2000, 3, 4, 0, 1, 1, 36, 11, 60, 0, 20];
        words.extend([0x4500_0014, 0x0001_0000, 0x40fd_0000, 0x0a00_0001, 0x0a00_0002]);
        let told = shown(6343, 6343, &datagram(1, &words));
        assert_eq!(told.info, "sFlow V5, agent 10.0.0.1, sub-agent ID 2, seq 7, 1 samples");
        for line in [
            "SysUptime: 1 minute, 30 seconds (90000ms)",
            "Flow sample, seq 11",
            "Sampling rate: 1 out of 1000 packets",
            "Raw packet header",
            "Internet Protocol Version 4, Src: 10.0.0.1, Dst: 10.0.0.2",
        ] {
            assert!(told.has(line), "{line} in {:#?}", told.tree);
        }
    }

    #[test]
    fn counters_of_a_processor() {
        let told = shown(6343, 6343, &datagram(2, &[9, 1, 1, 1001, 28, 1, 2, 3, 0, 4, 0, 5]));
        assert!(told.has("Counters sample, seq 9"), "{:#?}", told.tree);
        assert!(told.has("Free Memory: 5"));
    }

    #[test]
    fn what_another_enterprise_defines_is_opaque() {
        let told = shown(6343, 6343, &datagram(0x1234_5001, &[1, 2]));
        assert!(told.has("Unknown enterprise format"), "{:#?}", told.tree);
    }
}
