//! Values in the basic (ITU-T X.690) and in the packed encoding rules of ASN.1 (X.691) and object identifiers, for the
//! protocols that are made of them.

pub(crate) mod oid;
pub(crate) mod per;
pub(crate) mod shape;
pub(crate) mod tlv;
