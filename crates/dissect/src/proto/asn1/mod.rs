//! Values in the basic encoding rules of ASN.1 (ITU-T X.690) and object identifiers, for the protocols that
//! are made of them.

pub(crate) mod oid;
pub(crate) mod shape;
pub(crate) mod tlv;
