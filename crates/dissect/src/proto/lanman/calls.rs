//! The calls whose parameters and data have names of their own: what each asks and answers, and what its data are at each level
//! of information.

use lamna_fields::Field;

use super::fields as f;

/// What a parameter or a member of the data is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    Dword,
    Byte,
    /// Octets of a fixed number, text mostly.
    Octets,
    /// Such octets, which the item around them says.
    Name,
    /// Octets that are not shown.
    Pad,
    Text,
    /// Text behind a pointer, without a name.
    Pointer,
    /// The level of information.
    Level,
    /// The kinds of a server.
    Servers,
    /// Seconds since 1970, and seconds that something lasts.
    Time,
    Age,
    /// Numbers of which one means something else.
    Logons,
    Storage,
    /// Minutes west of Greenwich, and ten thousandths of a second.
    Zone,
    Tick,
    /// Octets behind a pointer.
    Hours,
    /// A user, the password and the workstation, in one.
    User,
}

use Kind::*;

/// A parameter or a member, and its kind.
pub(super) type Part = (Field, Kind);

/// What has no field.
const NONE: Field = Field::PROTOCOL;

/// A call.
#[derive(Clone, Copy, Debug)]
pub(super) struct Call {
    pub(super) function: u16,
    /// The parameters of a request, and of a response behind those that all have.
    pub(super) asks: &'static [Part],
    pub(super) answers: &'static [Part],
    /// The data, by level; without a level, at each.
    pub(super) data: &'static [(Option<u16>, &'static [Part])],
    /// What the entries of a list are called together, and each.
    pub(super) title: &'static str,
    pub(super) element: Option<Field>,
}

const PLAIN: Call =
    Call { function: 0, asks: &[], answers: &[], data: &[], title: "Entries", element: None };

/// The call with this number; its lists of names are empty where it has none.
pub(super) fn of(function: u16) -> Call {
    let call = CALLS.iter().find(|call| call.function == function);
    call.copied().unwrap_or(Call { function, ..PLAIN })
}

impl Call {
    /// The names of the data at a level; none where they have none.
    pub(super) fn members(&self, level: u16) -> &'static [Part] {
        let found = self.data.iter().find(|(of, _)| of.is_none_or(|of| of == level));
        found.map_or(&[], |(_, members)| members)
    }
}

const COUNT: &[Part] = &[(f::AVAILABLE_COUNT, Word)];
const BYTES: &[Part] = &[(f::AVAILABLE_BYTES, Word)];
const AT_LEVEL: &[Part] = &[(f::LEVEL, Level)];
const USER_AT_LEVEL: &[Part] = &[(f::USER_NAME, Text), (f::LEVEL, Level)];

const SHARE: &[Part] = &[
    (f::SHARE_NAME, Octets),
    (NONE, Pad),
    (f::SHARE_TYPE, Word),
    (f::SHARE_COMMENT, Text),
    (f::SHARE_PERMISSIONS, Word),
    (f::SHARE_MAX_USES, Word),
    (f::SHARE_CURRENT_USES, Word),
    (f::SHARE_PATH, Text),
    (f::SHARE_PASSWORD, Octets),
];

const SERVER: &[Part] = &[
    (f::SERVER_NAME, Name),
    (f::SERVER_MAJOR, Byte),
    (f::SERVER_MINOR, Byte),
    (NONE, Servers),
    (f::SERVER_COMMENT, Text),
];

const SERVERS: &[(Option<u16>, &[Part])] =
    &[(Some(0), &[(f::SERVER_NAME, Name)]), (Some(1), SERVER)];

