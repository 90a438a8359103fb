//! Distributed Interactive Simulation (IEEE 1278.1): headers, and where entities are. Appearances, articulations, and the other
//! units are left.

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::lines::Text;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static CHARACTER_SET_VALUES {
        1 => "ASCII",
    }
    static PROTO_VER_VALUES {
        0 => "Other",
        1 => "DIS PDU version 1.0 (May 92)",
        2 => "IEEE 1278-1993",
        3 => "DIS PDU version 2.0 - third draft (May 93)",
        4 => "DIS PDU version 2.0 - fourth draft (revised) March 16, 1994",
        5 => "IEEE 1278.1-1995",
        6 => "IEEE 1278.1A-1998",
        7 => "IEEE 1278.1-2012",
    }
    static PDU_TYPE_VALUES {
        0 => "Other",
        1 => "Entity State",
        2 => "Fire",
        3 => "Detonation",
        4 => "Collision",
        5 => "Service Request",
        6 => "Resupply Offer",
        7 => "Resupply Received",
        8 => "Resupply Cancel",
        9 => "Repair Complete",
        10 => "Repair Response",
        11 => "Create Entity",
        12 => "Remove Entity",
        13 => "Start / Resume",
        14 => "Stop / Freeze",
        15 => "Acknowledge",
        16 => "Action Request",
        17 => "Action Response",
        18 => "Data Query",
        19 => "Set Data",
        20 => "Data",
        21 => "Event Report",
        22 => "Comment",
        23 => "Electromagnetic Emission",
        24 => "Designator",
        25 => "Transmitter",
        26 => "Signal",
        27 => "Receiver",
        28 => "IFF",
        29 => "Underwater Acoustic",
        30 => "Supplemental Emission Entity State",
        31 => "Intercom Signal",
        32 => "Intercom Control",
        33 => "Aggregate State",
        34 => "IsGroupOf",
        35 => "Transfer Ownership",
        36 => "IsPartOf",
        37 => "Minefield State",
        38 => "Minefield Query",
        39 => "Minefield Data",
        40 => "Minefield Response NACK",
        41 => "Environmental Process",
        42 => "Gridded Data",
        43 => "Point Object State",
        44 => "Linear Object State",
        45 => "Areal Object State",
        46 => "TSPI",
        47 => "Appearance",
        48 => "Articulated Parts",
        49 => "LE Fire",
        50 => "LE Detonation",
        51 => "Create Entity-R",
        52 => "Remove Entity-R",
        53 => "Start / Resume-R",
        54 => "Stop / Freeze-R",
        55 => "Acknowledge-R",
        56 => "Action Request-R",
        57 => "Action Response-R",
        58 => "Data Query-R",
        59 => "Set Data-R",
        60 => "Data-R",
        61 => "Event Report-R",
        62 => "Comment-R",
        63 => "Record-R",
        64 => "Set Record-R",
        65 => "Record Query-R",
        66 => "Collision Elastic",
        67 => "Entity State Update",
        68 => "Directed Energy Fire",
        69 => "Entity Damage Status",
        70 => "Info Operations Action",
        71 => "Info Operations Report",
        72 => "Attribute",
        129 => "Announce Object",
        130 => "Delete Object",
        131 => "Describe Application",
        132 => "Describe Event",
        133 => "Describe Object",
        134 => "Request Event",
        135 => "Request Object",
        200 => "Application Control",
        201 => "Stealth State",
    }
    static PROTO_FAM_VALUES {
        0 => "Other",
        1 => "Entity information / interaction",
        2 => "Warfare",
        3 => "Logistics",
        4 => "Radio communications",
        5 => "Simulation management",
        6 => "Distributed emission regeneration",
        7 => "Entity management",
        8 => "Minefield",
        9 => "Synthetic environment",
        10 => "Simulation management with reliability",
        11 => "Live entity",
        12 => "Non-real time",
        13 => "Information Operations",
        129 => "Experimental - Computer Generated Forces",
        130 => "Experimental - V-DIS",
        140 => "Persistent object",
        150 => "Experimental",
    }
    static PDUSTATUS_TEI_VALUES {
        0x0 => "Entity owned by this simulation",
        0x1 => "Entity owned by different simulation",
    }
    static PDUSTATUS_LVC_VALUES {
        0x0 => "No Statement",
        0x1 => "Live",
        0x2 => "Virtual",
        0x3 => "Constructive",
    }
    static PDUSTATUS_CEI_VALUES {
        0x0 => "Not Coupled",
        0x1 => "Coupled",
    }
    static ENTITYKIND_VALUES {
        0 => "Other",
        1 => "Platform",
        2 => "Munition",
        3 => "Life form",
        4 => "Environmental",
        5 => "Cultural feature",
        6 => "Supply",
        7 => "Radio",
        8 => "Expendable",
        9 => "Sensor/Emitter",
    }
    static ENTITYDOMAIN_VALUES {
        0 => "Other",
        1 => "Land",
        2 => "Air",
        3 => "Surface",
        4 => "Subsurface",
        5 => "Space",
    }
    static CATEGORY_LAND_VALUES {
        0 => "Other",
        1 => "Tank",
        2 => "Armored Fighting Vehicle",
        3 => "Armored Utility Vehicle",
        4 => "Self-propelled Artillery",
        5 => "Towed Artillery",
        6 => "Small Wheeled Utility Vehicle",
        7 => "Large Wheeled Utility Vehicle",
        8 => "Small Tracked Utility Vehicle",
        9 => "Large Tracked Utility Vehicle",
        10 => "Mortar",
        11 => "Mine Plow",
        12 => "Mine Rake",
        13 => "Mine Roller",
        14 => "Cargo Trailer",
        15 => "Fuel Trailer",
        16 => "Generator Trailer",
        17 => "Water Trailer",
        18 => "Engineer Equipment",
        19 => "Heavy Equipment Transport Trailer",
        20 => "Maintenance Equipment Trailer",
        21 => "Limber",
        22 => "Chemical Decontamination Trailer",
        23 => "Warning System",
        24 => "Train - Engine",
        25 => "Train - Car",
        26 => "Train - Caboose",
        27 => "Civilian Vehicle",
        28 => "Air Defense / Missile Defense Unit Equipment",
        29 => "Command, Control, Communications, and Intelligence (C3I) System",
        30 => "Operations Facility",
        31 => "Intelligence Facility",
        32 => "Surveillance Facility",
        33 => "Communications Facility",
        34 => "Command Facility",
        35 => "C4I Facility",
        36 => "Control Facility",
        37 => "Fire Control Facility",
        38 => "Missile Defense Facility",
        39 => "Field Command Post",
        40 => "Observation Post",
        50 => "Unmanned",
        80 => "Motorcycle",
        81 => "Car",
        82 => "Bus",
        83 => "Single Unit Cargo Truck",
        84 => "Single Unit Utility/Emergency Truck",
        85 => "Multiple Unit Cargo Truck",
        86 => "Multiple Unit Utility/Emergency Truck",
        87 => "Construction Specialty Vehicle",
        88 => "Farm Specialty Vehicle",
        89 => "Trailer",
        90 => "Recreational",
        91 => "Non-motorized",
        92 => "Trains",
        93 => "Utility/Emergency Car",
    }
    static CATEGORY_AIR_VALUES {
        0 => "Other",
        1 => "Fighter/Air Defense",
        2 => "Attack/Strike",
        3 => "Bomber",
        4 => "Cargo/Tanker",
        5 => "ASW/Patrol/Observation",
        6 => "Electronic Warfare (EW)",
        7 => "Reconnaissance",
        8 => "Surveillance/C2 (Airborne Early Warning)",
        9 => "Air-Sea Rescue (ASR)",
        20 => "Attack Helicopter",
        21 => "Utility Helicopter",
        22 => "Antisubmarine Warfare/Patrol Helicopter",
        23 => "Cargo Helicopter",
        24 => "Observation Helicopter",
        25 => "Special Operations Helicopter",
        40 => "Trainer",
        50 => "Unmanned",
        57 => "Non-Combatant Commercial Aircraft",
        80 => "Civilian Ultralight Aircraft, Non-rigid Wing",
        81 => "Civilian Ultralight Aircraft, Rigid Wing",
        83 => "Civilian Fixed Wing Aircraft, Glider",
        84 => "Civilian Fixed Wing Aircraft, Light Sport (up to 1320 lbs / 600 kg)",
        85 => "Civilian Fixed Wing Aircraft, Small (up to 12,500 lbs / 5,670 kg)",
        86 => "Civilian Fixed Wing Aircraft, Medium (up to 41,000 lbs / 18,597 kg)",
        87 => "Civilian Fixed Wing Aircraft, Large (up to 255,000 lbs / 115,666 kg)",
        88 => "Civilian Fixed Wing Aircraft, Heavy (above 255,000 lbs / 115,666 kg)",
        90 => "Civilian Helicopter, Small (up to 7,000 lbs / 3,175 kg)",
        91 => "Civilian Helicopter, Medium (up to 20,000 lbs / 9,072 kg)",
        92 => "Civilian Helicopter, Large (above 20,000 lbs / 9,072 kg)",
        93 => "Civilian Autogyro",
        100 => "Civilian Lighter than Air, Balloon",
        101 => "Civilian Lighter than Air, Airship",
    }
    static CATEGORY_SURFACE_VALUES {
        0 => "Other",
        1 => "Carrier",
        2 => "Command Ship/Cruiser",
        3 => "Guided Missile Cruiser",
        4 => "Guided Missile Destroyer (DDG)",
        5 => "Destroyer (DD)",
        6 => "Guided Missile Frigate (FFG)",
        7 => "Light/Patrol Craft",
        8 => "Mine Countermeasure Ship/Craft",
        9 => "Dock Landing Ship",
        10 => "Tank Landing Ship",
        11 => "Landing Craft",
        12 => "Light Carrier",
        13 => "Cruiser/Helicopter Carrier",
        14 => "Hydrofoil",
        15 => "Air Cushion/Surface Effect",
        16 => "Auxiliary",
        17 => "Auxiliary, Merchant Marine",
        18 => "Utility",
        50 => "Frigate (including Corvette)",
        51 => "Battleship",
        52 => "Heavy Cruiser",
        53 => "Destroyer Tender",
        54 => "Amphibious Assault Ship",
        55 => "Amphibious Cargo Ship",
        56 => "Amphibious Transport Dock",
        57 => "Ammunition Ship",
        58 => "Combat Stores Ship",
        59 => "Surveillance Towed Array Sonar System (SURTASS)",
        60 => "Fast Combat Support Ship",
        61 => "Non-Combatant Ship",
        62 => "Coast Guard Cutters",
        63 => "Coast Guard Boats",
        64 => "Fast Attack Craft",
        80 => "Passenger Vessel (Group 1 Merchant)",
        81 => "Dry Cargo Ship (Group 2 Merchant)",
        82 => "Tanker (Group 3 Merchant)",
        83 => "Support Vessel",
        84 => "Private Motorboat",
        85 => "Private Sailboat",
        86 => "Fishing Vessel",
        87 => "Other Vessels",
        100 => "Search and Rescue Vessels",
        101 => "Life-Saving Equipment",
    }
    static CATEGORY_SUBSURFACE_VALUES {
        0 => "Other",
        1 => "SSBN (Nuclear Ballistic Missile)",
        2 => "SSGN (Nuclear Guided Missile)",
        3 => "SSN (Nuclear Attack - Torpedo)",
        4 => "SSG (Conventional Guided Missile)",
        5 => "SS (Conventional Attack - Torpedo, Patrol)",
        6 => "SSAN (Nuclear Auxiliary)",
        7 => "SSA (Conventional Auxiliary)",
        8 => "Unmanned Underwater Vehicle (UUV)",
        9 => "SSB (Submarine Ballistic, Ballistic Missile Submarine)",
        10 => "SSC (Coastal Submarine, over 150 tons)",
        11 => "SSP (Attack Submarine - Diesel Air-Independent Propulsion)",
        12 => "SSM (Midget Submarine, under 150 tons)",
        13 => "SSNR (Special Attack Submarine)",
        14 => "SSNR (Special Attack Submarine)",
        15 => "AGSS (Auxiliary Submarine)",
        16 => "Semi-Submersible Boats",
        80 => "Civilian Submarines",
        81 => "Civilian Submersibles",
        82 => "Civilian Semi-Submersible Boats",
    }
    static CATEGORY_SPACE_VALUES {
        0 => "Other",
        1 => "Manned",
        2 => "Unmanned",
        3 => "Booster",
    }
    static COUNTRY_VALUES {
        0 => "Other",
        1 => "Afghanistan",
        2 => "Albania",
        3 => "Algeria",
        4 => "American Samoa (United States)",
        5 => "Andorra",
        6 => "Angola",
        7 => "Anguilla",
        8 => "Antarctica (International)",
        9 => "Antigua and Barbuda",
        10 => "Argentina",
        11 => "Aruba",
        12 => "Ashmore and Cartier Islands (Australia)",
        13 => "Australia",
        14 => "Austria",
        15 => "Bahamas",
        16 => "Bahrain",
        17 => "Baker Island (United States)",
        18 => "Bangladesh",
        19 => "Barbados",
        20 => "Bassas da India (France)",
        21 => "Belgium",
        22 => "Belize",
        23 => "Benin",
        24 => "Bermuda (United Kingdom)",
        25 => "Bhutan",
        26 => "Bolivia",
        27 => "Botswana",
        28 => "Bouvet Island (Norway)",
        29 => "Brazil",
        30 => "British Indian Ocean Territory (United Kingdom)",
        31 => "British Virgin Islands (United Kingdom)",
        32 => "Brunei",
        33 => "Bulgaria",
        34 => "Burkina Faso",
        35 => "Myanmar",
        36 => "Burundi",
        37 => "Cambodia (aka Kampuchea)",
        38 => "Cameroon",
        39 => "Canada",
        40 => "Cape Verde, Republic of",
        41 => "Cayman Islands (United Kingdom)",
        42 => "Central African Republic",
        43 => "Chad",
        44 => "Chile",
        45 => "China, People's Republic of",
        46 => "Christmas Island (Australia)",
        47 => "Cocos (Keeling) Islands (Australia)",
        48 => "Colombia",
        49 => "Comoros",
        50 => "Congo, Republic of",
        51 => "Cook Islands (New Zealand)",
        52 => "Coral Sea Islands (Australia)",
        53 => "Costa Rica",
        54 => "Cuba",
        55 => "Cyprus",
        56 => "Czechoslovakia",
        57 => "Denmark",
        58 => "Djibouti",
        59 => "Dominica",
        60 => "Dominican Republic",
        61 => "Ecuador",
        62 => "Egypt",
        63 => "El Salvador",
        64 => "Equatorial Guinea",
        65 => "Ethiopia",
        66 => "Europa Island (France)",
        67 => "Falkland Islands (aka Islas Malvinas) (United Kingdom)",
        68 => "Faroe Islands (Denmark)",
        69 => "Fiji",
        70 => "Finland",
        71 => "France",
        72 => "French Guiana (France)",
        73 => "French Polynesia (France)",
        74 => "French Southern and Antarctic Islands (France)",
        75 => "Gabon",
        76 => "Gambia, The",
        77 => "Gaza Strip (Israel)",
        78 => "Germany",
        79 => "Ghana",
        80 => "Gibraltar (United Kingdom)",
        81 => "Glorioso Islands (France)",
        82 => "Greece",
        83 => "Greenland (Denmark)",
        84 => "Grenada",
        85 => "Guadaloupe (France)",
        86 => "Guam (United States)",
        87 => "Guatemala",
        88 => "Guernsey (United Kingdom)",
        89 => "Guinea",
        90 => "Guinea- Bissau",
        91 => "Guyana",
        92 => "Haiti",
        93 => "Heard Island and McDonald Islands (Australia)",
        94 => "Honduras",
        95 => "Hong Kong (United Kingdom)",
        96 => "Howland Island (United States)",
        97 => "Hungary",
        98 => "Iceland",
        99 => "India",
        100 => "Indonesia",
        101 => "Iran",
        102 => "Iraq",
        104 => "Ireland",
        105 => "Israel",
        106 => "Italy",
        107 => "Cote D'Ivoire (aka Ivory Coast)",
        108 => "Jamaica",
        109 => "Jan Mayen (Norway)",
        110 => "Japan",
        111 => "Jarvis Island (United States)",
        112 => "Jersey (United Kingdom)",
        113 => "Johnston Atoll (United States)",
        114 => "Jordan",
        115 => "Juan de Nova Island",
        116 => "Kenya",
        117 => "Kingman Reef (United States)",
        118 => "Kiribati",
        119 => "Korea, Democratic People's Republic of (North)",
        120 => "Korea, Republic of (South)",
        121 => "Kuwait",
        122 => "Laos",
        123 => "Lebanon",
        124 => "Lesotho",
        125 => "Liberia",
        126 => "Libya",
        127 => "Liechtenstein",
        128 => "Luxembourg",
        129 => "Madagascar",
        130 => "Macau (Portugal)",
        131 => "Malawi",
        132 => "Malaysia",
        133 => "Maldives",
        134 => "Mali",
        135 => "Malta",
        136 => "Man, Isle of (United Kingdom)",
        137 => "Marshall Islands",
        138 => "Martinique (France)",
        139 => "Mauritania",
        140 => "Mauritius",
        141 => "Mayotte (France)",
        142 => "Mexico",
        143 => "Micronesia, Federative States of",
        144 => "Monaco",
        145 => "Mongolia",
        146 => "Montserrat (United Kingdom)",
        147 => "Morocco",
        148 => "Mozambique",
        149 => "Namibia (South West Africa)",
        150 => "Nauru",
        151 => "Navassa Island (United States)",
        152 => "Nepal",
        153 => "Netherlands",
        154 => "Netherlands Antilles (Curacao, Bonaire, Saba, Sint Maarten Sint Eustatius)",
        155 => "New Caledonia (France)",
        156 => "New Zealand",
        157 => "Nicaragua",
        158 => "Niger",
        159 => "Nigeria",
        160 => "Niue (New Zealand)",
        161 => "Norfolk Island (Australia)",
        162 => "Northern Mariana Islands (United States)",
        163 => "Norway",
        164 => "Oman",
        165 => "Pakistan",
        166 => "Palmyra Atoll (United States)",
        168 => "Panama",
        169 => "Papua New Guinea",
        170 => "Paracel Islands (International - Occupied by China, also claimed by Taiwan and Vietnam)",
        171 => "Paraguay",
        172 => "Peru",
        173 => "Philippines",
        174 => "Pitcairn Islands (United Kingdom)",
        175 => "Poland",
        176 => "Portugal",
        177 => "Puerto Rico (United States)",
        178 => "Qatar",
        179 => "Reunion (France)",
        180 => "Romania",
        181 => "Rwanda",
        182 => "St. Kitts and Nevis",
        183 => "St. Helena (United Kingdom)",
        184 => "St. Lucia",
        185 => "St. Pierre and Miquelon (France)",
        186 => "St. Vincent and the Grenadines",
        187 => "San Marino",
        188 => "Sao Tome and Principe",
        189 => "Saudi Arabia",
        190 => "Senegal",
        191 => "Seychelles",
        192 => "Sierra Leone",
        193 => "Singapore",
        194 => "Solomon Islands",
        195 => "Somalia",
        196 => "South Georgia and the South Sandwich Islands (United Kingdom)",
        197 => "South Africa",
        198 => "Spain",
        199 => "Spratly Islands (International - parts occupied and claimed by China,Malaysia, Philippines, Taiwan, Vietnam)",
        200 => "Sri Lanka",
        201 => "Sudan",
        202 => "Suriname",
        203 => "Svalbard (Norway)",
        204 => "Swaziland",
        205 => "Sweden",
        206 => "Switzerland",
        207 => "Syria",
        208 => "Taiwan",
        209 => "Tanzania",
        210 => "Thailand",
        211 => "Togo",
        212 => "Tokelau (New Zealand)",
        213 => "Tonga",
        214 => "Trinidad and Tobago",
        215 => "Tromelin Island (France)",
        216 => "Pacific Islands, Trust Territory of the (Palau)",
        217 => "Tunisia",
        218 => "Turkey",
        219 => "Turks and Caicos Islands (United Kingdom)",
        220 => "Tuvalu",
        221 => "Uganda",
        222 => "Russia (RUS)",
        223 => "United Arab Emirates",
        224 => "United Kingdom",
        225 => "United States",
        226 => "Uruguay",
        227 => "Vanuatu",
        228 => "Vatican City (Holy See)",
        229 => "Venezuela",
        230 => "Vietnam",
        231 => "Virgin Islands (United States)",
        232 => "Wake Island (United States)",
        233 => "Wallis and Futuna (France)",
        234 => "Western Sahara",
        235 => "West Bank (Israel)",
        236 => "Western Samoa",
        237 => "Yemen",
        240 => "Serbia and Montenegro",
        241 => "Zaire",
        242 => "Zambia",
        243 => "Zimbabwe",
        244 => "Armenia",
        245 => "Azerbaijan",
        246 => "Belarus",
        247 => "Bosnia and Hercegovina",
        248 => "Clipperton Island (France)",
        249 => "Croatia",
        250 => "Estonia",
        251 => "Georgia",
        252 => "Kazakhstan",
        253 => "Kyrgyzstan",
        254 => "Latvia",
        255 => "Lithuania",
        256 => "Macedonia",
        257 => "Midway Islands (United States)",
        258 => "Moldova",
        259 => "Montenegro",
        260 => "Russia (deprecated)",
        261 => "Serbia and Montenegro (Montenegro to separate)",
        262 => "Slovenia",
        263 => "Tajikistan",
        264 => "Turkmenistan",
        265 => "Ukraine",
        266 => "Uzbekistan",
        267 => "Czech Republic (CZE)",
        268 => "Slovakia (SVK)",
    }
    static ENTITY_MARKING_CHARACTER_SET_VALUES {
        0 => "Other",
        1 => "Static (Entity does not move.)",
        2 => "DRM(F, P, W)",
        3 => "DRM(R, P, W)",
        4 => "DRM(R, V, W)",
        5 => "DRM(F, V, W)",
        6 => "DRM(F, P, B)",
        7 => "DRM(R, P, B)",
        8 => "DRM(R, V, B)",
        9 => "DRM(F, V, B)",
        0 => "Unused",
        1 => "ASCII",
        2 => "Army Marking (CCTT)",
        3 => "Digit Chevron",
    }
}

