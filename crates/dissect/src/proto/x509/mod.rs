//! X.509 certificates (ITU-T X.509, RFC 5280) and what they are made of.
//!
//! A certificate is walked inside of the protocol that carries it, under that protocol's item; names
//! and extensions are layers of the protocols that define them, as in Wireshark.

pub mod af;
pub mod attributes;
pub mod ber;
mod certificate;
mod extension;
pub mod extensions;
pub mod framework;
mod limits;
mod name;
pub mod netscape;
pub mod ocsp;
pub mod pkcs1;
pub mod pkix_explicit;
pub mod pkix_implicit;

use lamna_fields::FieldDef;

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::Dissect;
use crate::walk::Walk;

pub(crate) use certificate::generalized_time;
pub(crate) use certificate::walk as certificate;
pub(crate) use certificate::walk_named as named_certificate;
pub(crate) use name::walk as name;
pub(crate) use ocsp::stapled as ocsp_response;

/// Protocols that only lend their fields and their name to parts of others.
macro_rules! lenders {
    ($($(#[$meta:meta])* $name:ident => $module:ident;)*) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug)]
        pub struct $name;

        impl Dissect for $name {
            const FIELDS: &'static [FieldDef] = $module::FIELDS;

            fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
                Ok(())
            }
        }
    )*};
}

lenders! {
    /// X.509 authentication framework.
    Af => af;
    /// X.501 information framework.
    Framework => framework;
    /// X.520 selected attribute types.
    Attributes => attributes;
    /// X.509 certificate extensions.
    Extensions => extensions;
    /// The implicitly tagged module of PKIX.
    PkixImplicit => pkix_implicit;
    /// The explicitly tagged module of PKIX.
    PkixExplicit => pkix_explicit;
    /// PKCS #1 keys.
    Pkcs1 => pkcs1;
    /// Netscape's extensions of certificates.
    Netscape => netscape;
    /// The basic encoding rules.
    Ber => ber;
}
