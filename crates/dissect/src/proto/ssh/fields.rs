//! The fields of SSH, and its numbers with their names.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

values! {
    /// Messages of version 1.
    pub(super) static MESSAGE_1_VALUES {
        0 => "No Message",
        1 => "Disconnect",
        2 => "Public Key",
        3 => "Session Key",
        4 => "User",
    }
    /// Messages of version 2 (RFC 4250, section 4.1).
    pub(super) static MESSAGE_CODE_VALUES {
        1 => "Disconnect",
        2 => "Ignore",
        3 => "Unimplemented",
        4 => "Debug",
        5 => "Service Request",
        6 => "Service Accept",
        20 => "Key Exchange Init",
        21 => "New Keys",
        50 => "User Authentication Request",
        51 => "User Authentication Failure",
        52 => "User Authentication Success",
        53 => "User Authentication Banner",
        60 => "Public Key algorithm accepted",
        80 => "Global Request",
        81 => "Request Success",
        82 => "Request Failure",
        90 => "Channel Open",
        91 => "Channel Open Confirmation",
        92 => "Channel Open Failure",
        93 => "Window Adjust",
        94 => "Channel Data",
        95 => "Channel Extended Data",
        96 => "Channel EOF",
        97 => "Channel Close",
        98 => "Channel Request",
        99 => "Channel Success",
        100 => "Channel Failure",
    }
    /// Key exchange with fixed groups (RFC 4253, section 8).
    pub(super) static DH_VALUES {
        30 => "Diffie-Hellman Key Exchange Init",
        31 => "Diffie-Hellman Key Exchange Reply",
    }
    /// Key exchange with groups of the server's (RFC 4419).
    pub(super) static GROUP_EXCHANGE_VALUES {
        30 => "Diffie-Hellman Group Exchange Request (Old)",
        31 => "Diffie-Hellman Group Exchange Group",
        32 => "Diffie-Hellman Group Exchange Init",
        33 => "Diffie-Hellman Group Exchange Reply",
        34 => "Diffie-Hellman Group Exchange Request",
    }
    /// Key exchange with elliptic curves (RFC 5656, section 4).
    pub(super) static CURVE_VALUES {
        30 => "Elliptic Curve Diffie-Hellman Key Exchange Init",
        31 => "Elliptic Curve Diffie-Hellman Key Exchange Reply",
    }
}

