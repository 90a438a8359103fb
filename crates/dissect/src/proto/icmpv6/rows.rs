//! Options and messages whose fields follow each other, as rows of a table: fast handovers (RFC 5568), hierarchical
//! mobility (RFC 4140), handover keys (RFC 5269), 6LoWPAN's neighbour discovery (RFC 6775, RFC 7400).

use lamna_fields::Field;

use super::neighbour::option;
use super::*;

/// Fields of the same octets, how many these are, and bits below the first field.
pub(super) type Row = (&'static [Field], usize, &'static [Field]);

/// Adds the fields of `list` from `at` on; where they end. A row of `REST` octets takes what is left.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    list: &[Row],
) -> Result<usize, Fault> {
    for (fields, len, bits) in list {
        let len = if *len == REST { b.remaining(at) } else { *len };
        for field in *fields {
            let item = w.item(*field, b, at, len)?;
            if !bits.is_empty() {
                w.bits(item, bits, b, at, len)?;
            }
        }
        at += len;
    }
    Ok(at)
}

const RESERVED_4: Row = (&[OPT_RESERVED], 4, &[]);

/// Rows of an option behind its length.
pub(super) fn of_option(kind: u8) -> Option<&'static [Row]> {
    Some(match kind {
        option::ADDRESS_OR_PREFIX => &[
            (&[OPT_IPA_OPTION_CODE], 1, &[]),
            (&[OPT_IPA_PREFIX_LEN], 1, &[]),
            RESERVED_4,
            (&[OPT_IPA_IPV6_ADDRESS], 16, &[]),
        ],
        option::NEW_ROUTER => &[
            (&[OPT_NRPI_OPTION_CODE], 1, &[]),
            (&[OPT_NRPI_PREFIX_LEN], 1, &[]),
            RESERVED_4,
            (&[OPT_NRPI_PREFIX], 16, &[]),
        ],
        option::LINK => &[(&[OPT_LLA_OPTION_CODE], 1, &[]), (&[OPT_LLA_BYTES], REST, &[])],
        option::ACKNOWLEDGEMENT => &[
            (&[OPT_NAACK_OPTION_CODE], 1, &[]),
            (&[OPT_NAACK_STATUS], 1, &[]),
            (&[OPT_NAACK_SUPPLIED_NCOA], 16, &[]),
        ],
        option::ANCHOR_POINT => &[
            (&[OPT_MAP_DISTANCE, OPT_MAP_PREFERENCE], 1, &[]),
            (&[OPT_MAP_FLAG], 1, &[OPT_MAP_FLAG_R, OPT_MAP_FLAG_RESERVED]),
            (&[OPT_MAP_VALID_LIFETIME], 4, &[]),
            (&[OPT_MAP_GLOBAL_ADDRESS], 16, &[]),
        ],
        option::PROXY_SIGNATURE => &[
            (&[OPT_RESERVED], 2, &[]),
            (&[OPT_PS_KEY_HASH], 16, &[]),
            (&[OPT_DIGITAL_SIGNATURE_PADDING], REST, &[]),
        ],
        option::BORDER_ROUTER => &[
            (&[OPT_ABRO_VERSION_LOW], 2, &[]),
            (&[OPT_ABRO_VERSION_HIGH], 2, &[]),
            (&[OPT_ABRO_VALID_LIFETIME], 2, &[]),
            (&[OPT_ABRO_6LBR_ADDRESS], 16, &[]),
        ],
        option::CAPABILITY => {
            &[(&[OPT_6CIO_UNASSIGNED1, OPT_6CIO_FLAG_G], 2, &[]), (&[OPT_6CIO_UNASSIGNED2], 4, &[])]
        }
        _ => return None,
    })
}

/// What options about handover keys begin with.
pub(super) const HANDOVER_KEY: &[Row] =
    &[(&[OPT_HKR_PAD_LENGTH], 1, &[]), (&[OPT_HKR_AT, OPT_HKR_RESERVED], 1, &[])];

/// A 6LoWPAN context before its prefix.
pub(super) const CONTEXT: &[Row] = &[
    (&[OPT_6CO_CONTEXT_LENGTH], 1, &[]),
    (&[OPT_6CO_FLAG], 1, &[OPT_6CO_FLAG_C, OPT_6CO_FLAG_CID, OPT_6CO_FLAG_RESERVED]),
    (&[OPT_RESERVED], 2, &[]),
    (&[OPT_6CO_VALID_LIFETIME], 2, &[]),
];

/// A question or an answer about an address that may be there twice, before whose it is.
pub(super) const DUPLICATE_ADDRESS: &[Row] = &[
    (&[N6LOWPANND_DA_STATUS], 1, &[]),
    (&[N6LOWPANND_DA_RSV], 1, &[]),
    (&[N6LOWPANND_DA_LIFETIME], 2, &[]),
];

/// A message of a fast handover before its options, by its subtype.
pub(super) fn of_handover(subtype: u8) -> [Row; 3] {
    let second: Row = match subtype {
        2 | 3 | 5 => (&[RESERVED], 1, &[]),
        4 => (&[FMIP6_HI_FLAG], 1, &[FMIP6_HI_FLAG_S, FMIP6_HI_FLAG_A, FMIP6_HI_FLAG_RESERVED]),
        _ => (&[], 1, &[]),
    };
    [(&[FMIP6_SUBTYPE], 1, &[]), second, (&[FMIP6_IDENTIFIER], 2, &[])]
}
