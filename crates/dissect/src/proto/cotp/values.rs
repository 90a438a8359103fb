//! The value tables of cotp.

use lamna_fields::values;

values! {
    pub(super) static TYPE_VALUES {
        0x1 => "ED Expedited Data",
        0x2 => "EA Expedited Data Acknowledgement",
        0x5 => "RJ Reject",
        0x6 => "AK Data Acknowledgement",
        0x7 => "ER TPDU Error",
        0x8 => "DR Disconnect Request",
        0xc => "DC Disconnect Confirm",
        0xd => "CC Connect Confirm",
        0xe => "CR Connect Request",
        0xf => "DT Data",
    }
    pub(super) static PARAMETER_CODE_VALUES {
        0x9 => "ATN extended checksum - 16 bit",
        0x8 => "ATN extended checksum - 32 bit",
        0x85 => "ack time",
        0x86 => "res error",
        0x87 => "priority",
        0x88 => "transit delay",
        0x89 => "throughput",
        0x8a => "seq number",
        0x8b => "reassignment",
        0x8c => "flow control",
        0xc0 => "tpdu-size",
        0xc1 => "src-tsap",
        0xc2 => "dst-tsap",
        0xc3 => "checksum",
        0xc4 => "version",
        0xc5 => "protection",
        0xc6 => "options",
        0xc7 => "proto class",
        0xe0 => "additional connection clearing info",
        0xf0 => "preferred max TPDU size",
        0xf2 => "inactivity timer",
    }
    pub(super) static CAUSE_VALUES {
        0 => "Reason not specified",
        1 => "Congestion at TSAP",
        2 => "Session entity not attached to TSAP",
        3 => "Address unknown",
        128 => "Normal Disconnect",
        129 => "Remote transport entity congestion",
        130 => "Connection negotiation failed",
        131 => "Duplicate source reference",
        132 => "Mismatched references",
        133 => "Protocol error",
        135 => "Reference overflow",
        136 => "Connection request refused",
        138 => "Header or parameter length invalid",
    }
    pub(super) static REJECT_CAUSE_VALUES {
        0 => "Reason not specified",
        1 => "Invalid parameter code",
        2 => "Invalid TPDU type",
        3 => "Invalid parameter value",
    }
}
