//! The fields of Transport Layer Security.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings};

use super::shared::record_fields;
use super::suites::*;
use super::values::*;

record_fields! {
    /// The fields of Transport Layer Security.
    "tls", FieldDef::protocol("tls", "Transport Layer Security", "TLS");
    RECORD_OPAQUE_TYPE = FieldDef::new("tls.record.opaque_type", "Opaque Type", FieldType::Uint8).strings(Strings::Values(&RECORD_CONTENT_TYPE_VALUES));
    RECORD_IS_ESCAPE = FieldDef::new("tls.record.is_escape", "Is Escape", FieldType::Boolean);
    RECORD_PADDING_LENGTH = FieldDef::new("tls.record.padding_length", "Padding Length", FieldType::Uint8);
    HANDSHAKE_CIPHERSPEC = FieldDef::new("tls.handshake.cipherspec", "Cipher Spec", FieldType::Uint24).base(Base::Hex).strings(Strings::Values(&HANDSHAKE_CIPHERSPEC_VALUES));
    HANDSHAKE_NPN_SELECTED_PROTOCOL_LEN = FieldDef::new("tls.handshake.npn_selected_protocol_len", "Selected Protocol Length", FieldType::Uint8);
    HANDSHAKE_NPN_SELECTED_PROTOCOL = FieldDef::new("tls.handshake.npn_selected_protocol", "Selected Protocol", FieldType::String);
    HANDSHAKE_NPN_PADDING_LEN = FieldDef::new("tls.handshake.npn_padding_len", "Padding Length", FieldType::Uint8);
    HANDSHAKE_NPN_PADDING = FieldDef::new("tls.handshake.npn_padding", "Padding", FieldType::Bytes);
    HANDSHAKE_MD5_HASH = FieldDef::new("tls.handshake.md5_hash", "MD5 Hash", FieldType::None);
    HANDSHAKE_SHA_HASH = FieldDef::new("tls.handshake.sha_hash", "SHA-1 Hash", FieldType::None);
    HANDSHAKE_CHALLENGE = FieldDef::new("tls.handshake.challenge", "Challenge", FieldType::None);
    HANDSHAKE_CIPHER_SPEC_LEN = FieldDef::new("tls.handshake.cipher_spec_len", "Cipher Spec Length", FieldType::Uint16);
    HANDSHAKE_CHALLENGE_LENGTH = FieldDef::new("tls.handshake.challenge_length", "Challenge Length", FieldType::Uint16);
    HANDSHAKE_CLEAR_KEY_LENGTH = FieldDef::new("tls.handshake.clear_key_length", "Clear Key Data Length", FieldType::Uint16);
    HANDSHAKE_ENCRYPTED_KEY_LENGTH = FieldDef::new("tls.handshake.encrypted_key_length", "Encrypted Key Data Length", FieldType::Uint16);
    HANDSHAKE_KEY_ARG_LENGTH = FieldDef::new("tls.handshake.key_arg_length", "Key Argument Length", FieldType::Uint16);
    HANDSHAKE_CLEAR_KEY_DATA = FieldDef::new("tls.handshake.clear_key_data", "Clear Key Data", FieldType::None);
    HANDSHAKE_ENCRYPTED_KEY = FieldDef::new("tls.handshake.encrypted_key", "Encrypted Key", FieldType::None);
    HANDSHAKE_KEY_ARG = FieldDef::new("tls.handshake.key_arg", "Key Argument", FieldType::None);
    HANDSHAKE_SESSION_ID_HIT = FieldDef::new("tls.handshake.session_id_hit", "Session ID Hit", FieldType::Boolean);
    HANDSHAKE_CONNECTION_ID_LENGTH = FieldDef::new("tls.handshake.connection_id_length", "Connection ID Length", FieldType::Uint16);
    HANDSHAKE_CONNECTION_ID = FieldDef::new("tls.handshake.connection_id", "Connection ID", FieldType::None);
    SEGMENT_OVERLAP = FieldDef::new("tls.segment.overlap", "Segment overlap", FieldType::Boolean);
    SEGMENT_OVERLAP_CONFLICT = FieldDef::new("tls.segment.overlap.conflict", "Conflicting data in segment overlap", FieldType::Boolean);
    SEGMENT_MULTIPLETAILS = FieldDef::new("tls.segment.multipletails", "Multiple tail segments found", FieldType::Boolean);
    SEGMENT_TOOLONGFRAGMENT = FieldDef::new("tls.segment.toolongfragment", "Segment too long", FieldType::Boolean);
    SEGMENT_ERROR = FieldDef::new("tls.segment.error", "Reassembling error", FieldType::FrameNum);
    SEGMENT_COUNT = FieldDef::new("tls.segment.count", "Segment count", FieldType::Uint32);
    SEGMENT = FieldDef::new("tls.segment", "TLS segment", FieldType::FrameNum);
    SEGMENTS = FieldDef::new("tls.segments", "Reassembled TLS segments", FieldType::None);
    REASSEMBLED_IN = FieldDef::new("tls.reassembled_in", "Reassembled PDU in frame", FieldType::FrameNum);
    REASSEMBLED_DATA = FieldDef::new("tls.reassembled.data", "Reassembled PDU data", FieldType::Bytes);
    SEGMENT_DATA = FieldDef::new("tls.segment.data", "TLS segment data", FieldType::Bytes);
    HANDSHAKE_FRAGMENT_COUNT = FieldDef::new("tls.handshake.fragment.count", "Handshake Fragment count", FieldType::Uint32);
    HANDSHAKE_FRAGMENT = FieldDef::new("tls.handshake.fragment", "Handshake Fragment", FieldType::FrameNum);
    HANDSHAKE_FRAGMENTS = FieldDef::new("tls.handshake.fragments", "Reassembled Handshake Fragments", FieldType::None);
    HANDSHAKE_REASSEMBLED_IN = FieldDef::new("tls.handshake.reassembled_in", "Reassembled Handshake Message in frame", FieldType::FrameNum);
    HANDSHAKE_SESSION_ID_LENGTH_ERROR = FieldDef::new("tls.handshake.session_id_length.error", "Session ID length error", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    UNEXPECTED_MESSAGE = FieldDef::new("tls.unexpected_message", "Unexpected message", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    IGNORED_UNKNOWN_RECORD = FieldDef::new("tls.ignored_unknown_record", "Ignored Unknown Record", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}