field_table! {
    /// The fields of Distributed Interactive Simulation.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("dis", "Distributed Interactive Simulation", "DIS");
    PROTO_VER = FieldDef::new("dis.proto_ver", "Proto version", FieldType::Uint8).strings(Strings::Values(&PROTO_VER_VALUES));
    EXER_ID = FieldDef::new("dis.exer_id", "Exercise ID", FieldType::Uint8);
    PDU_TYPE = FieldDef::new("dis.pdu_type", "PDU type", FieldType::Uint8).strings(Strings::Values(&PDU_TYPE_VALUES));
    PROTO_FAM = FieldDef::new("dis.proto_fam", "Proto Family", FieldType::Uint8).strings(Strings::Values(&PROTO_FAM_VALUES));
    TIMESTAMP = FieldDef::new("dis.timestamp", "Timestamp", FieldType::RelativeTime);
    PDU_LENGTH = FieldDef::new("dis.pdu_length", "PDU Length", FieldType::Uint16);
    PDU_STATUS = FieldDef::new("dis.pdu_status", "PDU Status", FieldType::Uint8).base(Base::Hex);
    PDUSTATUS_TEI = FieldDef::new("dis.pdustatus.tei", "TEI", FieldType::Uint8).base(Base::Hex).mask(0x1).strings(Strings::Values(&PDUSTATUS_TEI_VALUES));
    PDUSTATUS_LVC = FieldDef::new("dis.pdustatus.lvc", "LVC", FieldType::Uint8).base(Base::Hex).mask(0x6).strings(Strings::Values(&PDUSTATUS_LVC_VALUES));
    PDUSTATUS_CEI = FieldDef::new("dis.pdustatus.cei", "CEI", FieldType::Uint8).base(Base::Hex).mask(0x8).strings(Strings::Values(&PDUSTATUS_CEI_VALUES));
    PDU_STATUS_FIELD = FieldDef::new("dis.pdu_status.field", "not implemented for this PDU type", FieldType::Uint8).base(Base::Hex).mask(0xff);
    PADDING = FieldDef::new("dis.padding", "Padding", FieldType::Bytes);
    ENTITY_ID_SITE = FieldDef::new("dis.entity_id_site", "Entity ID Site", FieldType::Uint16);
    ENTITY_ID_APPLICATION = FieldDef::new("dis.entity_id_application", "Entity ID Application", FieldType::Uint16);
    ENTITY_ID_ENTITY = FieldDef::new("dis.entity_id_entity", "Entity ID Entity", FieldType::Uint16);
    NUM_ARTICULATION_PARAMS = FieldDef::new("dis.num_articulation_params", "Number of Articulation Parameters", FieldType::Uint8);
    ENTITYKIND = FieldDef::new("dis.entityKind", "Kind", FieldType::Uint8).strings(Strings::Values(&ENTITYKIND_VALUES));
    ENTITYDOMAIN = FieldDef::new("dis.entityDomain", "Domain", FieldType::Uint8).strings(Strings::Values(&ENTITYDOMAIN_VALUES));
    CATEGORY_LAND = FieldDef::new("dis.category.land", "Category / Land", FieldType::Uint8).strings(Strings::Values(&CATEGORY_LAND_VALUES));
    CATEGORY_AIR = FieldDef::new("dis.category.air", "Category / Air", FieldType::Uint8).strings(Strings::Values(&CATEGORY_AIR_VALUES));
    CATEGORY_SURFACE = FieldDef::new("dis.category.surface", "Category / Surface", FieldType::Uint8).strings(Strings::Values(&CATEGORY_SURFACE_VALUES));
    CATEGORY_SUBSURFACE = FieldDef::new("dis.category.subsurface", "Category / Subsurface", FieldType::Uint8).strings(Strings::Values(&CATEGORY_SUBSURFACE_VALUES));
    CATEGORY_SPACE = FieldDef::new("dis.category.space", "Category / Space", FieldType::Uint8).strings(Strings::Values(&CATEGORY_SPACE_VALUES));
    CATEGORY = FieldDef::new("dis.category", "Category", FieldType::Uint8);
    SUBCATEGORY = FieldDef::new("dis.subcategory", "Subcategory", FieldType::Uint8);
    SPECIFIC = FieldDef::new("dis.specific", "Specific", FieldType::Uint8);
    EXTRA = FieldDef::new("dis.extra", "Extra", FieldType::Uint8);
    COUNTRY = FieldDef::new("dis.country", "Country", FieldType::Uint16).strings(Strings::Values(&COUNTRY_VALUES));
    FORCE_ID = FieldDef::new("dis.force_id", "Force ID", FieldType::Uint8);
    ENTITY_LINEAR_VELOCITY_X = FieldDef::new("dis.entity_linear_velocity.x", "X", FieldType::Float);
    ENTITY_LINEAR_VELOCITY_Y = FieldDef::new("dis.entity_linear_velocity.y", "Y", FieldType::Float);
    ENTITY_LINEAR_VELOCITY_Z = FieldDef::new("dis.entity_linear_velocity.z", "Z", FieldType::Float);
    ENTITY_LOCATION_X = FieldDef::new("dis.entity_location.x", "X", FieldType::Double);
    ENTITY_LOCATION_Y = FieldDef::new("dis.entity_location.y", "Y", FieldType::Double);
    ENTITY_LOCATION_Z = FieldDef::new("dis.entity_location.z", "Z", FieldType::Double);
    ENTITY_ORIENTATION_PSI = FieldDef::new("dis.entity_orientation.psi", "Psi", FieldType::Float);
    ENTITY_ORIENTATION_THETA = FieldDef::new("dis.entity_orientation.theta", "Theta", FieldType::Float);
    ENTITY_ORIENTATION_PHI = FieldDef::new("dis.entity_orientation.phi", "Phi", FieldType::Float);
    ENTITY_MARKING_CHARACTER_SET = FieldDef::new("dis.entity_marking_character_set", "Dead Reckoning Algorithm", FieldType::Uint8).strings(Strings::Values(&ENTITY_MARKING_CHARACTER_SET_VALUES));
    DEAD_RECKONING_OTHER_PARAMETERS = FieldDef::new("dis.dead_reckoning_other_parameters", "Dead Reckoning Other Parameters", FieldType::Bytes);
    ENTITY_LINEAR_ACCELERATION_X = FieldDef::new("dis.entity_linear_acceleration.x", "Entity Linear acceleration X", FieldType::Float);
    ENTITY_LINEAR_ACCELERATION_Y = FieldDef::new("dis.entity_linear_acceleration.y", "Entity Linear acceleration Y", FieldType::Float);
    ENTITY_LINEAR_ACCELERATION_Z = FieldDef::new("dis.entity_linear_acceleration.z", "Entity Linear acceleration Z", FieldType::Float);
    ENTITY_ANGULAR_VELOCITY_X = FieldDef::new("dis.entity_angular_velocity.x", "Entity Angular Velocity X", FieldType::Float);
    ENTITY_ANGULAR_VELOCITY_Y = FieldDef::new("dis.entity_angular_velocity.y", "Entity Angular Velocity Y", FieldType::Float);
    ENTITY_ANGULAR_VELOCITY_Z = FieldDef::new("dis.entity_angular_velocity.z", "Entity Angular Velocity Z", FieldType::Float);
    ENTITY_MARKING = FieldDef::new("dis.entity_marking", "Entity Marking", FieldType::Stringz);
    CAPABILITIES = FieldDef::new("dis.capabilities", "Capabilities", FieldType::Uint32);
    ENTITY_CHARACTER_SET = FieldDef::new("dis.entity_marking_character_set", "Entity Character Set", FieldType::Uint8).strings(Strings::Values(&CHARACTER_SET_VALUES));
}