static CALLS: &[Call] = &[
    Call {
        function: 0,
        asks: &[(f::LEVEL, Level), (f::RECV_BUF_LEN, Word)],
        answers: COUNT,
        data: &[(
            Some(1),
            &[(f::SHARE_NAME, Name), (NONE, Pad), (f::SHARE_TYPE, Word), (f::SHARE_COMMENT, Text)],
        )],
        title: "Available Shares",
        element: Some(f::SHARE),
    },
    Call {
        function: 1,
        asks: &[(f::SHARE_NAME, Text), (f::LEVEL, Level)],
        answers: BYTES,
        data: &[
            (Some(0), &[(f::SHARE_NAME, Octets)]),
            (Some(1), SHARE.split_at(4).0),
            (Some(2), SHARE),
        ],
        ..PLAIN
    },
    Call { function: 13, asks: AT_LEVEL, answers: BYTES, data: SERVERS, ..PLAIN },
    Call {
        function: 56,
        asks: USER_AT_LEVEL,
        answers: BYTES,
        data: &[(
            Some(11),
            &[
                (f::USER_NAME, Octets),
                (NONE, Pad),
                (f::COMMENT, Text),
                (f::USER_COMMENT, Text),
                (f::FULL_NAME, Text),
                (f::PRIVILEGE_LEVEL, Word),
                (f::OPERATOR_PRIVILEGES, Dword),
                (f::PASSWORD_AGE, Age),
                (f::HOMEDIR, Text),
                (f::PARAMETERS, Text),
                (f::LAST_LOGON, Time),
                (f::LAST_LOGOFF, Time),
                (f::BAD_PW_COUNT, Word),
                (f::NUM_LOGONS, Logons),
                (f::LOGON_SERVER, Text),
                (f::COUNTRY_CODE, Word),
                (f::WORKSTATIONS, Text),
                (f::MAX_STORAGE, Storage),
                (f::UNITS_PER_WEEK, Word),
                (f::LOGON_HOURS, Hours),
                (f::CODE_PAGE, Word),
            ],
        )],
        ..PLAIN
    },
    Call {
        function: 59,
        asks: USER_AT_LEVEL,
        answers: BYTES,
        data: &[(Some(0), &[(f::GROUP_NAME, Octets)])],
        title: "Groups",
        element: None,
    },
    Call {
        function: 63,
        asks: AT_LEVEL,
        answers: BYTES,
        data: &[(
            Some(10),
            &[
                (f::COMPUTER_NAME, Text),
                (f::USER_NAME, Text),
                (f::WORKSTATION_DOMAIN, Text),
                (f::WORKSTATION_MAJOR, Byte),
                (f::WORKSTATION_MINOR, Byte),
                (f::LOGON_DOMAIN, Text),
                (f::OTHER_DOMAINS, Text),
            ],
        )],
        ..PLAIN
    },
    Call {
        function: 91,
        data: &[(
            None,
            &[
                (f::CURRENT_TIME, Time),
                (f::MSECS, Dword),
                (f::HOUR, Byte),
                (f::MINUTE, Byte),
                (f::SECOND, Byte),
                (f::HUNDREDTHS, Byte),
                (f::TZOFFSET, Zone),
                (f::TIMEINTERVAL, Tick),
                (f::DAY, Byte),
                (f::MONTH, Byte),
                (f::YEAR, Word),
                (f::WEEKDAY, Byte),
            ],
        )],
        ..PLAIN
    },
    Call {
        function: 104,
        asks: &[(f::LEVEL, Level), (NONE, Servers), (f::ENUMERATION_DOMAIN, Text)],
        answers: COUNT,
        data: SERVERS,
        title: "Servers",
        element: Some(f::SERVER),
    },
    Call {
        function: 132,
        asks: &[
            (NONE, Pointer),
            (NONE, Pointer),
            (f::LEVEL, Level),
            (NONE, User),
            (f::USTRUCT_SIZE, Word),
        ],
        answers: BYTES,
        data: &[(
            Some(1),
            &[
                (f::LOGON_CODE, Word),
                (f::USER_NAME, Octets),
                (NONE, Pad),
                (f::PRIVILEGE_LEVEL, Word),
                (f::OPERATOR_PRIVILEGES, Dword),
                (f::NUM_LOGONS, Logons),
                (f::BAD_PW_COUNT, Word),
                (f::LAST_LOGON, Time),
                (f::LAST_LOGOFF, Time),
                (f::LOGOFF_TIME, Time),
                (f::KICKOFF_TIME, Time),
                (f::PASSWORD_AGE, Age),
                (f::PASSWORD_CAN_CHANGE, Time),
                (f::PASSWORD_MUST_CHANGE, Time),
                (f::SERVER_NAME, Text),
                (f::LOGON_DOMAIN, Text),
                (f::SCRIPT_PATH, Text),
                (f::RESERVED, Dword),
            ],
        )],
        ..PLAIN
    },
    Call {
        function: 133,
        asks: &[(f::USER_NAME, Octets), (NONE, Pad), (f::WORKSTATION_NAME, Octets)],
        answers: BYTES,
        ..PLAIN
    },
    Call {
        function: 214,
        asks: &[(f::USER_NAME, Text)],
        data: &[(None, &[(f::NEW_PASSWORD, Octets), (f::OLD_PASSWORD, Octets)])],
        ..PLAIN
    },
    Call {
        function: 215,
        asks: &[
            (f::LEVEL, Level),
            (NONE, Servers),
            (f::ENUMERATION_DOMAIN, Text),
            (f::LAST_ENTRY, Text),
        ],
        answers: COUNT,
        data: SERVERS,
        title: "Servers",
        element: Some(f::SERVER),
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_without_names_have_none() {
        assert!(of(6).members(1).is_empty());
        assert_eq!(of(6).title, "Entries");
        assert!(of(0).members(2).is_empty());
        assert_eq!(of(91).members(7).len(), 12);
        assert_eq!(of(1).members(1).len(), 4);
    }
}
