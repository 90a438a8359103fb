//! Radio resource control of the fourth and the fifth generation (3GPP TS 36.331, 38.331): that a network's messages hold what
//! a mobile station's radio is capable of, which is not taken apart.

/// One generation's: the same two messages under other names.
macro_rules! generation {
    ($module:ident, $name:literal, $title:literal, $short:literal, $prefix:literal, $doc:literal) => {
        #[doc = $doc]
        pub mod $module {
            use lamna_fields::{FieldDef, FieldType, field_table};

            use crate::buf::{Buf, Walked};
            use crate::collect::Collector;
            use crate::registry::Dissect;
            use crate::walk::{REST, Walk};

            field_table! {
                /// Its fields.
                pub static FIELDS;
                PROTOCOL = FieldDef::protocol($name, $title, $short);
                CAPABILITY = FieldDef::new(concat!($prefix, ".UERadioAccessCapabilityInformation_element"), "UERadioAccessCapabilityInformation", FieldType::None);
                PAGING = FieldDef::new(concat!($prefix, ".UERadioPagingInformation_element"), "UERadioPagingInformation", FieldType::None);
            }

            /// What a mobile station's radio is capable of.
            #[derive(Clone, Copy, Debug)]
            pub struct Rrc;

            impl Dissect for Rrc {
                const FIELDS: &'static [FieldDef] = FIELDS;

                fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
                    w.item(CAPABILITY, &b, 0, REST).map(drop)
                }
            }

            /// What of it is needed to page the station.
            pub(crate) fn paging<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
                w.item(PAGING, &b, 0, REST).map(drop)
            }
        }
    };
}

generation!(
    nr,
    "nr-rrc",
    "NR Radio Resource Control (RRC) protocol",
    "NR RRC",
    "nr-rrc",
    "The fifth generation's."
);
generation!(
    lte,
    "lte_rrc",
    "LTE Radio Resource Control (RRC) protocol",
    "LTE RRC",
    "lte-rrc",
    "The fourth generation's."
);