/// The port of simulations.
const PORT: u16 = 3000;

/// Octets of the header.
const HEADER_LEN: usize = 12;

/// The version from which on the header has a status.
const VERSION_2012: u8 = 7;

/// The PDU that says where an entity is.
const ENTITY_STATE: u8 = 1;

/// The kind of entities that are of a domain, and the fields of its categories.
const PLATFORM: u8 = 1;
const CATEGORIES: [Field; 6] =
    [CATEGORY, CATEGORY_LAND, CATEGORY_AIR, CATEGORY_SURFACE, CATEGORY_SUBSURFACE, CATEGORY_SPACE];

/// Nanoseconds of an hour, which the timestamp divides into parts of this many bits.
const HOUR: u128 = 3_600_000_000_000;
const TIMESTAMP_BITS: u32 = 31;

/// Simulations that tell each other where their entities are.
#[derive(Clone, Copy, Debug)]
pub struct Dis;

impl Dissect for Dis {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if b.reported() < HEADER_LEN {
            return Err(Fault::NotMine);
        }
        w.column_protocol("DIS");
        let (version, kind, time) = (b.u8(0)?, b.u8(2)?, b.u32(4)?);
        let name = w.word(PDU_TYPE, u64::from(kind)).unwrap_or("Unknown");
        w.info(format_args!("PDUType: {kind} \t {name}"));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let header = w.text(&b, 0, HEADER_LEN, format_args!("Header"))?;
        let inner = w.open(header);
        w.row(&b, 0, &[(PROTO_VER, 1), (EXER_ID, 1), (PDU_TYPE, 1), (PROTO_FAM, 1)])?;
        let nanos = ((u128::from(time >> 1) * HOUR) >> TIMESTAMP_BITS) as u64;
        let item = w.number(TIMESTAMP, &b, 4, 4, nanos)?;
        let micros = nanos / 1000;
        let way = if time & 1 != 0 { "absolute" } else { "relative" };
        w.label_value(
            item,
            format_args!(
                "{:02}:{:02}.{:06} ({way})",
                micros / 60_000_000,
                micros / 1_000_000 % 60,
                micros % 1_000_000
            ),
        );
        w.item(PDU_LENGTH, &b, 8, 2)?;
        if version >= VERSION_2012 {
            let item = w.item(PDU_STATUS, &b, 10, 1)?;
            if kind == ENTITY_STATE {
                w.bits(item, &[PDUSTATUS_CEI, PDUSTATUS_LVC, PDUSTATUS_TEI], &b, 10, 1)?;
            } else if w.word(PDU_TYPE, u64::from(kind)).is_none() {
                w.bits(item, &[PDU_STATUS_FIELD], &b, 10, 1)?;
            }
            w.item(PADDING, &b, 11, 1)?;
        } else {
            w.item(PADDING, &b, 10, 2)?;
        }
        w.close(inner);
        let body = w.text(&b, HEADER_LEN, REST, format_args!("{name} PDU"))?;
        if kind == ENTITY_STATE {
            let inner = w.open(body);
            entity_state(w, &b)?;
            w.close(inner);
        }
        w.close(opened);
        Ok(())
    }
}

