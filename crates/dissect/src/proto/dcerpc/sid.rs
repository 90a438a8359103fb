//! Security identifiers (MS-DTYP, section 2.4.2): an authority and numbers below it, the best known of which have names
//! (MS-DTYP, section 2.4.2.4).

use std::fmt::Write as _;

use lamna_fields::Field;

use crate::buf::{Buf, Fault};
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::proto::smb::fields as f;
use crate::walk::Walk;

/// Octets before the numbers.
const HEADER_LEN: usize = 8;

/// Numbers that are read at most, more than the fifteen that there may be.
const MAX_NUMBERS: usize = 16;

/// Identifiers with names, by authority and up to two numbers; one that others are below of says so.
static NAMES: &[(u64, &[u32], &str)] = &[
    (0, &[0], "Nobody"),
    (1, &[0], "Everyone"),
    (2, &[0], "Local"),
    (2, &[1], "Console Logon"),
    (3, &[0], "Creator Owner"),
    (3, &[1], "Creator Group"),
    (3, &[2], "Creator Owner Server"),
    (3, &[3], "Creator Group Server"),
    (3, &[4], "Owner Rights"),
    (3, &[], "Creator Authority"),
    (4, &[], "Non-unique Authority"),
    (5, &[1], "Dialup"),
    (5, &[2], "Network"),
    (5, &[3], "Batch"),
    (5, &[4], "Interactive"),
    (5, &[5], "Logon Session"),
    (5, &[6], "Service"),
    (5, &[7], "Anonymous"),
    (5, &[8], "Proxy"),
    (5, &[9], "Enterprise Domain Controllers"),
    (5, &[10], "Principal Self"),
    (5, &[11], "Authenticated Users"),
    (5, &[12], "Restricted Code"),
    (5, &[13], "Terminal Server Users"),
    (5, &[14], "Remote Interactive Logon"),
    (5, &[15], "All users in this organization"),
    (5, &[17], "Default IIS user account"),
    (5, &[18], "Local System"),
    (5, &[19], "Local Service"),
    (5, &[20], "Network Service"),
    (5, &[21], "Domain SID"),
    (5, &[32], "Local Group"),
    (5, &[33], "Write Restricted Code"),
    (5, &[64], "Authentication"),
    (5, &[80], "NT Service"),
    (5, &[113], "Local Account"),
    (5, &[114], "Local Administrator Account"),
    (5, &[1000], "Other Organisation"),
    (5, &[], "NT Authority"),
    (16, &[], "Mandatory Level"),
    (18, &[1], "Authentication Authority Asserted Identity"),
    (18, &[2], "Service Asserted Identity"),
];

/// Numbers below the domain, below the groups of a machine, below the kinds of authentication and the mandatory levels.
static DOMAIN: &[(u32, &str)] = &[
    (498, "Enterprise Read-only Domain Controllers"),
    (500, "Administrator"),
    (501, "Guest"),
    (502, "KRBTGT"),
    (512, "Domain Admins"),
    (513, "Domain Users"),
    (514, "Domain Guests"),
    (515, "Domain Computers"),
    (516, "Domain Controllers"),
    (517, "Cert Publishers"),
    (518, "Schema Administrators"),
    (519, "Enterprise Admins"),
    (520, "Group Policy Creator Owners"),
    (521, "Read-only Domain Controllers"),
    (553, "RAS and IAS Servers"),
    (571, "Allowed RODC Password Replication Group"),
    (572, "Denied RODC Password Replication Group"),
];
static GROUPS: &[(u32, &str)] = &[
    (544, "Administrators"),
    (545, "Users"),
    (546, "Guests"),
    (547, "Power Users"),
    (548, "Account Operators"),
    (549, "Server Operators"),
    (550, "Print Operators"),
    (551, "Backup Operators"),
    (552, "Replicators"),
    (554, "Pre-Windows 2000 Compatible Access"),
    (555, "Remote Desktop Users"),
    (556, "Network Configuration Operators"),
    (557, "Incoming Forest Trust Builders"),
    (558, "Performance Monitor Users"),
    (559, "Performance Log Users"),
    (560, "Windows Authorization Access Group"),
    (561, "Terminal Server License Servers"),
    (562, "Distributed COM Users"),
    (568, "IIS Users"),
    (569, "Cryptographic Operators"),
    (573, "Event Log Readers"),
    (574, "Certificate Service DCOM Access"),
    (575, "RDS Remote Access Servers"),
    (576, "RDS Endpoint Servers"),
    (577, "RDS Management Servers"),
    (578, "Hyper-V Admins"),
    (579, "Access Control Assistance Operators"),
    (580, "Remote Management Users"),
];
static KINDS: &[(u32, &str)] = &[(10, "NTLM"), (14, "SChannel"), (21, "Digest")];
static LEVELS: &[(u32, &str)] = &[
    (0, "Untrusted"),
    (4096, "Low"),
    (8192, "Medium"),
    (8448, "Medium Plus"),
    (12288, "High"),
    (16384, "System"),
    (20480, "Protected Process"),
    (28672, "Secure Process"),
];

