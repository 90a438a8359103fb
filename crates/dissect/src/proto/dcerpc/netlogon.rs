//! The secure channel of Windows domains (MS-NRPC): of its operations, the three that set one up.

use lamna_fields::{Base, Encoding, Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::proto::little;
use crate::proto::numbers::nt_status::NT_STATUS;
use crate::registry::Dissect;
use crate::walk::Walk;

use super::interfaces::OPERATIONS_OF_NETLOGON;
use super::{fields as dcerpc, u16_in, u32_in};

values! {
    static CHANNELS {
        0 => "SEC_CHAN_NULL",
        1 => "SEC_CHAN_LOCAL",
        2 => "SEC_CHAN_WKSTA",
        3 => "SEC_CHAN_DNS_DOMAIN",
        4 => "SEC_CHAN_DOMAIN",
        5 => "SEC_CHAN_LANMAN",
        6 => "SEC_CHAN_BDC",
        7 => "SEC_CHAN_RODC",
    }
}

field_table! {
    /// The fields of the operations that are taken apart.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("rpc_netlogon", "Microsoft Network Logon", "RPC_NETLOGON");
    OPNUM = FieldDef::new("netlogon.opnum", "Operation", FieldType::Uint16).strings(Strings::Values(&OPERATIONS_OF_NETLOGON));
    HANDLE = FieldDef::new("netlogon.handle", "Handle", FieldType::String);
    COMPUTER_NAME = FieldDef::new("netlogon.computer_name", "Computer Name", FieldType::String);
    ACCT_NAME = FieldDef::new("netlogon.acct_name", "Acct Name", FieldType::String);
    SEC_CHAN_TYPE = FieldDef::new("netlogon.sec_chan_type", "Sec Chan Type", FieldType::Uint16).strings(Strings::Values(&CHANNELS));
    CLIENTCHALLENGE = FieldDef::new("netlogon.clientchallenge", "Client Challenge", FieldType::Bytes);
    SERVERCHALLENGE = FieldDef::new("netlogon.serverchallenge", "Server Challenge", FieldType::Bytes);
    CLIENTCRED = FieldDef::new("netlogon.clientcred", "Client Credential", FieldType::Bytes);
    SERVERCRED = FieldDef::new("netlogon.servercred", "Server Credential", FieldType::Bytes);
    NEG_FLAGS = FieldDef::new("netlogon.neg_flags", "Negotiation options", FieldType::Uint32).base(Base::Hex);
    FLAG_NA8000000 = FieldDef::new("ntlmssp.neg_flags.na8000000", "Authenticated RPC supported", FieldType::Boolean).bits(32).mask(0x40000000).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAG_NA100000 = FieldDef::new("ntlmssp.neg_flags.na100000", "AES supported", FieldType::Boolean).bits(32).mask(0x1000000).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAG_NA200000 = FieldDef::new("ntlmssp.neg_flags.na200000", "RODC pass-through", FieldType::Boolean).bits(32).mask(0x200000).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAG_NA80000 = FieldDef::new("ntlmssp.neg_flags.na80000", "Cross forest trust", FieldType::Boolean).bits(32).mask(0x80000).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAG_NA40000 = FieldDef::new("ntlmssp.neg_flags.na40000", "GetDomainInfo supported", FieldType::Boolean).bits(32).mask(0x40000).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAG_NA20000 = FieldDef::new("ntlmssp.neg_flags.na20000", "ServerPasswordSet2 supported", FieldType::Boolean).bits(32).mask(0x20000).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAG_NA10000 = FieldDef::new("ntlmssp.neg_flags.na10000", "DNS trusts supported", FieldType::Boolean).bits(32).mask(0x10000).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAG_NA8000 = FieldDef::new("ntlmssp.neg_flags.na8000", "Transitive trusts", FieldType::Boolean).bits(32).mask(0x8000).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAG_NA4000 = FieldDef::new("ntlmssp.neg_flags.na4000", "Strong key", FieldType::Boolean).bits(32).mask(0x4000).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAG_NA2000 = FieldDef::new("ntlmssp.neg_flags.na2000", "Avoid replication Auth database", FieldType::Boolean).bits(32).mask(0x2000).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAG_NA1000 = FieldDef::new("ntlmssp.neg_flags.na1000", "Avoid replication account database", FieldType::Boolean).bits(32).mask(0x1000).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAG_NA800 = FieldDef::new("ntlmssp.neg_flags.na800", "Concurrent RPC", FieldType::Boolean).bits(32).mask(0x800).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAG_NA400 = FieldDef::new("ntlmssp.neg_flags.na400", "Generic pass-through", FieldType::Boolean).bits(32).mask(0x400).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAG_NA200 = FieldDef::new("ntlmssp.neg_flags.na200", "SendToSam", FieldType::Boolean).bits(32).mask(0x200).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAG_NA100 = FieldDef::new("ntlmssp.neg_flags.na100", "Refusal of password change", FieldType::Boolean).bits(32).mask(0x100).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAG_NA80 = FieldDef::new("ntlmssp.neg_flags.na80", "DatabaseRedo call", FieldType::Boolean).bits(32).mask(0x80).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAG_NA40 = FieldDef::new("ntlmssp.neg_flags.na40", "Handle multiple SIDs", FieldType::Boolean).bits(32).mask(0x40).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAG_NA20 = FieldDef::new("ntlmssp.neg_flags.na20", "Restarting full DC sync", FieldType::Boolean).bits(32).mask(0x20).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAG_NA10 = FieldDef::new("ntlmssp.neg_flags.na10", "BDC handling Changelogs", FieldType::Boolean).bits(32).mask(0x10).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAG_NA8 = FieldDef::new("ntlmssp.neg_flags.na8", "Promotion count(deprecated)", FieldType::Boolean).bits(32).mask(0x8).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAG_NA4 = FieldDef::new("ntlmssp.neg_flags.na4", "RC4 encryption", FieldType::Boolean).bits(32).mask(0x4).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAG_NA2 = FieldDef::new("ntlmssp.neg_flags.na2", "NT3.5 BDC continuous update", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAG_NA1 = FieldDef::new("ntlmssp.neg_flags.na1", "Account lockout", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAG_LSASS = FieldDef::new("ntlmssp.neg_flags.na8000000", "Authenticated RPC via lsass supported", FieldType::Boolean).bits(32).mask(0x20000000).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAG_NT4 = FieldDef::new("ntlmssp.neg_flags.na100000", "NO NT4 emulation", FieldType::Boolean).bits(32).mask(0x100000).strings(Strings::TrueFalse(&("Set", "Not set")));
    SERVERRID = FieldDef::new("netlogon.serverrid", "Account RID", FieldType::Uint32);
    RC = FieldDef::new("netlogon.rc", "Return code", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&NT_STATUS));
}

/// The flags of a negotiation, as trees have them.
const FLAGS: &[Field] = &[
    FLAG_NA8000000,
    FLAG_LSASS,
    FLAG_NA100000,
    FLAG_NA200000,
    FLAG_NT4,
    FLAG_NA80000,
    FLAG_NA40000,
    FLAG_NA20000,
    FLAG_NA10000,
    FLAG_NA8000,
    FLAG_NA4000,
    FLAG_NA2000,
    FLAG_NA1000,
    FLAG_NA800,
    FLAG_NA400,
    FLAG_NA200,
    FLAG_NA100,
    FLAG_NA80,
    FLAG_NA40,
    FLAG_NA20,
    FLAG_NA10,
    FLAG_NA8,
    FLAG_NA4,
    FLAG_NA2,
    FLAG_NA1,
];

/// Operations that are taken apart.
mod operation {
    pub(super) const CHALLENGE: u16 = 4;
    pub(super) const AUTHENTICATE2: u16 = 15;
    pub(super) const AUTHENTICATE3: u16 = 26;
}

/// Microsoft Network Logon.
#[derive(Clone, Copy, Debug)]
pub struct RpcNetlogon;

impl Dissect for RpcNetlogon {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
        Ok(())
    }
}

/// A place among arguments, which are aligned to their own length.
struct Arguments<'b> {
    b: Buf<'b>,
    at: usize,
    order: Encoding,
    /// Whether pointers and counts have eight octets.
    is_wide: bool,
}

