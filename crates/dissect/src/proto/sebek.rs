//! What Sebek, which watches a honeypot from inside its kernel, sends of what was read and connected there (versions 2
//! and 3).

use lamna_fields::{Base, FieldDef, FieldType, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::lines::Text;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of SEBEK - Kernel Data Capture.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("sebek", "SEBEK - Kernel Data Capture", "SEBEK");
    MAGIC = FieldDef::new("sebek.magic", "Magic", FieldType::Uint32).base(Base::Hex);
    VERSION = FieldDef::new("sebek.version", "Version", FieldType::Uint16);
    TYPE = FieldDef::new("sebek.type", "Type", FieldType::Uint16);
    COUNTER = FieldDef::new("sebek.counter", "Counter", FieldType::Uint32);
    TIME_SEC = FieldDef::new("sebek.time.sec", "Time", FieldType::AbsoluteTime);
    PID = FieldDef::new("sebek.pid", "Process ID", FieldType::Uint32);
    UID = FieldDef::new("sebek.uid", "User ID", FieldType::Uint32);
    FD = FieldDef::new("sebek.fd", "File Descriptor", FieldType::Uint32);
    CMD = FieldDef::new("sebek.cmd", "Command Name", FieldType::String);
    LEN = FieldDef::new("sebek.len", "Data Length", FieldType::Uint32);
    PPID = FieldDef::new("sebek.ppid", "Parent Process ID", FieldType::Uint32);
    INODE = FieldDef::new("sebek.inode", "Inode ID", FieldType::Uint32);
    DATA = FieldDef::new("sebek.data", "Data", FieldType::String);
    SOCKET_SRC_IP = FieldDef::new("sebek.socket.src_ip", "Socket.local_ip", FieldType::Ipv4);
    SOCKET_SRC_PORT = FieldDef::new("sebek.socket.src_port", "Socket.local_port", FieldType::Uint16);
    SOCKET_DST_IP = FieldDef::new("sebek.socket.dst_ip", "Socket.remote_ip", FieldType::Ipv4);
    SOCKET_DST_PORT = FieldDef::new("sebek.socket.dst_port", "Socket.remote_port", FieldType::Uint16);
    SOCKET_CALL = FieldDef::new("sebek.socket.call", "Socket.Call_id", FieldType::Uint16);
    SOCKET_IP_PROTO = FieldDef::new("sebek.socket.ip_proto", "Socket.ip_proto", FieldType::Uint8);
}

/// Octets of a command's name.
const COMMAND_LEN: usize = 12;

/// What is told of a socket, not of octets that were read.
const SOCKET: u16 = 2;

/// Sebek.
#[derive(Clone, Copy, Debug)]
pub struct Sebek;

impl Dissect for Sebek {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(1101)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("SEBEK");
        w.info(format_args!("SEBEK - "));
        let version = if b.remaining(4) >= 2 { b.u16(4)? } else { 0 };
        let is_known = version == 2 || version == 3;
        if !is_known {
            w.withdraw_layer();
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        if !is_known {
            w.close(opened);
            return w.data(b);
        }
        let is_long = version == 3;
        let (pid, uid, fd, cmd) = if is_long { (24, 28, 32, 40) } else { (20, 24, 28, 32) };
        if w.wants_columns() {
            let numbers = (b.u32(pid)?, b.u32(uid)?, b.u32(fd)?);
            let name = b.bytes(cmd, COMMAND_LEN)?;
            let (pid, uid, fd) = numbers;
            w.info_append(format_args!(" pid({pid}) uid({uid}) fd({fd}) cmd: "));
            let end = name.iter().position(|octet| is_long && *octet == 0);
            w.info_append(format_args!("{}", Text(&name[..end.unwrap_or(name.len())])));
        }
        let kind = b.u16(6)?;
        let mut at = w.row(&b, 0, &[(MAGIC, 4), (VERSION, 2), (TYPE, 2), (COUNTER, 4)])?;
        let (seconds, nanos) = (u64::from(b.u32(at)?), u64::from(b.u32(at + 4)?));
        w.number(TIME_SEC, &b, at, 8, seconds * 1_000_000_000 + nanos)?;
        at += 8;
        if is_long {
            at = w.row(&b, at, &[(PPID, 4)])?;
        }
        at = w.row(&b, at, &[(PID, 4), (UID, 4), (FD, 4)])?;
        if is_long {
            at = w.row(&b, at, &[(INODE, 4)])?;
        }
        at = w.row(&b, at, &[(CMD, COMMAND_LEN), (LEN, 4)])?;
        if is_long && kind == SOCKET {
            let fields = [
                (SOCKET_DST_IP, 4),
                (SOCKET_DST_PORT, 2),
                (SOCKET_SRC_IP, 4),
                (SOCKET_SRC_PORT, 2),
                (SOCKET_CALL, 2),
                (SOCKET_IP_PROTO, 1),
            ];
            w.row(&b, at, &fields)?;
        } else {
            b.check(at, 1)?;
            w.item(DATA, &b, at, REST)?;
        }
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    const READ: &[u8] = b"\0\xd0\xd0\xd0\0\x02\0\0\0\0\0\x07\x5f\x5e\x10\0\0\0\0\x7b\0\0\0\x64\0\0\0\0\0\0\0\x03bash\0\0\0\0\0\0\0\0\0\0\0\x02ls";

    #[test]
    fn what_was_read_is_shown() {
        let shown = shown(40000, 1101, READ);
        for line in ["Process ID: 100", "File Descriptor: 3", "Command Name: bash", "Data: ls"] {
            assert!(shown.has(line), "{line} in {:#?}", shown.tree);
        }
    }

    #[test]
    fn other_versions_are_data() {
        assert!(shown(40000, 1101, b"\0\0\0\0\0\x01").protocols.ends_with("udp:data"));
    }
}