/// What is known of an identifier.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Known {
    /// The name of the part that has one, and how many numbers that part has.
    prefix: Option<(&'static str, usize)>,
    /// The name of a number below it, and which one.
    below: Option<(&'static str, usize)>,
    /// What is told behind the identifier.
    told: String,
}

/// Whether an identifier belongs to a domain, whose own numbers are the second to the fourth.
fn is_domain(authority: u64, numbers: &[u32]) -> bool {
    authority == 5 && numbers.first() == Some(&21)
}

fn known(authority: u64, numbers: &[u32]) -> Known {
    let mut names =
        NAMES.iter().filter(|(of, prefix, _)| *of == authority && numbers.starts_with(prefix));
    // An authority by itself is named where nothing is below it, mandatory levels wherever.
    let Some((_, prefix, name)) =
        names.find(|(of, prefix, _)| !prefix.is_empty() || numbers.is_empty() || *of == 16)
    else {
        return Known::default();
    };
    let mut told = (*name).to_owned();
    let at = if is_domain(authority, numbers) { 4 } else { prefix.len() };
    let table = match (authority, *prefix) {
        (5, [21]) => DOMAIN,
        (5, [32]) => GROUPS,
        (5, [64]) => KINDS,
        (16, _) => LEVELS,
        _ => &[],
    };
    let number = numbers.get(at);
    let word = number.and_then(|n| table.iter().find(|(of, _)| of == n)).map(|(_, word)| *word);
    // Of a domain any number may be.
    let word = word.or((number.is_some() && at == 4).then_some("Domain RID"));
    if authority == 16 && word.is_some() {
        told.push_str(name);
    }
    let mut end = at.max(prefix.len());
    if let Some(word) = word {
        told.push('-');
        told.push_str(word);
        end = at + 1;
    }
    if numbers.len() > end {
        told.push_str("-<locally defined>");
    }
    Known { prefix: Some((name, prefix.len())), below: word.map(|word| (word, at)), told }
}

/// The text of an identifier with the first numbers of it.
fn text(revision: u8, authority: u64, numbers: &[u32]) -> String {
    let mut text = format!("S-{revision}-{authority}");
    for number in numbers {
        // Writing to a String cannot fail.
        let _ = write!(text, "-{number}");
    }
    text
}

/// Adds the identifier at `at` as `field`, which is of the protocol at work; the item, how many octets it takes, and what
/// is told of it.
pub(super) fn item<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
    title: &str,
) -> Result<(Item, usize, String), Fault> {
    let (revision, count) = (b.u8(at)?, usize::from(b.u8(at + 1)?));
    let authority = b.u48(at + 2)?;
    let first = at + HEADER_LEN;
    let len = 4 * count;
    b.check(first, len)?;
    let mut numbers = Vec::new();
    for index in 0..count.min(MAX_NUMBERS) {
        numbers.push(b.u32_le(first + 4 * index)?);
    }
    let whole = text(revision, authority, &numbers);
    let known = known(authority, &numbers);
    let told = match known.told.as_str() {
        "" => whole.clone(),
        told => format!("{whole}  ({told})"),
    };
    let item = w.string(field, b, at, HEADER_LEN + len, format_args!("{whole}"))?;
    w.label(item, format_args!("{title}: {told}"));
    if !w.fields() {
        return Ok((item, HEADER_LEN + len, told));
    }
    let opened = w.open(item);
    w.foreign(id::SMB, |w| -> Result<(), Fault> {
        w.item(f::NT_SID_REVISION, b, at, 1)?;
        w.item(f::NT_SID_NUM_AUTH, b, at + 1, 1)?;
        w.number(f::NT_SID_AUTH, b, at + 2, 6, authority)?;
        let list = text(0, 0, &numbers);
        let list = list.get("S-0-0-".len()..).unwrap_or("");
        w.string(f::NT_SID_SUBAUTH, b, first, len, format_args!("{list}"))?;
        if let Some((word, index)) = known.below
            && numbers.get(index).is_some_and(|number| *number != 0)
        {
            let item = w.item_le(f::NT_SID_RID, b, first + 4 * index, 4)?;
            w.append(item, format_args!("  ({word})"));
        }
        let Some((name, depth)) = known.prefix else { return Ok(()) };
        let is_corrupt = is_domain(authority, &numbers) && (2..4).contains(&numbers.len());
        let name = if is_corrupt { "Corrupt domain SID" } else { name };
        let covered = HEADER_LEN + 4 * depth.max(1).min(count);
        let prefix = text(revision, authority, numbers.get(..depth).unwrap_or(&[]));
        let item = w.string(f::NT_SID_WKWN, b, at, covered, format_args!("{prefix}"))?;
        w.append(item, format_args!("  ({name})"));
        w.hide(item);
        if is_domain(authority, &numbers) {
            if numbers.len() >= 4 {
                let list = text(0, 0, &numbers[1..4]);
                let list = list.get("S-0-0-".len()..).unwrap_or("");
                let item = w.string(f::NT_SID_DOMAIN, b, first + 4, 12, format_args!("{list}"))?;
                w.hide(item);
            }
        } else if let Some((_, index)) = known.below {
            let len = if authority == 16 { 0 } else { HEADER_LEN + 4 * (index + 1) };
            let item = w.string(f::NT_SID_WKWN, b, at, len, format_args!("{whole}"))?;
            w.append(item, format_args!("  ({})", known.told));
            w.hide(item);
        }
        Ok(())
    })?;
    w.close(opened);
    Ok((item, HEADER_LEN + len, told))
}

#[cfg(test)]
mod tests {
    use super::known;

    fn told(authority: u64, numbers: &[u32]) -> String {
        known(authority, numbers).told
    }

    #[test]
    fn names_are_put_together() {
        assert_eq!(told(5, &[18]), "Local System");
        assert_eq!(told(5, &[32, 544]), "Local Group-Administrators");
        assert_eq!(told(5, &[32, 600]), "Local Group-<locally defined>");
        assert_eq!(told(5, &[5, 1, 2]), "Logon Session-<locally defined>");
        assert_eq!(told(16, &[8192]), "Mandatory LevelMandatory Level-Medium");
        assert_eq!(told(15, &[2, 1]), "");
    }

    #[test]
    fn a_domain_has_three_numbers_of_its_own() {
        assert_eq!(told(5, &[21, 1, 2, 3]), "Domain SID");
        assert_eq!(told(5, &[21, 1, 2, 3, 513]), "Domain SID-Domain Users");
        assert_eq!(told(5, &[21, 1, 2, 3, 1103]), "Domain SID-Domain RID");
        assert_eq!(told(5, &[21, 1, 2, 3, 4, 5]), "Domain SID-Domain RID-<locally defined>");
    }
}