field_table! {
    /// The fields of SSH Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ssh", "SSH Protocol", "SSH");
    IDENTIFICATION = FieldDef::new("ssh.protocol", "Protocol", FieldType::String);
    PACKET_LENGTH = FieldDef::new("ssh.packet_length", "Packet Length", FieldType::Uint32);
    PACKET_LENGTH_ENCRYPTED = FieldDef::new("ssh.packet_length_encrypted", "Packet Length (encrypted)", FieldType::Bytes);
    PADDING_LENGTH = FieldDef::new("ssh.padding_length", "Padding Length", FieldType::Uint8);
    PAYLOAD = FieldDef::new("ssh.payload", "Payload", FieldType::Bytes);
    ENCRYPTED_PACKET = FieldDef::new("ssh.encrypted_packet", "Encrypted Packet", FieldType::Bytes);
    PADDING_STRING = FieldDef::new("ssh.padding_string", "Padding String", FieldType::Bytes);
    SEQ_NUM = FieldDef::new("ssh.seq_num", "Sequence number", FieldType::Uint32);
    MAC = FieldDef::new("ssh.mac", "MAC", FieldType::Bytes);
    MAC_STATUS = FieldDef::new("ssh.mac.status", "MAC Status", FieldType::Uint8).base(Base::None).strings(Strings::Values(&crate::checksum::STATUS_VALUES));
    DIRECTION = FieldDef::new("ssh.direction", "Direction", FieldType::Boolean);
    MESSAGE_CODE = FieldDef::new("ssh.message_code", "Message Code", FieldType::Uint8).strings(Strings::Values(&MESSAGE_CODE_VALUES));
    COOKIE = FieldDef::new("ssh.cookie", "Cookie", FieldType::Bytes);
    KEX_ALGORITHMS = FieldDef::new("ssh.kex_algorithms", "kex_algorithms string", FieldType::String);
    SERVER_HOST_KEY_ALGORITHMS = FieldDef::new("ssh.server_host_key_algorithms", "server_host_key_algorithms string", FieldType::String);
    ENCRYPTION_ALGORITHMS_CLIENT_TO_SERVER = FieldDef::new("ssh.encryption_algorithms_client_to_server", "encryption_algorithms_client_to_server string", FieldType::String);
    ENCRYPTION_ALGORITHMS_SERVER_TO_CLIENT = FieldDef::new("ssh.encryption_algorithms_server_to_client", "encryption_algorithms_server_to_client string", FieldType::String);
    MAC_ALGORITHMS_CLIENT_TO_SERVER = FieldDef::new("ssh.mac_algorithms_client_to_server", "mac_algorithms_client_to_server string", FieldType::String);
    MAC_ALGORITHMS_SERVER_TO_CLIENT = FieldDef::new("ssh.mac_algorithms_server_to_client", "mac_algorithms_server_to_client string", FieldType::String);
    COMPRESSION_ALGORITHMS_CLIENT_TO_SERVER = FieldDef::new("ssh.compression_algorithms_client_to_server", "compression_algorithms_client_to_server string", FieldType::String);
    COMPRESSION_ALGORITHMS_SERVER_TO_CLIENT = FieldDef::new("ssh.compression_algorithms_server_to_client", "compression_algorithms_server_to_client string", FieldType::String);
    LANGUAGES_CLIENT_TO_SERVER = FieldDef::new("ssh.languages_client_to_server", "languages_client_to_server string", FieldType::String);
    LANGUAGES_SERVER_TO_CLIENT = FieldDef::new("ssh.languages_server_to_client", "languages_server_to_client string", FieldType::String);
    KEX_ALGORITHMS_LENGTH = FieldDef::new("ssh.kex_algorithms_length", "kex_algorithms length", FieldType::Uint32);
    SERVER_HOST_KEY_ALGORITHMS_LENGTH = FieldDef::new("ssh.server_host_key_algorithms_length", "server_host_key_algorithms length", FieldType::Uint32);
    ENCRYPTION_ALGORITHMS_CLIENT_TO_SERVER_LENGTH = FieldDef::new("ssh.encryption_algorithms_client_to_server_length", "encryption_algorithms_client_to_server length", FieldType::Uint32);
    ENCRYPTION_ALGORITHMS_SERVER_TO_CLIENT_LENGTH = FieldDef::new("ssh.encryption_algorithms_server_to_client_length", "encryption_algorithms_server_to_client length", FieldType::Uint32);
    MAC_ALGORITHMS_CLIENT_TO_SERVER_LENGTH = FieldDef::new("ssh.mac_algorithms_client_to_server_length", "mac_algorithms_client_to_server length", FieldType::Uint32);
    MAC_ALGORITHMS_SERVER_TO_CLIENT_LENGTH = FieldDef::new("ssh.mac_algorithms_server_to_client_length", "mac_algorithms_server_to_client length", FieldType::Uint32);
    COMPRESSION_ALGORITHMS_CLIENT_TO_SERVER_LENGTH = FieldDef::new("ssh.compression_algorithms_client_to_server_length", "compression_algorithms_client_to_server length", FieldType::Uint32);
    COMPRESSION_ALGORITHMS_SERVER_TO_CLIENT_LENGTH = FieldDef::new("ssh.compression_algorithms_server_to_client_length", "compression_algorithms_server_to_client length", FieldType::Uint32);
    LANGUAGES_CLIENT_TO_SERVER_LENGTH = FieldDef::new("ssh.languages_client_to_server_length", "languages_client_to_server length", FieldType::Uint32);
    LANGUAGES_SERVER_TO_CLIENT_LENGTH = FieldDef::new("ssh.languages_server_to_client_length", "languages_server_to_client length", FieldType::Uint32);
    FIRST_KEX_PACKET_FOLLOWS = FieldDef::new("ssh.first_kex_packet_follows", "First KEX Packet Follows", FieldType::Uint8);
    KEX_RESERVED = FieldDef::new("ssh.kex.reserved", "Reserved", FieldType::Bytes);
    KEX_HASSH_ALGORITHMS = FieldDef::new("ssh.kex.hassh_algorithms", "hasshAlgorithms", FieldType::String);
    KEX_HASSH = FieldDef::new("ssh.kex.hassh", "hassh", FieldType::String);
    KEX_HASSHSERVER_ALGORITHMS = FieldDef::new("ssh.kex.hasshserver_algorithms", "hasshServerAlgorithms", FieldType::String);
    KEX_HASSHSERVER = FieldDef::new("ssh.kex.hasshserver", "hasshServer", FieldType::String);
    HOST_KEY_LENGTH = FieldDef::new("ssh.host_key.length", "Host key length", FieldType::Uint32);
    HOST_KEY_TYPE_LENGTH = FieldDef::new("ssh.host_key.type_length", "Host key type length", FieldType::Uint32);
    HOST_KEY_TYPE = FieldDef::new("ssh.host_key.type", "Host key type", FieldType::String);
    HOST_KEY_DATA = FieldDef::new("ssh.host_key.data", "Host key data", FieldType::Bytes);
    HOST_KEY_RSA_N = FieldDef::new("ssh.host_key.rsa.n", "RSA modulus (N)", FieldType::Bytes);
    HOST_KEY_RSA_E = FieldDef::new("ssh.host_key.rsa.e", "RSA public exponent (e)", FieldType::Bytes);
    HOST_KEY_DSA_P = FieldDef::new("ssh.host_key.dsa.p", "DSA prime modulus (p)", FieldType::Bytes);
    HOST_KEY_DSA_Q = FieldDef::new("ssh.host_key.dsa.q", "DSA prime divisor (q)", FieldType::Bytes);
    HOST_KEY_DSA_G = FieldDef::new("ssh.host_key.dsa.g", "DSA subgroup generator (g)", FieldType::Bytes);
    HOST_KEY_DSA_Y = FieldDef::new("ssh.host_key.dsa.y", "DSA public key (y)", FieldType::Bytes);
    HOST_KEY_ECDSA_ID = FieldDef::new("ssh.host_key.ecdsa.id", "ECDSA elliptic curve identifier", FieldType::String);
    HOST_KEY_ECDSA_ID_LENGTH = FieldDef::new("ssh.host_key.ecdsa.id_length", "ECDSA elliptic curve identifier length", FieldType::Uint32);
    HOST_KEY_ECDSA_Q = FieldDef::new("ssh.host_key.ecdsa.q", "ECDSA public key (Q)", FieldType::Bytes);
    HOST_KEY_ECDSA_Q_LENGTH = FieldDef::new("ssh.host_key.ecdsa.q_length", "ECDSA public key length", FieldType::Uint32);
    HOST_KEY_EDDSA_KEY = FieldDef::new("ssh.host_key.eddsa.key", "EdDSA public key", FieldType::Bytes);
    HOST_KEY_EDDSA_KEY_LENGTH = FieldDef::new("ssh.host_key.eddsa.key_length", "EdDSA public key length", FieldType::Uint32);
    HOST_SIG_LENGTH = FieldDef::new("ssh.host_sig.length", "Host signature length", FieldType::Uint32);
    HOST_SIG_TYPE_LENGTH = FieldDef::new("ssh.host_sig.type_length", "Host signature type length", FieldType::Uint32);
    HOST_SIG_TYPE = FieldDef::new("ssh.host_sig.type", "Host signature type", FieldType::String);
    HOST_SIG_DATA = FieldDef::new("ssh.host_sig.data", "Host signature data", FieldType::Bytes);
    HOST_SIG_RSA = FieldDef::new("ssh.host_sig.rsa", "RSA signature", FieldType::Bytes);
    HOST_SIG_DSA = FieldDef::new("ssh.host_sig.dsa", "DSA signature", FieldType::Bytes);
    DH_E = FieldDef::new("ssh.dh.e", "DH client e", FieldType::Bytes);
    DH_F = FieldDef::new("ssh.dh.f", "DH server f", FieldType::Bytes);
    DH_GEX_MIN = FieldDef::new("ssh.dh_gex.min", "DH GEX Min", FieldType::Uint32);
    DH_GEX_NBITS = FieldDef::new("ssh.dh_gex.nbits", "DH GEX Number of Bits", FieldType::Uint32);
    DH_GEX_MAX = FieldDef::new("ssh.dh_gex.max", "DH GEX Max", FieldType::Uint32);
    DH_GEX_P = FieldDef::new("ssh.dh_gex.p", "DH GEX modulus (P)", FieldType::Bytes);
    DH_GEX_G = FieldDef::new("ssh.dh_gex.g", "DH GEX base (G)", FieldType::Bytes);
    ECDH_Q_C = FieldDef::new("ssh.ecdh.q_c", "ECDH client's ephemeral public key (Q_C)", FieldType::Bytes);
    ECDH_Q_C_LENGTH = FieldDef::new("ssh.ecdh.q_c_length", "ECDH client's ephemeral public key length", FieldType::Uint32);
    ECDH_Q_S = FieldDef::new("ssh.ecdh.q_s", "ECDH server's ephemeral public key (Q_S)", FieldType::Bytes);
    ECDH_Q_S_LENGTH = FieldDef::new("ssh.ecdh.q_s_length", "ECDH server's ephemeral public key length", FieldType::Uint32);
    MPINT_LENGTH = FieldDef::new("ssh.mpint_length", "Multi Precision Integer Length", FieldType::Uint32);
    IGNORE_DATA_LENGTH = FieldDef::new("ssh.ignore_data_length", "Debug message length", FieldType::Uint32);
    IGNORE_DATA = FieldDef::new("ssh.ignore_data", "Ignore data", FieldType::Bytes);
    DEBUG_ALWAYS_DISPLAY = FieldDef::new("ssh.debug_always_display", "Always Display", FieldType::Boolean);
    DEBUG_NAME_LENGTH = FieldDef::new("ssh.debug_name_length", "Debug message length", FieldType::Uint32);
    DEBUG_NAME = FieldDef::new("ssh.debug_name", "Debug message", FieldType::String);
    SERVICE_NAME_LENGTH = FieldDef::new("ssh.service_name_length", "Service Name length", FieldType::Uint32);
    SERVICE_NAME = FieldDef::new("ssh.service_name", "Service Name", FieldType::String);
    DISCONNECT_REASON = FieldDef::new("ssh.disconnect_reason", "Disconnect reason", FieldType::Uint32).base(Base::Hex);
    DISCONNECT_DESCRIPTION_LENGTH = FieldDef::new("ssh.disconnect_description_length", "Disconnect description length", FieldType::Uint32);
    DISCONNECT_DESCRIPTION = FieldDef::new("ssh.disconnect_description", "Disconnect description", FieldType::String);
    LANG_TAG_LENGTH = FieldDef::new("ssh.lang_tag_length", "Language tag length", FieldType::Uint32);
    LANG_TAG = FieldDef::new("ssh.lang_tag", "Language tag", FieldType::String);
    USERAUTH_USER_NAME_LENGTH = FieldDef::new("ssh.userauth_user_name_length", "User Name length", FieldType::Uint32);
    USERAUTH_USER_NAME = FieldDef::new("ssh.userauth_user_name", "User Name", FieldType::String);
    USERAUTH_CHANGE_PASSWORD = FieldDef::new("ssh.userauth.change_password", "Change password", FieldType::Boolean);
    USERAUTH_SERVICE_NAME_LENGTH = FieldDef::new("ssh.userauth_service_name_length", "Service Name length", FieldType::Uint32);
    USERAUTH_SERVICE_NAME = FieldDef::new("ssh.userauth_service_name", "Service Name", FieldType::String);
    USERAUTH_METHOD_NAME_LENGTH = FieldDef::new("ssh.userauth_method_name_length", "Method Name length", FieldType::Uint32);
    USERAUTH_METHOD_NAME = FieldDef::new("ssh.userauth_method_name", "Method Name", FieldType::String);
    USERAUTH_HAVE_SIGNATURE = FieldDef::new("ssh.userauth.have_signature", "Have signature", FieldType::Boolean);
    USERAUTH_PASSWORD_LENGTH = FieldDef::new("ssh.userauth_password_length", "Password length", FieldType::Uint32);
    USERAUTH_PASSWORD = FieldDef::new("ssh.userauth_password", "Password", FieldType::String);
    USERAUTH_NEW_PASSWORD_LENGTH = FieldDef::new("ssh.userauth_new_password_length", "New password length", FieldType::Uint32);
    USERAUTH_NEW_PASSWORD = FieldDef::new("ssh.userauth_new_password", "New password", FieldType::String);
    AUTH_FAILURE_CONT_LIST_LENGTH = FieldDef::new("ssh.auth_failure_cont_list_length", "Authentications that can continue list len", FieldType::Uint32);
    AUTH_FAILURE_CONT_LIST = FieldDef::new("ssh.auth_failure_cont_list", "Authentications that can continue list", FieldType::String);
    USERAUTH_PARTIAL_SUCCESS = FieldDef::new("ssh.userauth.partial_success", "Partial success", FieldType::Boolean);
    USERAUTH_PKA_NAME_LENGTH = FieldDef::new("ssh.userauth_pka_name_length", "Public key algorithm name length", FieldType::Uint32);
    USERAUTH_PKA_NAME = FieldDef::new("ssh.userauth_pka_name", "Public key algorithm name", FieldType::String);
    PK_BLOB_NAME_LENGTH = FieldDef::new("ssh.pk_blob_name_length", "Public key blob algorithm name length", FieldType::Uint32);
    PK_BLOB_NAME = FieldDef::new("ssh.pk_blob_name", "Public key blob algorithm name", FieldType::String);
    PK_BLOB_LENGTH = FieldDef::new("ssh.pk_blob_length", "Public key blob length", FieldType::Uint32);
    BLOB_SSH_RSA_N = FieldDef::new("ssh.blob.ssh-rsa.n", "ssh-rsa modulus (n)", FieldType::Bytes);
    BLOB_SSH_RSA_E = FieldDef::new("ssh.blob.ssh-rsa.e", "ssh-rsa public exponent (e)", FieldType::Bytes);
    PK_SIG_BLOB_LENGTH = FieldDef::new("ssh.pk_sig_blob_length", "Public key signature blob length", FieldType::Uint32);
    PK_SIG_BLOB_NAME_LENGTH = FieldDef::new("ssh.pk_sig_blob_name_length", "Public key signature blob algorithm name length", FieldType::Uint32);
    PK_SIG_BLOB_NAME = FieldDef::new("ssh.pk_sig_blob_name", "Public key signature blob algorithm name", FieldType::String);
    SIG_SSH_RSA_LENGTH = FieldDef::new("ssh.sig.ssh-rsa.length", "ssh-rsa signature length", FieldType::Uint32);
    SIG_SSH_RSA_S = FieldDef::new("ssh.sig.ssh-rsa.s", "ssh-rsa signature (s)", FieldType::Bytes);
    CONNECTION_TYPE_NAME_LENGTH = FieldDef::new("ssh.connection_type_name_length", "Channel type name length", FieldType::Uint32);
    CONNECTION_TYPE_NAME = FieldDef::new("ssh.connection_type_name", "Channel type name", FieldType::String);
    CONNECTION_SENDER_CHANNEL = FieldDef::new("ssh.connection_sender_channel", "Sender channel", FieldType::Uint32);
    CONNECTION_RECIPIENT_CHANNEL = FieldDef::new("ssh.connection_recipient_channel", "Recipient channel", FieldType::Uint32);
    CONNECTION_INITIAL_WINDOW_SIZE = FieldDef::new("ssh.connection_initial_window_size", "Initial window size", FieldType::Uint32);
    USERAUTH_MAXIMUM_PACKET_SIZE = FieldDef::new("ssh.userauth_maximum_packet_size", "Maximum packet size", FieldType::Uint32);
    GLOBAL_REQUEST_NAME_LENGTH = FieldDef::new("ssh.global_request_name_length", "Global request name length", FieldType::Uint32);
    GLOBAL_REQUEST_NAME = FieldDef::new("ssh.global_request_name", "Global request name", FieldType::String);
    GLOBAL_REQUEST_WANT_REPLY = FieldDef::new("ssh.global_request_want_reply", "Global request want reply", FieldType::Uint8);
    GLOBAL_REQUEST_HOSTKEYS = FieldDef::new("ssh.global_request_hostkeys", "Host keys array length", FieldType::Uint32);
    CHANNEL_REQUEST_WANT_REPLY = FieldDef::new("ssh.channel_request_want_reply", "Channel request want reply", FieldType::Uint8);
    SUBSYSTEM_NAME_LENGTH = FieldDef::new("ssh.subsystem_name_length", "Subsystem name length", FieldType::Uint32);
    SUBSYSTEM_NAME = FieldDef::new("ssh.subsystem_name", "Subsystem name", FieldType::String);
    EXIT_STATUS = FieldDef::new("ssh.exit_status", "Exit status", FieldType::Uint32).base(Base::Hex);
    CHANNEL_WINDOW_ADJUST = FieldDef::new("ssh.channel_window_adjust", "Bytes to add", FieldType::Uint32);
    CHANNEL_DATA_LENGTH = FieldDef::new("ssh.channel_data_length", "Data length", FieldType::Uint32);
    PACKET_LENGTH_ERROR = FieldDef::new("ssh.packet_length.error", "Overly large number", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    PACKET_DECODE_ERROR = FieldDef::new("ssh.packet_decode.error", "Packet decoded length not equal to packet length", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    KEY_LENGTH_ERROR = FieldDef::new("ssh.key_length.error", "Invalid key length", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    MAC_BAD_EXPERT = FieldDef::new("ssh.mac_bad.expert", "Bad MAC", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}
