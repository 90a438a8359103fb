//! Telephone numbers (ITU-T E.164): their countries. Fields that protocols of telephone and mobile networks share.

use lamna_fields::{Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::e212::Digits;
use crate::proto::id;
use crate::registry::Dissect;
use crate::walk::Walk;

values! {
    static COUNTRIES {
        0 => "Reserved",
        1 => "Americas",
        7 => "Russian Federation, Kazakstan (Republic of)",
        20 => "Egypt (Arab Republic of)",
        27 => "South Africa (Republic of)",
        30 => "Greece",
        31 => "Netherlands (Kingdom of the)",
        32 => "Belgium",
        33 => "France",
        34 => "Spain",
        36 => "Hungary (Republic of)",
        39 => "Italy",
        40 => "Romania",
        41 => "Switzerland (Confederation of)",
        43 => "Austria",
        44 => "United Kingdom of Great Britain and Northern Ireland",
        45 => "Denmark",
        46 => "Sweden",
        47 => "Norway",
        48 => "Poland (Republic of)",
        49 => "Germany (Federal Republic of)",
        51 => "Peru",
        52 => "Mexico",
        53 => "Cuba",
        54 => "Argentine Republic",
        55 => "Brazil (Federative Republic of)",
        56 => "Chile",
        57 => "Colombia (Republic of)",
        58 => "Venezuela(Bolivarian Republic of)",
        60 => "Malaysia",
        61 => "Australia",
        62 => "Indonesia (Republic of)",
        63 => "Philippines (Republic of the)",
        64 => "New Zealand",
        65 => "Singapore (Republic of)",
        66 => "Thailand",
        81 => "Japan",
        82 => "Korea (Republic of)",
        84 => "Viet Nam (Socialist Republic of)",
        86 => "China (People's Republic of)",
        90 => "Turkey",
        91 => "India (Republic of)",
        92 => "Pakistan (Islamic Republic of)",
        93 => "Afghanistan",
        94 => "Sri Lanka (Democratic Socialist Republic of)",
        95 => "Myanmar (the Republic of the Union of)",
        98 => "Iran (Islamic Republic of)",
        210 => "Spare code",
        211 => "South Sudan (Republic of)",
        212 => "Morocco (Kingdom of)",
        213 => "Algeria (People's Democratic Republic of)",
        214 => "Spare code",
        215 => "Spare code",
        216 => "Tunisia",
        217 => "Spare code",
        218 => "Libya (Socialist People's Libyan Arab Jamahiriya)",
        219 => "Spare code",
        220 => "Gambia (Republic of)",
        221 => "Senegal (Republic of)",
        222 => "Mauritania (Islamic Republic of)",
        223 => "Mali (Republic of)",
        224 => "Guinea (Republic of)",
        225 => "Cote d'Ivoire (Republic of)",
        226 => "Burkina Faso",
        227 => "Niger (Republic of the)",
        228 => "Togolese Republic",
        229 => "Benin (Republic of)",
        230 => "Mauritius (Republic of)",
        231 => "Liberia (Republic of)",
        232 => "Sierra Leone",
        233 => "Ghana",
        234 => "Nigeria (Federal Republic of)",
        235 => "Chad (Republic of)",
        236 => "Central African Republic",
        237 => "Cameroon (Republic of)",
        238 => "Cape Verde (Republic of)",
        239 => "Sao Tome and Principe (Democratic Republic of)",
        240 => "Equatorial Guinea (Republic of)",
        241 => "Gabonese Republic",
        242 => "Congo (Republic of the)",
        243 => "Democratic Republic of Congo",
        244 => "Angola (Republic of)",
        245 => "Guinea-Bissau (Republic of)",
        246 => "Diego Garcia",
        247 => "Saint Helena, Ascension and Tristan da Cunha",
        248 => "Seychelles (Republic of)",
        249 => "Sudan (Republic of the)",
        250 => "Rwanda (Republic of)",
        251 => "Ethiopia (Federal Democratic Republic of)",
        252 => "Somali Democratic Republic",
        253 => "Djibouti (Republic of)",
        254 => "Kenya (Republic of)",
        255 => "Tanzania (United Republic of)",
        256 => "Uganda (Republic of)",
        257 => "Burundi (Republic of)",
        258 => "Mozambique (Republic of)",
        259 => "Spare code",
        260 => "Zambia (Republic of)",
        261 => "Madagascar (Republic of)",
        262 => "French Departments and Territories in the Indian Ocean",
        263 => "Zimbabwe (Republic of)",
        264 => "Namibia (Republic of)",
        265 => "Malawi",
        266 => "Lesotho (Kingdom of)",
        267 => "Botswana (Republic of)",
        268 => "Swaziland (Kingdom of)",
        269 => "Comoros (Union of the)",
        280 => "Spare code",
        281 => "Spare code",
        282 => "Spare code",
        283 => "Spare code",
        284 => "Spare code",
        285 => "Spare code",
        286 => "Spare code",
        287 => "Spare code",
        288 => "Spare code",
        289 => "Spare code",
        290 => "Saint Helena, Ascension and Tristan da Cunha",
        291 => "Eritrea",
        292 => "Spare code",
        293 => "Spare code",
        294 => "Spare code",
        295 => "Spare code",
        296 => "Spare code",
        297 => "Aruba",
        298 => "Faroe Islands",
        299 => "Greenland (Denmark)",
        350 => "Gibraltar",
        351 => "Portugal",
        352 => "Luxembourg",
        353 => "Ireland",
        354 => "Iceland",
        355 => "Albania (Republic of)",
        356 => "Malta",
        357 => "Cyprus (Republic of)",
        358 => "Finland",
        359 => "Bulgaria (Republic of)",
        370 => "Lithuania (Republic of)",
        371 => "Latvia (Republic of)",
        372 => "Estonia (Republic of)",
        373 => "Moldova (Republic of)",
        374 => "Armenia (Republic of)",
        375 => "Belarus (Republic of)",
        376 => "Andorra (Principality of)",
        377 => "Monaco (Principality of)",
        378 => "San Marino (Republic of)",
        379 => "Vatican City State",
        380 => "Ukraine",
        381 => "Serbia (Republic of)",
        382 => "Montenegro (Republic of)",
        383 => "Spare code",
        384 => "Spare code",
        385 => "Croatia (Republic of)",
        386 => "Slovenia (Republic of)",
        387 => "Bosnia and Herzegovina",
        388 => "Group of countries, shared code",
        389 => "The Former Yugoslav Republic of Macedonia",
        420 => "Czech Republic",
        421 => "Slovak Republic",
        422 => "Spare code",
        423 => "Liechtenstein (Principality of)",
        424 => "Spare code",
        425 => "Spare code",
        426 => "Spare code",
        427 => "Spare code",
        428 => "Spare code",
        429 => "Spare code",
        500 => "Falkland Islands (Malvinas)",
        501 => "Belize",
        502 => "Guatemala (Republic of)",
        503 => "El Salvador (Republic of)",
        504 => "Honduras (Republic of)",
        505 => "Nicaragua",
        506 => "Costa Rica",
        507 => "Panama (Republic of)",
        508 => "Saint Pierre and Miquelon (Collectivite territoriale de la Republique francaise)",
        509 => "Haiti (Republic of)",
        590 => "Guadeloupe (French Department of)",
        591 => "Bolivia (Plurinational State of)",
        592 => "Guyana",
        593 => "Ecuador",
        594 => "French Guiana (French Department of)",
        595 => "Paraguay (Republic of)",
        596 => "Martinique (French Department of)",
        597 => "Suriname (Republic of)",
        598 => "Uruguay (Eastern Republic of)",
        599 => "Bonaire, Saint Eustatius and Saba, Curacao",
        670 => "Democratic Republic of Timor-Leste",
        671 => "Spare code",
        672 => "Australian External Territories",
        673 => "Brunei Darussalam",
        674 => "Nauru (Republic of)",
        675 => "Papua New Guinea",
        676 => "Tonga (Kingdom of)",
        677 => "Solomon Islands",
        678 => "Vanuatu (Republic of)",
        679 => "Fiji (Republic of)",
        680 => "Palau (Republic of)",
        681 => "Wallis and Futuna (Territoire francais d'outre-mer)",
        682 => "Cook Islands",
        683 => "Niue",
        684 => "Spare code",
        685 => "Samoa (Independent State of)",
        686 => "Kiribati (Republic of)",
        687 => "New Caledonia (Territoire francais d'outre-mer)",
        688 => "Tuvalu",
        689 => "French Polynesia (Territoire francais d'outre-mer)",
        690 => "Tokelau",
        691 => "Micronesia (Federated States of)",
        692 => "Marshall Islands (Republic of the)",
        693 => "Spare code",
        694 => "Spare code",
        695 => "Spare code",
        696 => "Spare code",
        697 => "Spare code",
        698 => "Spare code",
        699 => "Spare code",
        800 => "International Freephone Service",
        801 => "Spare code",
        802 => "Spare code",
        803 => "Spare code",
        804 => "Spare code",
        805 => "Spare code",
        806 => "Spare code",
        807 => "Spare code",
        808 => "International Shared Cost Service (ISCS)",
        809 => "Spare code",
        830 => "Spare code",
        831 => "Spare code",
        832 => "Spare code",
        833 => "Spare code",
        834 => "Spare code",
        835 => "Spare code",
        836 => "Spare code",
        837 => "Spare code",
        838 => "Spare code",
        839 => "Spare code",
        850 => "Democratic People's Republic of Korea",
        851 => "Spare code",
        852 => "Hong Kong, China",
        853 => "Macau, China",
        854 => "Spare code",
        855 => "Cambodia (Kingdom of)",
        856 => "Lao People's Democratic Republic",
        857 => "Spare code",
        858 => "Spare code",
        859 => "Spare code",
        870 => "Inmarsat SNAC",
        871 => "Spare code",
        872 => "Spare code",
        873 => "Spare code",
        874 => "Spare code",
        875 => "Reserved - Maritime Mobile Service Applications",
        876 => "Reserved - Maritime Mobile Service Applications",
        877 => "Reserved - Maritime Mobile Service Applications",
        878 => "Universal Personal Telecommunication Service (UPT)",
        879 => "Reserved for national non-commercial purposes",
        880 => "Bangladesh",
        881 => "Global Mobile Satellite System (GMSS), shared code",
        882 => "International Networks, shared code",
        883 => "International Networks, shared code",
        884 => "Spare code",
        885 => "Spare code",
        886 => "Taiwan, China",
        887 => "Spare code",
        888 => "Telecommunications for Disaster Relief (TDR)",
        889 => "Spare code",
        890 => "Spare code",
        891 => "Spare code",
        892 => "Spare code",
        893 => "Spare code",
        894 => "Spare code",
        895 => "Spare code",
        896 => "Spare code",
        897 => "Spare code",
        898 => "Spare code",
        899 => "Spare code",
        960 => "Maldives (Republic of)",
        961 => "Lebanon",
        962 => "Jordan (Hashemite Kingdom of)",
        963 => "Syrian Arab Republic",
        964 => "Iraq (Republic of)",
        965 => "Kuwait (State of)",
        966 => "Saudi Arabia (Kingdom of)",
        967 => "Yemen (Republic of)",
        968 => "Oman (Sultanate of)",
        969 => "Reserved - reservation currently under investigation",
        970 => "Reserved",
        971 => "United Arab Emirates",
        972 => "Israel (State of)",
        973 => "Bahrain (Kingdom of)",
        974 => "Qatar (State of)",
        975 => "Bhutan (Kingdom of)",
        976 => "Mongolia",
        977 => "Nepal (Federal Democratic Republic of)",
        978 => "Spare code",
        979 => "International Premium Rate Service (IPRS)",
        990 => "Spare code",
        991 => "Trial of a proposed new international telecommunication public correspondence service, shared code",
        992 => "Tajikstan (Republic of)",
        993 => "Turkmenistan",
        994 => "Azerbaijan",
        995 => "Georgia",
        996 => "Kyrgyz Republic",
        997 => "Spare code",
        998 => "Uzbekistan (Republic of)",
        999 => "Reserved for future global service",
    }
    /// Networks behind shared codes: the code times 10000, and theirs.
    static SHARED {
        8810006 => "Iridium Satellite LLC",
        8810007 => "Iridium Satellite LLC",
        8810008 => "Globalstar",
        8810009 => "Globalstar",
        8820010 => "Global Office Application",
        8820012 => "HyperStream International (HSI) Data Network",
        8820013 => "EMS Regional Mobile Satellite System",
        8820015 => "Global international ATM Network",
        8820016 => "Thuraya RMSS Network",
        8820020 => "Garuda Mobile Telecommunication Satellite System",
        8820022 => "Cable & Wireless Global Network",
        8820023 => "Sita-Equant Network",
        8820024 => "TeliaSonera Sverige AB",
        8820028 => "Deutsche Telekom's Next Generation Network",
        8820031 => "Global International ATM Network",
        8820032 => "MCP network",
        8820033 => "Oration Technologies Network",
        8820034 => "BebbiCell AG",
        8820035 => "Jasper System",
        8820036 => "Jersey Telecom",
        8820037 => "Cingular Wireless netwok",
        8820039 => "Vodafone Malta",
        8820040 => "Oy Communications",
        8820041 => "Intermatica",
        8820042 => "Seanet Maritime Communication",
        8820043 => "Beeline",
        8820045 => "Telecom Italia",
        8820046 => "Tyntec GmbH",
        8820047 => "Transatel",
        8820097 => "Smart Communications Inc",
        8820098 => "Onair GSM services",
        8820099 => "Telenor GSM network - services in aircraft",
        8830100 => "MediaLincc Ltd",
        8830110 => "Aicent Inc",
        8830120 => "Telenor Connexion AB",
        8830130 => "France Telecom Orange",
        8830140 => "Multiregional TransitTelecom (MTT)",
        8830150 => "BodyTrace Netherlands B.V",
        8835100 => "Voxbone SA",
        8835110 => "Bandwidth.com Inc",
        8835120 => "MTX Connect Ltd",
        8835130 => "SIMPE Ltd",
        8835140 => "Ellipsat Inc",
        8835150 => "Wins Limited",
    }
}

field_table! {
    /// The fields of E.164.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("e164", "ITU-T E.164 number", "E.164");
    CALLING_PARTY_NUMBER_DIGITS = FieldDef::new("e164.calling_party_number.digits", "E.164 Calling party number digits", FieldType::String);
    CALLED_PARTY_NUMBER_DIGITS = FieldDef::new("e164.called_party_number.digits", "E.164 Called party number digits", FieldType::String);
    MSISDN = FieldDef::new("e164.msisdn", "E.164 number (MSISDN)", FieldType::String);
    ISDN = FieldDef::new("e164.isdn", "E.164 number (ISDN)", FieldType::String);
    IDENTIFICATION_CODE = FieldDef::new("e164.identification_code", "Identification Code", FieldType::Uint32);
    COUNTRY_CODE = FieldDef::new("e164.country_code", "Country Code", FieldType::Uint16).strings(Strings::Values(&COUNTRIES));
    COUNTRY_CODE_NON_DECIMAL = FieldDef::new("e164.country_code.non_decimal", "Country Code contains non-decimal digits", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    IDENTIFICATION_CODE_NON_DECIMAL = FieldDef::new("e164.identification_code.non_decimal", "Identification Code contains non-decimal digits", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
}

/// The pseudo-protocol that the fields belong to.
#[derive(Clone, Copy, Debug)]
pub struct E164;

impl Dissect for E164 {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.data(b)
    }
}

/// How many digits the code of the country has that a number with these two begins with.
fn country_len(first: u8, second: u8) -> usize {
    match (first, second) {
        (0 | 1 | 7, _) => 1,
        (2, 1..=6 | 8 | 9)
        | (3, 5 | 7 | 8)
        | (4, 2)
        | (5, 0 | 9)
        | (6, 7..=9)
        | (8, 0 | 3 | 5 | 7..=9)
        | (9, 6 | 7 | 9)
        | (10.., _) => 3,
        _ => 2,
    }
}

/// How many digits say whose a shared code is, by the two behind it.
fn shared_len(country: u64, behind: [u8; 2]) -> usize {
    match country {
        881 => 1,
        882 => 2,
        883 if behind == [5, 1] => 4,
        883 => 3,
        _ => 0,
    }
}

/// Adds a subscriber's number, with the country that it begins with.
pub(crate) fn number<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    field: Field,
) -> Walked {
    let digits = Digits(b.bytes(at, len)?);
    w.foreign(id::E164, |w| {
        let item = w.string(field, b, at, len, format_args!("{digits}"))?;
        let opened = w.open(item);
        country(w, b, at)?;
        w.close(opened);
        Ok(())
    })
}

/// The digit that is so many halves behind `at`; zero behind the end of a number that is too short for its country.
fn digit(b: &Buf<'_>, at: usize, n: usize) -> Result<u8, Fault> {
    let octet = if n > 1 && b.reported() == at + n / 2 { 0 } else { b.u8(at + n / 2)? };
    Ok(if n.is_multiple_of(2) { octet & 15 } else { octet >> 4 })
}

/// Adds the country that a number begins with.
pub(crate) fn beginning<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    w.foreign(id::E164, |w| country(w, b, at))
}

