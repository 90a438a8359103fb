//! The fields of the signalling connection control part.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

values! {
    static MESSAGE_TYPE_VALUES {
        0x1 => "Connection Request",
        0x2 => "Connection Confirm",
        0x3 => "Connection Refused",
        0x4 => "Released",
        0x5 => "Release Complete",
        0x6 => "Data Form 1",
        0x7 => "Data Form 2",
        0x8 => "Data Acknowledgement",
        0x9 => "Unitdata",
        0xa => "Unitdata Service",
        0xb => "Expedited Data",
        0xc => "Expedited Data Acknowledgement",
        0xd => "Reset Request",
        0xe => "Reset Confirmation",
        0xf => "Error",
        0x10 => "Inactivity Timer",
        0x11 => "Extended Unitdata",
        0x12 => "Extended Unitdata Service",
        0x13 => "Long Unitdata",
        0x14 => "Long Unitdata Service",
    }
    static SSN_VALUES {
        0 => "SSN not known/not used",
        1 => "SCCP management",
        2 => "Reserved for ITU-T allocation",
        3 => "ISDN User Part",
        4 => "OMAP (Operation, Maintenance, and Administration Part)",
        5 => "MAP (Mobile Application Part)",
        6 => "HLR (Home Location Register)",
        7 => "VLR (Visitor Location Register)",
        8 => "MSC (Mobile Switching Center)",
        9 => "EIC/EIR (Equipment Identifier Center/Equipment Identification Register)",
        10 => "AUC/AC (Authentication Center)",
        11 => "ISDN supplementary services (ITU only)",
        12 => "Reserved for international use (ITU only)",
        13 => "Broadband ISDN edge-to-edge applications (ITU only)",
        14 => "TC test responder (ITU only)",
        142 => "RANAP",
        143 => "RNSAP",
        145 => "GMLC(MAP)",
        146 => "CAP",
        147 => "gsmSCF (MAP) or IM-SSF (MAP) or Presence Network Agent",
        148 => "SIWF (MAP)",
        149 => "SGSN (MAP)",
        150 => "GGSN (MAP)",
        248 => "CSS (MAP)",
        249 => "PCAP",
        250 => "BSC (BSSAP-LE)",
        251 => "MSC (BSSAP-LE)",
        252 => "IOS or SMLC (BSSAP-LE)",
        253 => "BSS O&M (A interface)",
        254 => "BSSAP/BSAP",
    }
    static RI_VALUES {
        0x0 => "Route on GT",
        0x1 => "Route on SSN",
    }
    static GTI_VALUES {
        0x0 => "No Global Title",
        0x1 => "Nature of Address Indicator only",
        0x2 => "Translation Type only",
        0x3 => "Translation Type, Numbering Plan, and Encoding Scheme included",
        0x4 => "Translation Type, Numbering Plan, Encoding Scheme, and Nature of Address Indicator included",
    }
    static SSNI_VALUES {
        0x1 => "SSN present",
        0x0 => "SSN not present",
    }
    static PCI_VALUES {
        0x1 => "Point Code present",
        0x0 => "Point Code not present",
    }
    static NAI_VALUES {
        0x0 => "NAI unknown",
        0x1 => "Subscriber Number",
        0x2 => "Reserved for national use",
        0x3 => "National significant number",
        0x4 => "International number",
    }
    static OE_VALUES {
        0x0 => "Even number of address signals",
        0x1 => "Odd number of address signals",
    }
    static NP_VALUES {
        0x0 => "Unknown",
        0x1 => "ISDN/telephony",
        0x2 => "Generic (ITU)/Reserved (ANSI)",
        0x3 => "Data",
        0x4 => "Telex",
        0x5 => "Maritime mobile",
        0x6 => "Land mobile",
        0x7 => "ISDN/mobile",
        0xe => "Private network or network-specific",
        0xf => "Reserved",
    }
    static ES_VALUES {
        0x0 => "Unknown",
        0x1 => "BCD, odd number of digits",
        0x2 => "BCD, even number of digits",
        0x3 => "National specific",
        0xf => "Reserved (ITU)/Spare (ANSI)",
    }
    static HANDLING_VALUES {
        0x0 => "No special options",
        0x8 => "Return message on error",
    }
    static MORE_VALUES {
        0x0 => "No more data",
        0x1 => "More data",
    }
    static RELEASE_CAUSE_VALUES {
        0x0 => "End user originated",
        0x1 => "End user congestion",
        0x2 => "End user failure",
        0x3 => "SCCP user originated",
        0x4 => "Remote procedure error",
        0x5 => "Inconsistent connection data",
        0x6 => "Access failure",
        0x7 => "Access congestion",
        0x8 => "Subsystem failure",
        0x9 => "Subsystem congestion",
        0xa => "MTP failure",
        0xb => "Network congestion",
        0xc => "Expiration of reset timer",
        0xd => "Expiration of receive inactivity timer",
        0xe => "Reserved",
        0xf => "Unqualified",
        0x10 => "SCCP failure (ITU only)",
    }
    static RETURN_CAUSE_VALUES {
        0x0 => "No translation for an address of such nature",
        0x1 => "No translation for this specific address",
        0x2 => "Subsystem congestion",
        0x3 => "Subsystem failure",
        0x4 => "Unequipped failure",
        0x5 => "MTP failure",
        0x6 => "Network congestion",
        0x7 => "Unqualified",
        0x8 => "Error in message transport",
        0x9 => "Error in local processing",
        0xa => "Destination cannot perform reassembly",
        0xb => "SCCP failure",
        0xc => "Hop counter violation",
        0xd => "Segmentation not supported",
        0xe => "Segmentation failure",
        0xf7 => "Message change failure (ANSI only)",
        0xf8 => "Invalid INS routing request (ANSI only)",
        0xf9 => "Invalid ISNI routing request (ANSI only)",
        0xfa => "Unauthorized message (ANSI only)",
        0xfb => "Message incompatibility (ANSI only)",
        0xfc => "Cannot perform ISNI constrained routing (ANSI only)",
        0xfd => "Redundant ISNI constrained routing (ANSI only)",
        0xfe => "Unable to perform ISNI identification (ANSI only)",
    }
    static RESET_CAUSE_VALUES {
        0x0 => "End user originated",
        0x1 => "SCCP user originated",
        0x2 => "Message out of order - incorrect send sequence number",
        0x3 => "Message out of order - incorrect receive sequence number",
        0x4 => "Remote procedure error - message out of window",
        0x5 => "Remote procedure error - incorrect send sequence number after (re)initialization",
        0x6 => "Remote procedure error - general",
        0x7 => "Remote end user operational",
        0x8 => "Network operational",
        0x9 => "Access operational",
        0xa => "Network congestion",
        0xb => "Reserved (ITU)/Not obtainable (ANSI)",
        0xc => "Unqualified",
    }
    static ERROR_CAUSE_VALUES {
        0x0 => "Local Reference Number (LRN) mismatch - unassigned destination LRN",
        0x1 => "Local Reference Number (LRN) mismatch - inconsistent source LRN",
        0x2 => "Point code mismatch",
        0x3 => "Service class mismatch",
        0x4 => "Unqualified",
    }
    static REFUSAL_CAUSE_VALUES {
        0x0 => "End user originated",
        0x1 => "End user congestion",
        0x2 => "End user failure",
        0x3 => "SCCP user originated",
        0x4 => "Destination address unknown",
        0x5 => "Destination inaccessible",
        0x6 => "Network resource - QOS not available/non-transient",
        0x7 => "Network resource - QOS not available/transient",
        0x8 => "Access failure",
        0x9 => "Access congestion",
        0xa => "Subsystem failure",
        0xb => "Subsystem congestion",
        0xc => "Expiration of connection establishment timer",
        0xd => "Incompatible user data",
        0xe => "Reserved",
        0xf => "Unqualified",
        0x10 => "Hop counter violation",
        0x11 => "SCCP failure (ITU only)",
        0x12 => "No translation for an address of such nature",
        0x13 => "Unequipped user",
    }
    static SEGMENTATION_FIRST_VALUES {
        0x1 => "First segment",
        0x0 => "Not first segment",
    }
    static SEGMENTATION_CLASS_VALUES {
        0x0 => "Class 0 selected",
        0x1 => "Class 1 selected",
    }
}