impl Arguments<'_> {
    /// The pointer or count at hand.
    fn count(&self) -> Result<u64, Fault> {
        Ok(match (self.is_wide, self.order) {
            (false, order) => u64::from(u32_in(&self.b, self.at, order)?),
            (true, Encoding::Little) => self.b.u64_le(self.at)?,
            (true, _) => self.b.u64(self.at)?,
        })
    }

    /// Octets of a pointer or count, which begins at a multiple of it.
    fn width(&self) -> usize {
        if self.is_wide { 8 } else { 4 }
    }

    fn align(&mut self, len: usize) {
        self.at = self.at.next_multiple_of(len);
    }

    /// Eight octets that prove or challenge something.
    fn proof<C: Collector>(&mut self, w: &mut Walk<'_, C>, field: Field) -> Walked {
        w.item(field, &self.b, self.at, 8)?;
        self.at += 8;
        Ok(())
    }

    fn u32<C: Collector>(&mut self, w: &mut Walk<'_, C>, field: Field) -> Result<u32, Fault> {
        self.align(4);
        let value = u32_in(&self.b, self.at, self.order)?;
        w.item_as(field, &self.b, self.at, 4, self.order)?;
        self.at += 4;
        Ok(value)
    }

    /// Text of two octets a character, behind its three counts.
    fn text<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        title: &str,
        field: Field,
        is_pointer: bool,
    ) -> Result<String, Fault> {
        let begin = self.at;
        let root = w.text(&self.b, begin, 0, format_args!("{title}"))?;
        let opened = w.open(root);
        let order = self.order;
        self.align(self.width());
        let mut count = 0;
        let pointer = if self.is_wide { dcerpc::REFERENT_ID64 } else { dcerpc::REFERENT_ID };
        let counts = [dcerpc::ARRAY_MAX_COUNT, dcerpc::ARRAY_OFFSET, dcerpc::ARRAY_ACTUAL_COUNT];
        for part in is_pointer.then_some(pointer).into_iter().chain(counts) {
            count = self.count()?;
            let (b, at, len) = (self.b, self.at, self.width());
            w.foreign(id::DCERPC, |w| w.number(part, &b, at, len, count))?;
            self.at += len;
        }
        let len = usize::try_from(count).unwrap_or(usize::MAX).saturating_mul(2);
        let octets = self.b.bytes(self.at, len)?;
        let encoding = if order == Encoding::Little { Encoding::Utf16Le } else { Encoding::Utf16 };
        let text = encoding.text(octets);
        let text = text.trim_end_matches('\0').to_owned();
        w.string(field, &self.b, self.at, len, format_args!("{text}"))?;
        self.at += len;
        w.close(opened);
        w.set_len(root, self.at - begin);
        // Wireshark tells names in their counts' small form only.
        if self.is_wide {
            return Ok(String::new());
        }
        w.label(root, format_args!("{title}: {text}"));
        Ok(text)
    }

    /// The server's name, which may be left out.
    fn server<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        if self.count()? != 0 {
            return self.text(w, "Server Handle", HANDLE, true).map(drop);
        }
        let (b, at, len) = (self.b, self.at, self.width());
        let item = w.foreign(id::DCERPC, |w| w.item(dcerpc::NULL_POINTER, &b, at, len))?;
        w.label(item, format_args!("NULL Pointer: Server Handle"));
        self.at += len;
        Ok(())
    }

    fn flags<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        self.align(4);
        let value = u32_in(&self.b, self.at, self.order)?;
        let item = w.number(NEG_FLAGS, &self.b, self.at, 4, u64::from(value))?;
        let opened = w.open(item);
        if self.order == Encoding::Little {
            little::bits(w, &self.b, self.at, 4, FLAGS)?;
        } else {
            for flag in FLAGS {
                w.item(*flag, &self.b, self.at, 4)?;
            }
        }
        w.close(opened);
        self.at += 4;
        Ok(())
    }
}