fn country<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let len = country_len(digit(b, at, 0)?, digit(b, at, 1)?);
    let (code, is_odd) = code(b, at, 0, len)?;
    let octets = len.div_ceil(2).min(b.remaining(at));
    let item = w.number(COUNTRY_CODE, b, at, octets, code)?;
    if is_odd {
        w.expert(COUNTRY_CODE_NON_DECIMAL, item);
    }
    if !matches!(code, 881..=883) {
        return Ok(());
    }
    let behind = [digit(b, at, 3)?, digit(b, at, 4)?];
    let shared = shared_len(code, behind);
    let (number, is_odd) = self::code(b, at, len, shared)?;
    // From the octet where the first of its digits is to the one where the last is.
    let octets = (len + shared).div_ceil(2) - len / 2;
    let item = w.number(IDENTIFICATION_CODE, b, at + len / 2, octets, number)?;
    let name = SHARED.get(code * 10000 + number).unwrap_or("Unknown");
    w.label_value(item, format_args!("{number} {name}"));
    if is_odd {
        w.expert(IDENTIFICATION_CODE_NON_DECIMAL, item);
    }
    Ok(())
}

/// The number that so many digits are, and whether one of them is none.
fn code(b: &Buf<'_>, at: usize, first: usize, len: usize) -> Result<(u64, bool), Fault> {
    let mut code = (0, false);
    for n in first..first + len {
        let digit = digit(b, at, n)?;
        code = (code.0 * 10 + u64::from(digit), code.1 || digit > 9);
    }
    Ok(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_have_one_to_three_digits() {
        let b = Buf::new(&[0x94, 0x71, 0x10, 0x83, 0x23], 5, 0);
        assert_eq!(country_len(4, 9), 2);
        assert_eq!(country_len(1, 2), 1);
        assert_eq!(country_len(3, 8), 3);
        assert_eq!(code(&b, 0, 0, 2), Ok((49, false)));
        assert_eq!(code(&b, 3, 0, 3), Ok((383, false)));
    }

    #[test]
    fn shared_codes_say_whose_they_are() {
        assert_eq!(shared_len(883, [5, 1]), 4);
        assert_eq!(SHARED.get(8_820_016), Some("Thuraya RMSS Network"));
    }
}
