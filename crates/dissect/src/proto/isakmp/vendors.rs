//! Vendor ids and what they announce: texts, or hashes of texts, that implementations agreed on.

/// Ids by their first octets.
static VENDORS: &[(&[u8], &str)] = &[
    (b"\x09\x00\x26\x89\xdf\xd6\xb7\x12", "XAUTH"),
    (
        b"\xaf\xca\xd7\x13\x68\xa1\xf1\xc9\x6b\x86\x96\xfc\x77\x57\x01\x00",
        "RFC 3706 DPD (Dead Peer Detection)",
    ),
    (
        b"\x4a\x13\x1c\x81\x07\x03\x58\x45\x5c\x57\x28\xf2\x0e\x95\x45\x2f",
        "RFC 3947 Negotiation of NAT-Traversal in the IKE",
    ),
    (
        b"\x44\x85\x15\x2d\x18\xb6\xbb\xcd\x0b\xe8\xa8\x46\x95\x79\xdd\xcc",
        "draft-ietf-ipsec-nat-t-ike-00",
    ),
    (
        b"\xcd\x60\x46\x43\x35\xdf\x21\xf8\x7c\xfd\xb2\xfc\x68\xb6\xa4\x48",
        "draft-ietf-ipsec-nat-t-ike-02",
    ),
    (
        b"\x90\xcb\x80\x91\x3e\xbb\x69\x6e\x08\x63\x81\xb5\xec\x42\x7b\x1f",
        "draft-ietf-ipsec-nat-t-ike-02\\n",
    ),
    (
        b"\x7d\x94\x19\xa6\x53\x10\xca\x6f\x2c\x17\x9d\x92\x15\x52\x9d\x56",
        "draft-ietf-ipsec-nat-t-ike-03",
    ),
    (
        b"\x43\x9b\x59\xf8\xba\x67\x6c\x4c\x77\x37\xae\x22\xea\xb8\xf5\x82",
        "draft-ietf-ipsec-nat-t-ike-07",
    ),
    (b"\x40\x48\xb7\xd5\x6e\xbc\xe8\x85\x25\xe7\xde\x7f\x00\xd6\xc2\xd3", "Cisco Fragmentation"),
    (b"\x12\xf5\xf2\x8c\x45\x71\x68\xa9\x70\x2d\x9f\xe2\x74\xcc", UNITY),
    (b"\x82\x99\x03\x17\x57\xa3\x60\x82\xc6\xa6\x21\xde", FORTIGATE),
    (b"\x1e\x2b\x51\x69\x05\x99\x1c\x7d\x7c\x96\xfc\xbf\xb5\x87\xe4\x61", "MS NT5 ISAKMPOAKLEY"),
    (b"FLEXVPN-SUPPORTED", "Cisco FlexVPN Supported"),
    (b"CISCOVPN-REV-02", "Cisco VPN Revision 2"),
    (b"CISCO-DYNAMIC-ROUTE", "Cisco Dynamic Route Supported"),
    (b"CISCO-DELETE-REASON", "Cisco Delete Reason Supported"),
];

/// The major and minor version that a Unity id ends with.
pub(super) const UNITY: &str = "CISCO-UNITY";

/// The release and build that Fortigate's id ends with.
pub(super) const FORTIGATE: &str = "Fortigate (Fortinet)";

/// What an id announces.
pub(super) fn name(id: &[u8]) -> &'static str {
    let known = VENDORS.iter().find(|(begin, _)| id.starts_with(begin));
    known.map_or("Unknown Vendor ID", |(_, name)| *name)
}
