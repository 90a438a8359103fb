//! Announcements and elections among Windows machines (MS-BRWS).

use lamna_fields::{Base, Encoding, Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::bitmask::{self, Names};
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

values! {
    static COMMAND_VALUES {
        0x1 => "Host Announcement",
        0x2 => "Request Announcement",
        0x8 => "Browser Election Request",
        0x9 => "Get Backup List Request",
        0xa => "Get Backup List Response",
        0xb => "Become Backup Browser",
        0xc => "Domain/Workgroup Announcement",
        0xd => "Master Announcement",
        0xe => "Reset Browser State Announcement",
        0xf => "Local Master Announcement",
    }
    static RESET_CMD_VALUES {
        0x1 => "Stop being a master browser and become a backup browser",
        0x2 => "Discard browse lists, stop being a master browser, and try again",
        0x4 => "Stop being a master browser for ever",
    }
}

field_table! {
    /// The fields of Microsoft Windows Browser Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("browser", "Microsoft Windows Browser Protocol", "BROWSER");
    COMMAND = FieldDef::new("browser.command", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&COMMAND_VALUES));
    UPDATE_COUNT = FieldDef::new("browser.update_count", "Update Count", FieldType::Uint8);
    PERIOD = FieldDef::new("browser.period", "Update Periodicity", FieldType::Uint32);
    SERVER = FieldDef::new("browser.server", "Server Name", FieldType::String);
    MB_SERVER = FieldDef::new("browser.mb_server", "Master Browser Server Name", FieldType::String);
    RESET_CMD = FieldDef::new("browser.reset_cmd", "ResetBrowserState Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RESET_CMD_VALUES));
    RESET_CMD_DEMOTE = FieldDef::new("browser.reset_cmd.demote", "Demote LMB", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Demote an LMB to a Backup Browser", "Do not demote an LMB to a Backup Browser")));
    RESET_CMD_FLUSH = FieldDef::new("browser.reset_cmd.flush", "Flush Browse List", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Flush the Browse List", "Do not Flush the Browse List")));
    RESET_CMD_STOP_LMB = FieldDef::new("browser.reset_cmd.stop_lmb", "Stop Being LMB", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Stop Being a Local Master Browser", "Do not Stop Being a Local Master Browser")));
    OS_MAJOR = FieldDef::new("browser.os_major", "OS Major Version", FieldType::Uint8);
    OS_MINOR = FieldDef::new("browser.os_minor", "OS Minor Version", FieldType::Uint8);
    SERVER_TYPE = FieldDef::new("browser.server_type", "Server Type", FieldType::Uint32).base(Base::Hex);
    SERVER_TYPE_WORKSTATION = FieldDef::new("browser.server_type.workstation", "Workstation", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("This is a Workstation", "This is NOT a Workstation")));
    SERVER_TYPE_SERVER = FieldDef::new("browser.server_type.server", "Server", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse(&("This is a Server", "This is NOT a Server")));
    SERVER_TYPE_SQL = FieldDef::new("browser.server_type.sql", "SQL", FieldType::Boolean).bits(32).mask(0x4).strings(Strings::TrueFalse(&("This is an SQL server", "This is NOT an SQL server")));
    SERVER_TYPE_DOMAIN_CONTROLLER = FieldDef::new("browser.server_type.domain_controller", "Domain Controller", FieldType::Boolean).bits(32).mask(0x8).strings(Strings::TrueFalse(&("This is a Domain Controller", "This is NOT a Domain Controller")));
    SERVER_TYPE_BACKUP_CONTROLLER = FieldDef::new("browser.server_type.backup_controller", "Backup Controller", FieldType::Boolean).bits(32).mask(0x10).strings(Strings::TrueFalse(&("This is a Backup Controller", "This is NOT a Backup Controller")));
    SERVER_TYPE_TIME = FieldDef::new("browser.server_type.time", "Time Source", FieldType::Boolean).bits(32).mask(0x20).strings(Strings::TrueFalse(&("This is a Time Source", "This is NOT a Time Source")));
    SERVER_TYPE_APPLE = FieldDef::new("browser.server_type.apple", "Apple", FieldType::Boolean).bits(32).mask(0x40).strings(Strings::TrueFalse(&("This is an Apple host", "This is NOT an Apple host")));
    SERVER_TYPE_NOVELL = FieldDef::new("browser.server_type.novell", "Novell", FieldType::Boolean).bits(32).mask(0x80).strings(Strings::TrueFalse(&("This is a Novell server", "This is NOT a Novell server")));
    SERVER_TYPE_MEMBER = FieldDef::new("browser.server_type.member", "Member", FieldType::Boolean).bits(32).mask(0x100).strings(Strings::TrueFalse(&("This is a Domain Member server", "This is NOT a Domain Member server")));
    SERVER_TYPE_PRINT = FieldDef::new("browser.server_type.print", "Print", FieldType::Boolean).bits(32).mask(0x200).strings(Strings::TrueFalse(&("This is a Print Queue server", "This is NOT a Print Queue server")));
    SERVER_TYPE_DIALIN = FieldDef::new("browser.server_type.dialin", "Dialin", FieldType::Boolean).bits(32).mask(0x400).strings(Strings::TrueFalse(&("This is a Dialin server", "This is NOT a Dialin server")));
    SERVER_TYPE_XENIX = FieldDef::new("browser.server_type.xenix", "Xenix", FieldType::Boolean).bits(32).mask(0x800).strings(Strings::TrueFalse(&("This is a Xenix server", "This is NOT a Xenix server")));
    SERVER_TYPE_NTW = FieldDef::new("browser.server_type.ntw", "NT Workstation", FieldType::Boolean).bits(32).mask(0x1000).strings(Strings::TrueFalse(&("This is an NT Workstation", "This is NOT an NT Workstation")));
    SERVER_TYPE_WFW = FieldDef::new("browser.server_type.wfw", "WfW", FieldType::Boolean).bits(32).mask(0x2000).strings(Strings::TrueFalse(&("This is a WfW host", "This is NOT a WfW host")));
    SERVER_TYPE_NTS = FieldDef::new("browser.server_type.nts", "NT Server", FieldType::Boolean).bits(32).mask(0x8000).strings(Strings::TrueFalse(&("This is an NT Server", "This is NOT an NT Server")));
    SERVER_TYPE_BROWSER_POTENTIAL = FieldDef::new("browser.server_type.browser.potential", "Potential Browser", FieldType::Boolean).bits(32).mask(0x10000).strings(Strings::TrueFalse(&("This is a Potential Browser", "This is NOT a Potential Browser")));
    SERVER_TYPE_BROWSER_BACKUP = FieldDef::new("browser.server_type.browser.backup", "Backup Browser", FieldType::Boolean).bits(32).mask(0x20000).strings(Strings::TrueFalse(&("This is a Backup Browser", "This is NOT a Backup Browser")));
    SERVER_TYPE_BROWSER_MASTER = FieldDef::new("browser.server_type.browser.master", "Master Browser", FieldType::Boolean).bits(32).mask(0x40000).strings(Strings::TrueFalse(&("This is a Master Browser", "This is NOT a Master Browser")));
    SERVER_TYPE_BROWSER_DOMAIN_MASTER = FieldDef::new("browser.server_type.browser.domain_master", "Domain Master Browser", FieldType::Boolean).bits(32).mask(0x80000).strings(Strings::TrueFalse(&("This is a Domain Master Browser", "This is NOT a Domain Master Browser")));
    SERVER_TYPE_OSF = FieldDef::new("browser.server_type.osf", "OSF", FieldType::Boolean).bits(32).mask(0x100000).strings(Strings::TrueFalse(&("This is an OSF host", "This is NOT an OSF host")));
    SERVER_TYPE_VMS = FieldDef::new("browser.server_type.vms", "VMS", FieldType::Boolean).bits(32).mask(0x200000).strings(Strings::TrueFalse(&("This is a VMS host", "This is NOT a VMS host")));
    SERVER_TYPE_W95 = FieldDef::new("browser.server_type.w95", "Windows 95+", FieldType::Boolean).bits(32).mask(0x400000).strings(Strings::TrueFalse(&("This is a Windows 95 or above host", "This is NOT a Windows 95 or above host")));
    SERVER_TYPE_DFS = FieldDef::new("browser.server_type.dfs", "DFS", FieldType::Boolean).bits(32).mask(0x800000).strings(Strings::TrueFalse(&("This is a DFS server", "THis is NOT a DFS server")));
    SERVER_TYPE_LOCAL = FieldDef::new("browser.server_type.local", "Local", FieldType::Boolean).bits(32).mask(0x40000000).strings(Strings::TrueFalse(&("This is a local list only request", "This is NOT a local list only request")));
    SERVER_TYPE_DOMAINENUM = FieldDef::new("browser.server_type.domainenum", "Domain Enum", FieldType::Boolean).bits(32).mask(0x80000000).strings(Strings::TrueFalse(&("This is a Domain Enum request", "This is NOT a Domain Enum request")));
    ELECTION_VERSION = FieldDef::new("browser.election.version", "Election Version", FieldType::Uint8);
    PROTO_MAJOR = FieldDef::new("browser.proto_major", "Browser Protocol Major Version", FieldType::Uint8);
    PROTO_MINOR = FieldDef::new("browser.proto_minor", "Browser Protocol Minor Version", FieldType::Uint8);
    SIG = FieldDef::new("browser.sig", "Signature", FieldType::Uint16).base(Base::Hex);
    COMMENT = FieldDef::new("browser.comment", "Host Comment", FieldType::Stringz);
    UNUSED = FieldDef::new("browser.unused", "Unused flags", FieldType::Uint8).base(Base::Hex);
    RESPONSE_COMPUTER_NAME = FieldDef::new("browser.response_computer_name", "Response Computer Name", FieldType::Stringz);
    ELECTION_CRITERIA = FieldDef::new("browser.election.criteria", "Election Criteria", FieldType::Uint32).base(Base::Hex);
    ELECTION_DESIRE = FieldDef::new("browser.election.desire", "Election Desire", FieldType::Uint8).base(Base::Hex);
    ELECTION_DESIRE_BACKUP = FieldDef::new("browser.election.desire.backup", "Backup", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Backup Browse Server", "NOT Backup Browse Server")));
    ELECTION_DESIRE_STANDBY = FieldDef::new("browser.election.desire.standby", "Standby", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Standby Browse Server", "NOT Standby Browse Server")));
    ELECTION_DESIRE_MASTER = FieldDef::new("browser.election.desire.master", "Master", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Master Browser", "NOT Master Browser")));
    ELECTION_DESIRE_DOMAIN_MASTER = FieldDef::new("browser.election.desire.domain_master", "Domain Master", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Domain Master Browse Server", "NOT Domain Master Browse Server")));
    ELECTION_DESIRE_WINS = FieldDef::new("browser.election.desire.wins", "WINS", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("WINS Client", "NOT WINS Client")));
    ELECTION_DESIRE_NT = FieldDef::new("browser.election.desire.nt", "NT", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Windows NT Advanced Server", "NOT Windows NT Advanced Server")));
    ELECTION_OS = FieldDef::new("browser.election.os", "Election OS", FieldType::Uint8).base(Base::Hex);
    ELECTION_OS_WFW = FieldDef::new("browser.election.os.wfw", "WfW", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Windows for Workgroups", "Not Windows for Workgroups")));
    ELECTION_OS_NTW = FieldDef::new("browser.election.os.ntw", "NT Workstation", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Windows NT Workstation", "Not Windows NT Workstation")));
    ELECTION_OS_NTS = FieldDef::new("browser.election.os.nts", "NT Server", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Windows NT Server", "Not Windows NT Server")));
    UPTIME = FieldDef::new("browser.uptime", "Uptime", FieldType::Uint32);
    BACKUP_COUNT = FieldDef::new("browser.backup.count", "Backup List Requested Count", FieldType::Uint8);
    BACKUP_TOKEN = FieldDef::new("browser.backup.token", "Backup Request Token", FieldType::Uint32);
    BACKUP_SERVER = FieldDef::new("browser.backup.server", "Backup Server", FieldType::String);
    BROWSER_TO_PROMOTE = FieldDef::new("browser.browser_to_promote", "Browser to Promote", FieldType::Stringz);
    WINDOWS_VERSION = FieldDef::new("browser.windows_version", "Windows version", FieldType::String);
    MYSTERIOUS_FIELD = FieldDef::new("browser.mysterious_field", "Mysterious Field", FieldType::Uint32).base(Base::Hex);
}

/// Commands (MS-BRWS, section 2.2).
mod command {
    pub(super) const HOST: u8 = 0x01;
    pub(super) const REQUEST: u8 = 0x02;
    pub(super) const ELECTION: u8 = 0x08;
    pub(super) const BACKUP_LIST_REQUEST: u8 = 0x09;
    pub(super) const BACKUP_LIST_RESPONSE: u8 = 0x0a;
    pub(super) const BECOME_BACKUP: u8 = 0x0b;
    pub(super) const DOMAIN: u8 = 0x0c;
    pub(super) const MASTER: u8 = 0x0d;
    pub(super) const RESET: u8 = 0x0e;
    pub(super) const LOCAL_MASTER: u8 = 0x0f;
}

/// What Info calls the kinds of servers, from the lowest bit.
static KINDS: [&str; 32] = [
    "Workstation",
    "Server",
    "SQL Server",
    "Domain Controller",
    "Backup Controller",
    "Time Source",
    "Apple Server",
    "Novell Server",
    "Domain Member Server",
    "Print Queue Server",
    "Dialin Server",
    "Xenix Server",
    "NT Workstation",
    "Windows for Workgroups",
    "Unknown server type:14",
    "NT Server",
    "Potential Browser",
    "Backup Browser",
    "Master Browser",
    "Domain Master Browser",
    "OSF",
    "VMS",
    "Windows 95 or above",
    "DFS server",
    "Unknown server type:24",
    "Unknown server type:25",
    "Unknown server type:26",
    "Unknown server type:27",
    "Unknown server type:28",
    "Unknown server type:29",
    "Local List Only",
    "Domain Enum",
];

const SERVER_TYPES: &[Field] = &[
    SERVER_TYPE_WORKSTATION,
    SERVER_TYPE_SERVER,
    SERVER_TYPE_SQL,
    SERVER_TYPE_DOMAIN_CONTROLLER,
    SERVER_TYPE_BACKUP_CONTROLLER,
    SERVER_TYPE_TIME,
    SERVER_TYPE_APPLE,
    SERVER_TYPE_NOVELL,
    SERVER_TYPE_MEMBER,
    SERVER_TYPE_PRINT,
    SERVER_TYPE_DIALIN,
    SERVER_TYPE_XENIX,
    SERVER_TYPE_NTW,
    SERVER_TYPE_WFW,
    SERVER_TYPE_NTS,
    SERVER_TYPE_BROWSER_POTENTIAL,
    SERVER_TYPE_BROWSER_BACKUP,
    SERVER_TYPE_BROWSER_MASTER,
    SERVER_TYPE_BROWSER_DOMAIN_MASTER,
    SERVER_TYPE_OSF,
    SERVER_TYPE_VMS,
    SERVER_TYPE_W95,
    SERVER_TYPE_DFS,
    SERVER_TYPE_LOCAL,
    SERVER_TYPE_DOMAINENUM,
];

/// The browser protocol.
#[derive(Clone, Copy, Debug)]
pub struct Browser;

impl Dissect for Browser {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("BROWSER");
        let command = b.u8(0)?;
        match COMMAND_VALUES.get(u64::from(command)) {
            Some(word) => w.info(format_args!("{word}")),
            None => w.info(format_args!("Unknown command:0x{command:02x}")),
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(COMMAND, &b, 0, 1)?;
        match command {
            command::HOST | command::DOMAIN | command::LOCAL_MASTER => {
                announcement(w, &b, command)?
            }
            command::REQUEST => {
                w.item(UNUSED, &b, 1, 1)?;
                let name = text(w, &b, RESPONSE_COMPUTER_NAME, 2, b.len().saturating_sub(2))?;
                w.info_append(format_args!(" {name}"));
            }
            command::ELECTION => election(w, &b)?,
            command::BACKUP_LIST_REQUEST => {
                w.item(BACKUP_COUNT, &b, 1, 1)?;
                w.item_le(BACKUP_TOKEN, &b, 2, 4)?;
            }
            command::BACKUP_LIST_RESPONSE => {
                let count = b.u8(1)?;
                w.item(BACKUP_COUNT, &b, 1, 1)?;
                w.item_le(BACKUP_TOKEN, &b, 2, 4)?;
                let mut at = 6;
                for _ in 0..count {
                    let len = b.find(at, 0).map_or(b.len().saturating_sub(at), |end| end + 1 - at);
                    w.item_as(BACKUP_SERVER, &b, at, len, Encoding::Ascii)?;
                    at += len;
                }
            }
            command::BECOME_BACKUP | command::MASTER => {
                let field = if command == command::MASTER { MB_SERVER } else { BROWSER_TO_PROMOTE };
                let name = text(w, &b, field, 1, b.len().saturating_sub(1))?;
                w.info_append(format_args!(" {name}"));
            }
            command::RESET => {
                let bits = &[RESET_CMD_DEMOTE, RESET_CMD_FLUSH, RESET_CMD_STOP_LMB];
                bitmask::item(w, (&b, 1, 1, Encoding::Little), RESET_CMD, bits, Names::Shown)?;
            }
            _ => {}
        }
        w.close(opened);
        Ok(())
    }
}

/// Adds text that ends at the first NUL; it.
fn text<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    at: usize,
    len: usize,
) -> Result<String, Fault> {
    let octets = b.bytes(at, len)?;
    let shown = octets.iter().position(|octet| *octet == 0).map_or(len, |end| end + 1);
    w.item_as(field, b, at, shown, Encoding::Latin1)?;
    Ok(Encoding::Latin1.text(octets))
}

/// Adds the kinds of a server, and says them in Info if that is wanted.
pub(crate) fn server_type<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    says: bool,
) -> Walked {
    let kinds = b.u32_le(at)?;
    let place = (b, at, 4, Encoding::Little);
    bitmask::item(w, place, SERVER_TYPE, SERVER_TYPES, Names::Shown)?;
    if says && w.wants_columns() {
        for (bit, word) in KINDS.iter().enumerate() {
            if kinds >> bit & 1 != 0 {
                w.info_append(format_args!(", {word}"));
            }
        }
    }
    Ok(())
}

fn announcement<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, command: u8) -> Walked {
    w.item(UPDATE_COUNT, b, 1, 1)?;
    let period = b.u32_le(2)?;
    let item = w.item_le(PERIOD, b, 2, 4)?;
    let (amount, unit) = match period {
        ms if ms % 60_000 == 0 => (ms / 60_000, "minute"),
        ms if ms % 1000 == 0 => (ms / 1000, "second"),
        ms => (ms, "millisecond"),
    };
    let plural = if amount == 1 { "" } else { "s" };
    w.label(item, format_args!("Update Periodicity: {amount} {unit}{plural}"));
    let name = Encoding::Latin1.text(b.bytes(6, 16)?);
    let item = w.item_as(SERVER, b, 6, 16, Encoding::Latin1)?;
    let title = if command == command::DOMAIN { "Domain/Workgroup" } else { "Host Name" };
    w.label(item, format_args!("{title}: {name}"));
    w.info_append(format_args!(" {name}"));
    let version = match (b.u8(22)?, b.u8(23)?) {
        (5, 0) => "Windows 2000",
        (5, 1) => "Windows XP",
        (5, 2) => "Windows Server 2003 R2 or Windows Server 2003",
        (6, 0) => "Windows Vista or Windows Server 2008",
        (6, 1) => "Windows 7 or Windows Server 2008 R2",
        _ => "",
    };
    w.string(WINDOWS_VERSION, b, 22, 2, format_args!("{version}"))?;
    w.item(OS_MAJOR, b, 22, 1)?;
    w.item(OS_MINOR, b, 23, 1)?;
    server_type(w, b, 24, true)?;
    if command == command::DOMAIN {
        w.item_le(MYSTERIOUS_FIELD, b, 28, 4)?;
        text(w, b, MB_SERVER, 32, b.len().saturating_sub(32))?;
        return Ok(());
    }
    w.item(PROTO_MAJOR, b, 28, 1)?;
    w.item(PROTO_MINOR, b, 29, 1)?;
    w.item_le(SIG, b, 30, 2)?;
    text(w, b, COMMENT, 32, b.len().saturating_sub(32))?;
    Ok(())
}

fn election<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item(ELECTION_VERSION, b, 1, 1)?;
    let item = w.item_le(ELECTION_CRITERIA, b, 2, 4)?;
    let opened = w.open(item);
    let bits = &[
        ELECTION_DESIRE_BACKUP,
        ELECTION_DESIRE_STANDBY,
        ELECTION_DESIRE_MASTER,
        ELECTION_DESIRE_DOMAIN_MASTER,
        ELECTION_DESIRE_WINS,
        ELECTION_DESIRE_NT,
    ];
    bitmask::item(w, (b, 2, 1, Encoding::Little), ELECTION_DESIRE, bits, Names::Shown)?;
    w.item(PROTO_MINOR, b, 3, 1)?;
    w.item(PROTO_MAJOR, b, 4, 1)?;
    let bits = &[ELECTION_OS_WFW, ELECTION_OS_NTW, ELECTION_OS_NTS];
    bitmask::item(w, (b, 5, 1, Encoding::Little), ELECTION_OS, bits, Names::Shown)?;
    w.close(opened);
    w.item_le(UPTIME, b, 6, 4)?;
    let len = b.len().saturating_sub(14);
    let item = w.item_as(SERVER, b, 14, len, Encoding::Latin1)?;
    let name = Encoding::Latin1.text(b.bytes(14, len)?);
    w.label(item, format_args!("Server Name: {name}"));
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn kinds_are_named_by_their_bits() {
        assert_eq!((super::KINDS[0], super::KINDS[31]), ("Workstation", "Domain Enum"));
    }
}