/// Three values that are named together.
fn triple<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (at, len): (usize, usize),
    title: &str,
    fields: [Field; 3],
) -> Walked {
    let item = w.text(b, at, 3 * len, format_args!("{title}"))?;
    let opened = w.open(item);
    w.row(b, at, &fields.map(|field| (field, len)))?;
    w.close(opened);
    Ok(())
}

/// What an entity is.
fn entity_type<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, title: &str) -> Walked {
    let octets = b.bytes(at, 8)?;
    let (kind, domain, country) = (octets[0], octets[1], b.u16(at + 2)?);
    let item = w.text(
        b,
        at,
        8,
        format_args!(
            "{title}, ({kind}:{domain}:{country}:{}:{}:{}:{}) ",
            octets[4], octets[5], octets[6], octets[7]
        ),
    )?;
    let opened = w.open(item);
    let category = match kind {
        PLATFORM => CATEGORIES.get(usize::from(domain)).copied().unwrap_or(CATEGORY),
        _ => CATEGORY,
    };
    let parts = [
        (ENTITYKIND, 1),
        (ENTITYDOMAIN, 1),
        (COUNTRY, 2),
        (category, 1),
        (SUBCATEGORY, 1),
        (SPECIFIC, 1),
        (EXTRA, 1),
    ];
    w.row(b, at, &parts)?;
    w.close(opened);
    Ok(())
}