field_table! {
    /// The fields of Signalling Connection Control Part.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("sccp", "Signalling Connection Control Part", "SCCP");
    MESSAGE_TYPE = FieldDef::new("sccp.message_type", "Message Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&MESSAGE_TYPE_VALUES));
    VARIABLE_POINTER1 = FieldDef::new("sccp.variable_pointer1", "Pointer to first Mandatory Variable parameter", FieldType::Uint16);
    VARIABLE_POINTER2 = FieldDef::new("sccp.variable_pointer2", "Pointer to second Mandatory Variable parameter", FieldType::Uint16);
    VARIABLE_POINTER3 = FieldDef::new("sccp.variable_pointer3", "Pointer to third Mandatory Variable parameter", FieldType::Uint16);
    OPTIONAL_POINTER = FieldDef::new("sccp.optional_pointer", "Pointer to Optional parameter", FieldType::Uint16);
    PARAMETER_LENGTH = FieldDef::new("sccp.parameter_length", "Variable parameter length", FieldType::Uint16);
    SSN = FieldDef::new("sccp.ssn", "Called or Calling SubSystem Number", FieldType::Uint8).strings(Strings::Values(&SSN_VALUES));
    DIGITS = FieldDef::new("sccp.digits", "Called or Calling GT Digits", FieldType::String);
    CALLED_RESERVED = FieldDef::new("sccp.called.reserved", "Reserved for national use", FieldType::Uint8).base(Base::Hex).mask(0x80);
    CALLED_RI = FieldDef::new("sccp.called.ri", "Routing Indicator", FieldType::Uint8).base(Base::Hex).mask(0x40).strings(Strings::Values(&RI_VALUES));
    CALLED_GTI = FieldDef::new("sccp.called.gti", "Global Title Indicator", FieldType::Uint8).base(Base::Hex).mask(0x3c).strings(Strings::Values(&GTI_VALUES));
    CALLED_SSNI = FieldDef::new("sccp.called.ssni", "SubSystem Number Indicator", FieldType::Uint8).base(Base::Hex).mask(0x2).strings(Strings::Values(&SSNI_VALUES));
    CALLED_PCI = FieldDef::new("sccp.called.pci", "Point Code Indicator", FieldType::Uint8).base(Base::Hex).mask(0x1).strings(Strings::Values(&PCI_VALUES));
    CALLED_SSN = FieldDef::new("sccp.called.ssn", "SubSystem Number", FieldType::Uint8).strings(Strings::Values(&SSN_VALUES));
    CALLED_PC = FieldDef::new("sccp.called.pc", "PC", FieldType::Uint16).mask(0x3fff);
    CALLED_NAI = FieldDef::new("sccp.called.nai", "Nature of Address Indicator", FieldType::Uint8).base(Base::Hex).mask(0x7f).strings(Strings::Values(&NAI_VALUES));
    CALLED_OE = FieldDef::new("sccp.called.oe", "Odd/Even Indicator", FieldType::Uint8).base(Base::Hex).mask(0x80).strings(Strings::Values(&OE_VALUES));
    CALLED_TT = FieldDef::new("sccp.called.tt", "Translation Type", FieldType::Uint8).base(Base::HexDec);
    CALLED_NP = FieldDef::new("sccp.called.np", "Numbering Plan", FieldType::Uint8).base(Base::Hex).mask(0xf0).strings(Strings::Values(&NP_VALUES));
    CALLED_ES = FieldDef::new("sccp.called.es", "Encoding Scheme", FieldType::Uint8).base(Base::Hex).mask(0xf).strings(Strings::Values(&ES_VALUES));
    CALLED_DIGITS = FieldDef::new("sccp.called.digits", "Called Party Digits", FieldType::String);
    CALLED_DIGITS_LENGTH = FieldDef::new("sccp.called.digits.length", "Number of Called Party Digits", FieldType::Uint8);
    CALLING_RESERVED = FieldDef::new("sccp.calling.reserved", "Reserved for national use", FieldType::Uint8).base(Base::Hex).mask(0x80);
    CALLING_RI = FieldDef::new("sccp.calling.ri", "Routing Indicator", FieldType::Uint8).base(Base::Hex).mask(0x40).strings(Strings::Values(&RI_VALUES));
    CALLING_GTI = FieldDef::new("sccp.calling.gti", "Global Title Indicator", FieldType::Uint8).base(Base::Hex).mask(0x3c).strings(Strings::Values(&GTI_VALUES));
    CALLING_SSNI = FieldDef::new("sccp.calling.ssni", "SubSystem Number Indicator", FieldType::Uint8).base(Base::Hex).mask(0x2).strings(Strings::Values(&SSNI_VALUES));
    CALLING_PCI = FieldDef::new("sccp.calling.pci", "Point Code Indicator", FieldType::Uint8).base(Base::Hex).mask(0x1).strings(Strings::Values(&PCI_VALUES));
    CALLING_SSN = FieldDef::new("sccp.calling.ssn", "SubSystem Number", FieldType::Uint8).strings(Strings::Values(&SSN_VALUES));
    CALLING_PC = FieldDef::new("sccp.calling.pc", "PC", FieldType::Uint16).mask(0x3fff);
    CALLING_NAI = FieldDef::new("sccp.calling.nai", "Nature of Address Indicator", FieldType::Uint8).base(Base::Hex).mask(0x7f).strings(Strings::Values(&NAI_VALUES));
    CALLING_OE = FieldDef::new("sccp.calling.oe", "Odd/Even Indicator", FieldType::Uint8).base(Base::Hex).mask(0x80).strings(Strings::Values(&OE_VALUES));
    CALLING_TT = FieldDef::new("sccp.calling.tt", "Translation Type", FieldType::Uint8).base(Base::HexDec);
    CALLING_NP = FieldDef::new("sccp.calling.np", "Numbering Plan", FieldType::Uint8).base(Base::Hex).mask(0xf0).strings(Strings::Values(&NP_VALUES));
    CALLING_ES = FieldDef::new("sccp.calling.es", "Encoding Scheme", FieldType::Uint8).base(Base::Hex).mask(0xf).strings(Strings::Values(&ES_VALUES));
    CALLING_DIGITS = FieldDef::new("sccp.calling.digits", "Calling Party Digits", FieldType::String);
    CALLING_DIGITS_LENGTH = FieldDef::new("sccp.calling.digits.length", "Number of Calling Party Digits", FieldType::Uint8);
    DLR = FieldDef::new("sccp.dlr", "Destination Local Reference", FieldType::Uint24).base(Base::Hex);
    SLR = FieldDef::new("sccp.slr", "Source Local Reference", FieldType::Uint24).base(Base::Hex);
    LR = FieldDef::new("sccp.lr", "Local Reference", FieldType::Uint24).base(Base::Hex);
    CLASS = FieldDef::new("sccp.class", "Class", FieldType::Uint8).base(Base::Hex).mask(0xf);
    HANDLING = FieldDef::new("sccp.handling", "Message handling", FieldType::Uint8).base(Base::Hex).mask(0xf0).strings(Strings::Values(&HANDLING_VALUES));
    MORE = FieldDef::new("sccp.more", "More data", FieldType::Uint8).base(Base::Hex).mask(0x1).strings(Strings::Values(&MORE_VALUES));
    RSN = FieldDef::new("sccp.rsn", "Receive Sequence Number", FieldType::Uint8).base(Base::Hex).mask(0xfe);
    SEQUENCING_SEGMENTING_SSN = FieldDef::new("sccp.sequencing_segmenting.ssn", "Sequencing Segmenting: Send Sequence Number", FieldType::Uint8).base(Base::Hex).mask(0xfe);
    SEQUENCING_SEGMENTING_RSN = FieldDef::new("sccp.sequencing_segmenting.rsn", "Sequencing Segmenting: Receive Sequence Number", FieldType::Uint8).base(Base::Hex).mask(0xfe);
    SEQUENCING_SEGMENTING_MORE = FieldDef::new("sccp.sequencing_segmenting.more", "Sequencing Segmenting: More", FieldType::Uint8).base(Base::Hex).mask(0x1).strings(Strings::Values(&MORE_VALUES));
    CREDIT = FieldDef::new("sccp.credit", "Credit", FieldType::Uint8).base(Base::Hex);
    RELEASE_CAUSE = FieldDef::new("sccp.release_cause", "Release Cause", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RELEASE_CAUSE_VALUES));
    RETURN_CAUSE = FieldDef::new("sccp.return_cause", "Return Cause", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RETURN_CAUSE_VALUES));
    RESET_CAUSE = FieldDef::new("sccp.reset_cause", "Reset Cause", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RESET_CAUSE_VALUES));
    ERROR_CAUSE = FieldDef::new("sccp.error_cause", "Error Cause", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ERROR_CAUSE_VALUES));
    REFUSAL_CAUSE = FieldDef::new("sccp.refusal_cause", "Refusal Cause", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&REFUSAL_CAUSE_VALUES));
    SEGMENTATION_FIRST = FieldDef::new("sccp.segmentation.first", "Segmentation: First", FieldType::Uint8).base(Base::Hex).mask(0x80).strings(Strings::Values(&SEGMENTATION_FIRST_VALUES));
    SEGMENTATION_CLASS = FieldDef::new("sccp.segmentation.class", "Segmentation: Class", FieldType::Uint8).base(Base::Hex).mask(0x40).strings(Strings::Values(&SEGMENTATION_CLASS_VALUES));
    SEGMENTATION_REMAINING = FieldDef::new("sccp.segmentation.remaining", "Segmentation: Remaining", FieldType::Uint8).base(Base::Hex).mask(0xf);
    SEGMENTATION_SLR = FieldDef::new("sccp.segmentation.slr", "Segmentation: Source Local Reference", FieldType::Uint24).base(Base::Hex);
    HOPS = FieldDef::new("sccp.hops", "Hop Counter", FieldType::Uint8).base(Base::Hex);
    IMPORTANCE = FieldDef::new("sccp.importance", "Importance", FieldType::Uint8).base(Base::Hex).mask(0x7);
    MSG_FRAGMENTS = FieldDef::new("sccp.msg.fragments", "Message fragments", FieldType::None);
    MSG_FRAGMENT = FieldDef::new("sccp.msg.fragment", "Message fragment", FieldType::FrameNum);
    MSG_FRAGMENT_OVERLAP = FieldDef::new("sccp.msg.fragment.overlap", "Message fragment overlap", FieldType::Boolean);
    MSG_FRAGMENT_OVERLAP_CONFLICTS = FieldDef::new("sccp.msg.fragment.overlap.conflicts", "Message fragment overlapping with conflicting data", FieldType::Boolean);
    MSG_FRAGMENT_MULTIPLE_TAILS = FieldDef::new("sccp.msg.fragment.multiple_tails", "Message has multiple tail fragments", FieldType::Boolean);
    MSG_FRAGMENT_TOO_LONG_FRAGMENT = FieldDef::new("sccp.msg.fragment.too_long_fragment", "Message fragment too long", FieldType::Boolean);
    MSG_FRAGMENT_ERROR = FieldDef::new("sccp.msg.fragment.error", "Message defragmentation error", FieldType::FrameNum);
    MSG_FRAGMENT_COUNT = FieldDef::new("sccp.msg.fragment.count", "Message fragment count", FieldType::Uint32);
    MSG_REASSEMBLED_IN = FieldDef::new("sccp.msg.reassembled.in", "Reassembled in", FieldType::FrameNum);
    MSG_REASSEMBLED_LENGTH = FieldDef::new("sccp.msg.reassembled.length", "Reassembled SCCP length", FieldType::Uint32);
    SEGMENTED_DATA = FieldDef::new("sccp.segmented_data", "Segmented Data", FieldType::Bytes);
    LINKED_DISSECTOR = FieldDef::new("sccp.linked_dissector", "Linked dissector", FieldType::String);
    END_OPTIONAL_PARAM = FieldDef::new("sccp.end_optional_param", "End of Optional", FieldType::None);
    UNKNOWN_MESSAGE = FieldDef::new("sccp.unknown_message", "Unknown message", FieldType::Bytes);
    UNKNOWN_PARAMETER = FieldDef::new("sccp.unknown_parameter", "Unknown parameter", FieldType::Bytes);
    WRONG_LENGTH = FieldDef::new("sccp.wrong_length", "Wrong length indicated.", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    SSN_NOT_PRESENT = FieldDef::new("sccp.ssn.not_present", "Message is routed on SSN, but SSN is not present", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    SSN_IS_ZERO = FieldDef::new("sccp.ssn.is_zero", "Message is routed on SSN, but SSN is zero (unspecified)", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    CLASS_UNEXPECTED = FieldDef::new("sccp.class_unexpected", "Unexpected message class for this message type", FieldType::None);
    HANDLING_INVALID = FieldDef::new("sccp.handling_invalid", "Invalid message handling", FieldType::None);
    GT_DIGITS_MISSING = FieldDef::new("sccp.gt_digits_missing", "Address digits missing", FieldType::None);
    EXTERNALLY_REASSEMBLED = FieldDef::new("sccp.externally_reassembled", "Possibly externally reassembled (remaining length > 255 bytes), enable in SCCP preferences", FieldType::None);
}