/// The arguments or the results of an operation; others than the three are left as they are.
pub(super) fn call<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (order, is_wide): (Encoding, bool),
    operation: u16,
    is_response: bool,
) -> Walked {
    let mut a = Arguments { b: *b, at: 0, order, is_wide };
    let is_challenge = match operation {
        operation::CHALLENGE => true,
        operation::AUTHENTICATE2 | operation::AUTHENTICATE3 => false,
        _ => return Ok(()),
    };
    if is_response {
        a.proof(w, if is_challenge { SERVERCHALLENGE } else { SERVERCRED })?;
        if !is_challenge {
            a.flags(w)?;
        }
        if operation == operation::AUTHENTICATE3 {
            a.u32(w, SERVERRID)?;
        }
        let code = a.u32(w, RC)?;
        if code != 0 {
            match NT_STATUS.get(u64::from(code)) {
                Some(word) => w.info_append(format_args!(", {word}")),
                None => w.info_append(format_args!(", Unknown error {code:#010x}")),
            }
        }
        return Ok(());
    }
    a.server(w)?;
    if !is_challenge {
        a.text(w, "Acct Name", ACCT_NAME, false)?;
        a.align(2);
        u16_in(b, a.at, order)?;
        w.item_as(SEC_CHAN_TYPE, b, a.at, 2, order)?;
        a.at += 2;
    }
    let computer = a.text(w, "Computer Name", COMPUTER_NAME, false)?;
    if is_challenge {
        w.info_append(format_args!(", {computer}"));
    }
    a.proof(w, if is_challenge { CLIENTCHALLENGE } else { CLIENTCRED })?;
    if !is_challenge {
        a.flags(w)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::Shown;
    use crate::proto::dcerpc::packets;

    /// The interface of domain controllers.
    const NETLOGON: [u8; 16] =
        [0x78, 0x56, 0x34, 0x12, 0x34, 0x12, 0xcd, 0xab, 0xef, 0, 1, 0x23, 0x45, 0x67, 0xcf, 0xfb];

    fn called(operation: u8, is_response: bool, stub: &[u8]) -> Shown {
        packets::call(NETLOGON, operation, is_response, stub)
    }

    #[test]
    fn a_challenge_names_the_computer() {
        let mut stub = vec![0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0];
        stub.extend(*b"D\0C\0\0\0");
        stub.extend([0; 8]);
        let shown = called(4, false, &stub);
        assert_eq!(shown.info, "RPC_NETLOGON NetrServerReqChallenge request, DC");
        assert!(shown.has("NULL Pointer: Server Handle"));
        assert!(shown.has("Computer Name: DC"));
    }

    #[test]
    fn a_denial_is_told() {
        let mut stub = vec![0; 8];
        stub.extend([0xff, 0xff, 0x2f, 0x21, 0x22, 0, 0, 0xc0]);
        let shown = called(15, true, &stub);
        assert!(shown.info.ends_with("NetrServerAuthenticate2 response, STATUS_ACCESS_DENIED"));
        assert!(shown.has("Return code: STATUS_ACCESS_DENIED (0xc0000022)"));
    }

    #[test]
    fn a_name_longer_than_its_call_is_malformed() {
        let stub = [0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 255, 0, 0, 0];
        assert!(called(4, false, &stub).info.ends_with("[Malformed Packet]"));
    }
}