/// Where an entity is, where it is going, and how it looks.
fn entity_state<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let (kind, domain) = (b.u8(20)?, b.u8(21)?);
    let kind = w.word(ENTITYKIND, u64::from(kind)).unwrap_or("Unknown");
    let domain = w.word(ENTITYDOMAIN, u64::from(domain)).unwrap_or("Unknown");
    let (site, application, entity) = (b.u16(12)?, b.u16(14)?, b.u16(16)?);
    w.info_append(format_args!(", {kind}, {domain}, ({site}:{application}:{entity})"));
    let id = [ENTITY_ID_SITE, ENTITY_ID_APPLICATION, ENTITY_ID_ENTITY];
    triple(w, b, (12, 2), "Entity ID", id)?;
    w.row(b, 18, &[(FORCE_ID, 1), (NUM_ARTICULATION_PARAMS, 1)])?;
    entity_type(w, b, 20, "Entity Type")?;
    entity_type(w, b, 28, "Alternative Entity Type")?;
    let velocity = [ENTITY_LINEAR_VELOCITY_X, ENTITY_LINEAR_VELOCITY_Y, ENTITY_LINEAR_VELOCITY_Z];
    triple(w, b, (36, 4), "Entity Linear Velocity", velocity)?;
    let location = [ENTITY_LOCATION_X, ENTITY_LOCATION_Y, ENTITY_LOCATION_Z];
    triple(w, b, (48, 8), "Entity Location", location)?;
    let orientation = [ENTITY_ORIENTATION_PSI, ENTITY_ORIENTATION_THETA, ENTITY_ORIENTATION_PHI];
    triple(w, b, (72, 4), "Entity Orientation", orientation)?;
    // The appearance, whose bits depend on what the entity is, is left.
    let reckoning = w.text(b, 88, 40, format_args!("Dead Reckoning Parameters"))?;
    let opened = w.open(reckoning);
    // The algorithm has the name of the marking's character set.
    w.item(ENTITY_MARKING_CHARACTER_SET, b, 88, 1)?;
    w.item(DEAD_RECKONING_OTHER_PARAMETERS, b, 89, 15)?;
    let acceleration =
        [ENTITY_LINEAR_ACCELERATION_X, ENTITY_LINEAR_ACCELERATION_Y, ENTITY_LINEAR_ACCELERATION_Z];
    triple(w, b, (104, 4), "Entity Linear Acceleration", acceleration)?;
    let turning = [ENTITY_ANGULAR_VELOCITY_X, ENTITY_ANGULAR_VELOCITY_Y, ENTITY_ANGULAR_VELOCITY_Z];
    triple(w, b, (116, 4), "Entity Angular Velocity", turning)?;
    w.close(opened);
    let octets = b.bytes(129, 11)?;
    let marking = octets.split(|octet| *octet == 0).next().unwrap_or(&[]);
    w.info_append(format_args!(", {}", Text(marking)));
    let item = w.text(b, 128, 12, format_args!("Entity Marking"))?;
    let opened = w.open(item);
    w.row(b, 128, &[(ENTITY_CHARACTER_SET, 1), (ENTITY_MARKING, 11)])?;
    w.close(opened);
    w.item(CAPABILITIES, b, 140, 4)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::shown;

    #[test]
    fn an_entity_says_who_it_is() {
        let mut octets =
            vec![7, 1, 1, 1, 0x10, 0, 0, 0, 0, 144, 0, 0, 0, 1, 0, 2, 0, 3, 1, 0, 1, 1];
        octets.resize(144, 0);
        octets[128..132].copy_from_slice(b"\x01TK1");
        let shown = shown(PORT, PORT, &octets);
        let info = "DIS PDUType: 1 \t Entity State, Platform, Land, (1:2:3), TK1";
        assert_eq!(shown.info, info);
        assert!(shown.has("Timestamp: 03:45.000000 (relative)"), "{shown:#?}");
        assert!(shown.has("Entity Marking: TK1"), "{shown:#?}");
    }

    #[test]
    fn other_units_show_their_header() {
        let mut octets = vec![6, 1, 2, 2, 0, 0, 0, 1, 0, 16, 0, 0];
        octets.resize(16, 0);
        assert_eq!(shown(PORT, PORT, &octets).info, "DIS PDUType: 2 \t Fire");
    }
}
