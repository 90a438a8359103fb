//! What the commands of FINS and the responses to them hold (W342, section 5).

use lamna_fields::Field;

use super::fields::*;

/// What stands one after the other.
pub(super) type Layout = &'static [Step];

/// A part of a layout.
#[derive(Clone, Copy)]
pub(super) enum Step {
    /// A field of so many octets.
    Field(Field, usize),
    /// A field that may be left out at the end.
    Optional(Field, usize),
    /// A field with others below it that are its bits.
    Bits(Field, usize, &'static [Field]),
    /// Fields that are bits of so many octets.
    Parts(&'static [Field], usize),
    /// A field over all that is left.
    Rest(Field),
    /// Fields under a title.
    Group(&'static str, Layout),
    /// Fields under a title, over and over.
    Groups(&'static str, Layout),
    /// Fields, over and over.
    Repeat(Layout),
    /// Another layout.
    Layout(Layout),
    /// What was read from one place of a memory.
    Memory,
    /// Messages, in a response or not.
    Message(bool),
    /// A date and a time of a file.
    Date,
    /// The states of the nodes of a network.
    Nodes,
    /// Which nodes had errors, and how many.
    Cyclic,
    /// So many octets that Wireshark looks for behind the message, where nothing is.
    Lost(usize),
}

use Step::{
    Bits, Date, Field as F, Group, Groups, Lost, Memory, Message, Nodes, Optional, Parts, Repeat,
    Rest,
};

/// The bits of a word of messages.
pub(super) const MESSAGES: &[Field] = &[
    MESSAGE_NO_0,
    MESSAGE_NO_1,
    MESSAGE_NO_2,
    MESSAGE_NO_3,
    MESSAGE_NO_4,
    MESSAGE_NO_5,
    MESSAGE_NO_6,
    MESSAGE_NO_7,
    MESSAGE_RV_0,
    MESSAGE_RV_1,
    MESSAGE_RV_2,
    MESSAGE_RV_3,
    MESSAGE_RV_4,
    MESSAGE_RV_5,
    MESSAGE_RV_6,
    MESSAGE_RV_7,
];

const FATAL: &[Field] = &[
    FATAL_FALS_ERROR,
    FATAL_SFC_ERROR,
    FATAL_CYCLE_TIME_OVER,
    FATAL_PROGRAM_ERROR,
    FATAL_IO_SETTING_ERROR,
    FATAL_IO_POINT_OVERFLOW,
    FATAL_CPU_BUS_ERROR,
    FATAL_DUPLICATION_ERROR,
    FATAL_IO_BUS_ERROR,
    FATAL_MEMORY_ERROR,
    FATAL_RV_1,
    FATAL_RV_2,
    FATAL_RV_3,
    FATAL_RV_4,
    FATAL_RV_5,
    FATAL_WATCH_DOG_TIMER_ERROR,
];

const NON_FATAL: &[Field] = &[
    NON_FATAL_RV1,
    NON_FATAL_RV2,
    NON_FATAL_POWER_INTERRUPTION,
    NON_FATAL_CPU_BUS_UNIT_SETTING_ERROR,
    NON_FATAL_BATTER_ERROR,
    NON_FATAL_SYSMAC_BUS_ERROR,
    NON_FATAL_SYSMAC_BUS2_ERROR,
    NON_FATAL_CPU_BUS_UNIT_ERROR,
    NON_FATAL_RV3,
    NON_FATAL_IO_VERIFICATION_ERROR,
    NON_FATAL_RV4,
    NON_FATAL_SFC_ERROR,
    NON_FATAL_INDIRECT_DM_ERROR,
    NON_FATAL_JMP_ERROR,
    NON_FATAL_RV5,
    NON_FATAL_FAL_ERROR,
];

/// The bits of the octets that tell which nodes had errors.
pub(super) const CYCLIC: &[&[Field]] = &[
    &[
        CYCLIC_ERROR_NODE_1,
        CYCLIC_ERROR_NODE_2,
        CYCLIC_ERROR_NODE_3,
        CYCLIC_ERROR_NODE_4,
        CYCLIC_ERROR_NODE_5,
        CYCLIC_ERROR_NODE_6,
        CYCLIC_ERROR_NODE_7,
    ],
    &[
        CYCLIC_ERROR_NODE_8,
        CYCLIC_ERROR_NODE_9,
        CYCLIC_ERROR_NODE_10,
        CYCLIC_ERROR_NODE_11,
        CYCLIC_ERROR_NODE_12,
        CYCLIC_ERROR_NODE_13,
        CYCLIC_ERROR_NODE_14,
        CYCLIC_ERROR_NODE_15,
    ],
    &[
        CYCLIC_ERROR_NODE_16,
        CYCLIC_ERROR_NODE_17,
        CYCLIC_ERROR_NODE_18,
        CYCLIC_ERROR_NODE_19,
        CYCLIC_ERROR_NODE_20,
        CYCLIC_ERROR_NODE_21,
        CYCLIC_ERROR_NODE_22,
        CYCLIC_ERROR_NODE_23,
    ],
    &[
        CYCLIC_ERROR_NODE_24,
        CYCLIC_ERROR_NODE_25,
        CYCLIC_ERROR_NODE_26,
        CYCLIC_ERROR_NODE_27,
        CYCLIC_ERROR_NODE_28,
        CYCLIC_ERROR_NODE_29,
        CYCLIC_ERROR_NODE_30,
        CYCLIC_ERROR_NODE_31,
    ],
    &[
        CYCLIC_ERROR_NODE_32,
        CYCLIC_ERROR_NODE_33,
        CYCLIC_ERROR_NODE_34,
        CYCLIC_ERROR_NODE_35,
        CYCLIC_ERROR_NODE_36,
        CYCLIC_ERROR_NODE_37,
        CYCLIC_ERROR_NODE_38,
        CYCLIC_ERROR_NODE_39,
    ],
    &[
        CYCLIC_ERROR_NODE_40,
        CYCLIC_ERROR_NODE_41,
        CYCLIC_ERROR_NODE_42,
        CYCLIC_ERROR_NODE_43,
        CYCLIC_ERROR_NODE_44,
        CYCLIC_ERROR_NODE_45,
        CYCLIC_ERROR_NODE_46,
        CYCLIC_ERROR_NODE_47,
    ],
    &[
        CYCLIC_ERROR_NODE_48,
        CYCLIC_ERROR_NODE_49,
        CYCLIC_ERROR_NODE_50,
        CYCLIC_ERROR_NODE_51,
        CYCLIC_ERROR_NODE_52,
        CYCLIC_ERROR_NODE_53,
        CYCLIC_ERROR_NODE_54,
        CYCLIC_ERROR_NODE_55,
    ],
    &[
        CYCLIC_ERROR_NODE_56,
        CYCLIC_ERROR_NODE_57,
        CYCLIC_ERROR_NODE_58,
        CYCLIC_ERROR_NODE_59,
        CYCLIC_ERROR_NODE_60,
        CYCLIC_ERROR_NODE_61,
        CYCLIC_ERROR_NODE_62,
    ],
];

const ADDRESS: [Step; 3] =
    [F(MEMORY_AREA_READ, 1), F(MEMORY_ADDRESS, 2), F(MEMORY_ADDRESS_BITS, 1)];

const BLOCK: Layout = &[
    Parts(&[BLOCK_RECORD_NODE_NUM_STATUS, BLOCK_RECORD_NODE_NUM_NUM_NODES], 1),
    F(BLOCK_RECORD_CIO_AREA, 2),
    F(BLOCK_RECORD_KIND_OF_DM, 1),
    F(BLOCK_RECORD_DM_AREA_FIRST_WORD, 2),
    F(BLOCK_RECORD_NO_OF_TOTAL_WORDS, 2),
];

const AREA: Layout = &[
    F(AREA_DATA_PROGRAM_AREA_SIZE, 2),
    F(AREA_DATA_IOM_SIZE, 1),
    F(AREA_DATA_DM_WORDS, 2),
    F(AREA_DATA_TIMER_SIZE, 1),
    F(AREA_DATA_DM_SIZE, 1),
    F(AREA_DATA_NUM_STEPS, 2),
    F(AREA_DATA_MEMORY_CARD, 1),
    F(AREA_DATA_MEMORY_CARD_SIZE, 2),
];

const UNITS: Layout = &[
    F(CPUBUS_UNIT_NO0, 2),
    F(CPUBUS_UNIT_NO1, 2),
    F(CPUBUS_UNIT_NO2, 2),
    F(CPUBUS_UNIT_NO3, 2),
    F(CPUBUS_UNIT_NO4, 2),
    F(CPUBUS_UNIT_NO5, 2),
    F(CPUBUS_UNIT_NO6, 2),
    F(CPUBUS_UNIT_NO7, 2),
    F(CPUBUS_UNIT_NO8, 2),
    F(CPUBUS_UNIT_NO9, 2),
    F(CPUBUS_UNIT_NO10, 2),
    F(CPUBUS_UNIT_NO11, 2),
    F(CPUBUS_UNIT_NO12, 2),
    F(CPUBUS_UNIT_NO13, 2),
    F(CPUBUS_UNIT_NO14, 2),
    F(CPUBUS_UNIT_NO15, 2),
    F(CPUBUS_UNIT_RESERVED, 32),
];

const CONTROLLER: Layout = &[
    F(CONTROLLER_MODEL, 20),
    F(CONTROLLER_VERSION, 20),
    F(SYSTEM_USE, 40),
    Group("Area Data", AREA),
];

const BUS: Layout = &[
    Group("CPU Bus Unit Conf", UNITS),
    Group("Remote I/O data", &[F(REMOTE_IO_DATE_SYSMAC_1, 1), F(REMOTE_IO_DATE_SYSMAC_2, 1)]),
    Bits(
        PC_STATUS,
        1,
        &[PC_STATUS_PDC, PC_STATUS_HI, PC_STATUS_R1, PC_STATUS_R2, PCP_STATUS_RACK_NUM],
    ),
];

const BOTH: Layout = &[Step::Layout(CONTROLLER), Step::Layout(BUS)];

const LOG: Layout = &[
    F(ERROR_RESET_FALS_NO, 2),
    F(ERROR_RESET_FALS_NO, 2),
    F(MINUTE, 1),
    F(SECOND, 1),
    F(DAY, 1),
    F(HOUR, 1),
    F(YEAR, 1),
    F(MONTH, 1),
];

const DISK: Layout = &[
    F(DISK_DATA_VOLUME_LABEL, 12),
    Date,
    F(DISK_DATA_TOTAL_CAPACITY, 4),
    F(DISK_DATA_UNUSED_CAPACITY, 4),
    F(DISK_DATA_TOTAL_NO_FILES, 2),
    F(DISK_DATA_NO_FILES, 2),
];

const FILE: Layout = &[F(FILE_DATA_FILENAME, 12), Date, F(FILE_DATA_FILE_CAPACITY, 4)];

const KIND: Step =
    Bits(DATA_TYPE, 1, &[DATA_TYPE_TYPE, DATA_TYPE_RV, DATA_TYPE_PROTECTED, DATA_TYPE_END]);

/// The layout of a command, or of what follows the code of a response.
///
/// What a controller tells of itself has two parts, of which `len` octets tell which are there.
pub(super) fn layout(command: u16, is_response: bool, len: usize) -> Layout {
    const CONTROLLER_DATA: u16 = 0x0501;
    /// Octets of the second part, and of both.
    const LENS: [usize; 2] = [67, 159];
    match (is_response, command) {
        (false, _) => request(command),
        (true, CONTROLLER_DATA) if len == LENS[0] => BUS,
        (true, CONTROLLER_DATA) if len == LENS[1] => BOTH,
        (true, _) => response(command),
    }
}

/// Octets that a layout takes of `len`; nothing where those are too few.
pub(super) fn taken(layout: Layout, len: usize) -> Option<usize> {
    let mut at = 0;
    for step in layout {
        let left = len.checked_sub(at)?;
        at += match *step {
            F(_, n) | Bits(_, n, _) | Parts(_, n) | Lost(n) => n,
            Optional(_, n) if n <= left => n,
            Optional(..) => 0,
            Group(_, inner) | Step::Layout(inner) => taken(inner, left)?,
            Groups(_, inner) | Repeat(inner) => {
                let mut end = 0;
                // No layout that is repeated is empty.
                while let Some(part) = taken(inner, left - end).filter(|part| *part > 0) {
                    end += part;
                }
                end
            }
            Date => 4,
            Nodes => NODES_LEN,
            Step::Cyclic => CYCLIC.len() + NODES,
            Rest(_) | Memory => left,
            // A message, or an error's number and text, or several messages.
            Message(true) if left == 18 || left >= 2 && (left - 2) % 32 == 0 => left,
            Message(true) => return None,
            Message(false) => 2,
        };
    }
    (at <= len).then_some(at)
}

/// Nodes of a network.
pub(super) const NODES: usize = 62;

/// Octets of the states of all nodes.
pub(super) const NODES_LEN: usize = 31;

fn request(command: u16) -> Layout {
    const READ: Layout = &[ADDRESS[0], ADDRESS[1], ADDRESS[2], F(MEMORY_NUMITEMS, 2)];
    const WRITE: Layout =
        &[ADDRESS[0], ADDRESS[1], ADDRESS[2], F(MEMORY_NUMITEMS, 2), Rest(COMMAND_DATA)];
    const PARAMETER_WRITE: Layout =
        &[F(PARAMETER_AREA_CODE, 2), F(WORD, 2), F(NUMWORDS, 2), Rest(COMMAND_DATA)];
    const PROTECT: Layout = &[
        F(PROGRAM_NUMBER, 2),
        F(PROTECT_CODE, 1),
        F(WORD_BEGIN, 4),
        F(WORD_LAST, 4),
        F(PASSWORD, 4),
    ];
    const ACCESS: Layout = &[F(PROGRAM_NUMBER, 2)];
    match command {
        0x0101 => READ,
        0x0102 => WRITE,
        0x0103 => &[ADDRESS[0], ADDRESS[1], ADDRESS[2], F(MEMORY_NUMITEMS, 2), F(COMMAND_DATA, 2)],
        0x0104 => &[Repeat(&ADDRESS)],
        0x0105 => &[
            ADDRESS[0],
            ADDRESS[1],
            ADDRESS[2],
            ADDRESS[0],
            ADDRESS[1],
            ADDRESS[2],
            F(MEMORY_NUMITEMS, 2),
        ],
        0x0201 => &[F(PARAMETER_AREA_CODE, 2), F(WORD, 2), F(NUMWORDS, 2)],
        0x0202 | 0x0203 => PARAMETER_WRITE,
        0x0220 => &[F(FIXED, 2), F(INTELLIGENT_ID_NO, 2), F(FIRST_WORD, 2), F(READ_LENGTH, 2)],
        0x0221 => &[
            F(FIXED, 2),
            F(INTELLIGENT_ID_NO, 2),
            F(FIRST_WORD, 2),
            F(READ_LENGTH, 2),
            F(NO_OF_LINK_NODES, 1),
            Groups("Block Record", BLOCK),
        ],
        0x0304 | 0x0305 => PROTECT,
        0x0306 => &[F(PROGRAM_NUMBER, 2), F(WORD_BEGIN, 4), F(NUMWORDS, 2)],
        0x0307 => &[F(PROGRAM_NUMBER, 2), F(WORD_BEGIN, 4), F(NUMWORDS, 2), Rest(COMMAND_DATA)],
        0x0308 => &[F(PROGRAM_NUMBER, 2), F(CLEARCODE, 1)],
        0x0401 => &[F(PROGRAM_NUMBER, 2), Optional(MODE_CODE, 1)],
        0x0501 => &[F(COMMAND_DATA, 1)],
        0x0502 => &[F(UNIT_ADDRESS, 1), Optional(UNIT_NUMS, 1)],
        0x0620 => &[F(PARAMETER, 1)],
        0x0702 => &[
            F(YEAR, 1),
            F(MONTH, 1),
            F(DATE, 1),
            F(HOUR, 1),
            F(MINUTE, 1),
            Optional(SECOND, 1),
            Optional(DAY, 1),
        ],
        0x0801 | 0x0803 => &[Rest(DATA)],
        0x0920 => &[Message(false)],
        0x0c01..=0x0c03 => ACCESS,
        0x2101 => &[F(ERROR_RESET_FALS_NO, 2)],
        0x2102 => &[F(BEGINNING_RECORD_NO, 2), F(NO_OF_RECORDS, 2)],
        0x2201 => &[F(DISK_NO, 2), F(BEGINNING_FILE_POSITION, 2), F(NO_OF_FILES, 2)],
        0x2202 => {
            &[F(DISK_NO, 2), F(FILE_DATA_FILENAME, 12), F(FILE_POSITION, 4), F(DATA_LENGTH, 2)]
        }
        0x2203 => &[
            F(DISK_NO, 2),
            F(FILE_PARAMETER_CODE, 2),
            F(FILE_DATA_FILENAME, 12),
            F(FILE_POSITION, 4),
            F(DATA_LENGTH, 2),
            Rest(FILE_DATA),
        ],
        0x2204 => &[F(DISK_NO, 2)],
        0x2205 => &[F(DISK_NO, 2), F(DISK_DATA_NO_FILES, 2), Repeat(&[F(FILE_DATA_FILENAME, 12)])],
        0x2206 => &[F(DISK_NO, 2), F(VOLUME_PARAMETER_CODE, 2), F(DISK_DATA_VOLUME_LABEL, 12)],
        0x2207 => {
            &[F(DISK_NO, 2), F(FILE_DATA_FILENAME, 12), F(DISK_NO, 2), F(FILE_DATA_FILENAME, 12)]
        }
        0x2208 => &[F(DISK_NO, 2), F(FILE_DATA_FILENAME, 12), F(FILE_DATA_FILENAME, 12)],
        0x2209 => &[F(DISK_NO, 2), F(FILE_DATA_FILENAME, 12)],
        0x220a => &[
            F(TRANSFER_PARAMETER_CODE, 2),
            F(MEMORY_AREA_READ, 1),
            F(TRANSFER_BEGINNING_ADDRESS, 3),
            F(MEMORY_NUMITEMS, 2),
            F(DISK_NO, 2),
            F(FILE_DATA_FILENAME, 12),
        ],
        0x220b => &[
            F(TRANSFER_PARAMETER_CODE, 2),
            F(PARAMETER_AREA_CODE, 2),
            F(MEMORY_ADDRESS, 2),
            F(NUMWORDS, 2),
            F(DISK_NO, 2),
            F(FILE_DATA_FILENAME, 12),
        ],
        0x220c => &[
            F(TRANSFER_PARAMETER_CODE, 2),
            F(PROGRAM_NUMBER, 2),
            F(WORD_BEGIN, 4),
            F(NUMBER_OF_BYTES, 4),
            F(DISK_NO, 2),
            F(FILE_DATA_FILENAME, 12),
        ],
        0x220f => &[F(BEGINNING_BLOCK_NUM, 2), F(NUM_BLOCKS, 1)],
        0x2210 => &[F(BLOCK_NUM, 2)],
        0x2211 => &[KIND, F(CONTROL_DATA, 1), F(BLOCK_NUM, 2), Rest(DATA)],
        0x2301 => &[
            F(NUMBER_OF_BITS_FLAGS, 2),
            Repeat(&[F(SET_RESET_SPECIFICATION, 2), F(MEMORY_AREA_READ, 1), F(BIT_FLAG, 3)]),
        ],
        0x230a => {
            &[F(MEMORY_AREA_READ, 1), F(TRANSFER_BEGINNING_ADDRESS, 3), F(NUM_UNIT_UINT16, 2)]
        }
        0x2601 => &[Rest(NAME_DATA)],
        _ => &[],
    }
}

fn response(command: u16) -> Layout {
    match command {
        0x0101 => &[Rest(RESPONSE_DATA)],
        0x0104 => &[Repeat(&[Memory])],
        0x0201 => &[F(PARAMETER_AREA_CODE, 2), F(WORD, 2), F(NUMWORDS, 2), Rest(RESPONSE_DATA)],
        0x0220 => &[F(NO_OF_LINK_NODES, 1), Groups("Block Record", BLOCK)],
        0x0306 => &[F(PROGRAM_NUMBER, 2), F(WORD_BEGIN, 4), F(NUMWORDS, 2), Rest(RESPONSE_DATA)],
        0x0307 => &[F(PROGRAM_NUMBER, 2), F(WORD_BEGIN, 4), F(NUMWORDS, 2)],
        0x0501 => CONTROLLER,
        0x0502 => &[F(UNIT_NUMS, 1), Repeat(&[F(UNIT_ADDRESS, 1), F(MODEL_NUMBER, 20)])],
        0x0601 => &[
            F(STATUS, 1),
            F(MODE_CODE, 1),
            Bits(FATAL_ERROR_DATA, 2, FATAL),
            Bits(FATAL_ERROR_DATA, 2, NON_FATAL),
            Bits(MESSAGE, 2, MESSAGES),
            F(FALS, 2),
            F(ERROR_MESSAGE, 16),
        ],
        0x0602 => &[
            Nodes,
            F(COM_CYCLE_TIME, 2),
            F(POLLING_UNIT_NODE_NUM, 1),
            F(CYCLIC_OPERATION, 1),
            F(CYCLIC_TRANS_STATUS, 1),
            Step::Cyclic,
        ],
        0x0603 => &[
            Bits(STATUS_FLAGS, 1, &[STATUS_FLAGS_SLAVE_MASTER, STATUS_FLAGS_DATA_LINK]),
            F(MASTER_NODE_NUMBER, 1),
            Lost(12),
        ],
        0x0620 => &[F(AVG_CYCLE_TIME, 4), F(MAX_CYCLE_TIME, 4), F(MIN_CYCLE_TIME, 4)],
        0x0701 => &[
            F(YEAR, 1),
            F(MONTH, 1),
            F(DATE, 1),
            F(HOUR, 1),
            F(MINUTE, 1),
            F(SECOND, 1),
            F(DAY, 1),
        ],
        0x0801 => &[Rest(DATA)],
        0x0802 => &[F(NUM_RECEPTIONS, 2)],
        0x0920 => &[Message(true)],
        0x0c01 => &[F(UNIT_ADDRESS, 2), F(NETWORK_ADDRESS, 1)],
        0x2102 => &[
            F(MAX_NO_OF_STORED_RECORDS, 2),
            F(NO_STORED_RECORDS, 2),
            F(NO_OF_RECORDS, 2),
            Groups("Error log data", LOG),
        ],
        0x2201 => &[Group("Disk data", DISK), Groups("File data", FILE)],
        0x2202 => &[
            F(FILE_DATA_FILE_CAPACITY, 4),
            F(FILE_POSITION, 4),
            F(DATA_LENGTH, 2),
            Rest(FILE_DATA),
        ],
        0x2205 => &[F(DISK_DATA_NO_FILES, 2)],
        0x220a => &[F(MEMORY_NUMITEMS, 2)],
        0x220b => &[F(NUMWORDS, 2)],
        0x220c => &[F(NUMBER_OF_BYTES, 4)],
        0x220f => &[
            F(NUM_BLOCKS_REMAINING, 2),
            F(TOTAL_NUM_BLOCKS, 2),
            F(TYPE, 1),
            Repeat(&[KIND, F(CONTROL_DATA, 1)]),
        ],
        0x2210 => &[KIND, F(CONTROL_DATA, 1), Rest(DATA)],
        0x230a => &[
            F(MEMORY_AREA_READ, 1),
            F(TRANSFER_BEGINNING_ADDRESS, 3),
            F(NUM_UNIT_UINT16, 2),
            Rest(DATA),
        ],
        0x2603 => &[Rest(NAME_DATA)],
        _ => &[],
    }
}
