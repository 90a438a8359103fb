use crate::proto::captured::{Shown, frame, segment};

fn client(payload: &[u8]) -> Shown {
    frame(1, &segment(40_000, 21, payload))
}

fn server(payload: &[u8]) -> Shown {
    frame(1, &segment(21, 40_000, payload))
}

#[test]
fn a_command_is_taken_apart() {
    let shown = client(b"PORT 10,0,0,1,156,67\r\nNOOP\r\n");
    assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:ftp");
    assert!(shown.columns.ends_with("FTP Request: PORT 10,0,0,1,156,67"));
    let from = shown.tree.iter().position(|l| l.starts_with("File Transfer")).unwrap();
    assert_eq!(
        shown.tree[from..],
        [
            "File Transfer Protocol (FTP)",
            "  PORT 10,0,0,1,156,67\\r\\n",
            "    Request command: PORT",
            "    Request arg: 10,0,0,1,156,67",
            "    Active IP address: 10.0.0.1",
            "    Active port: 40003",
            "  NOOP\\r\\n",
            "[Current working directory: ]",
        ]
    );
}

#[test]
fn replies_name_where_data_will_be() {
    let shown = server(b"227 Entering Passive Mode (127,0,0,1,185,13).\r\n");
    assert!(shown.has("Response code: Entering Passive Mode (227)"));
    assert!(shown.has("Passive port: 47373"));
    assert!(shown.has("Passive IP NAT: True"));
    let shown = server(b"229 Extended (|||58612|)\r\n");
    assert!(shown.has("Extended passive port: 58612"));
    assert!(shown.has("[Extended passive IPv4 address: 10.0.0.1]"));
}

#[test]
fn arguments_may_be_wrong() {
    assert!(client(b"EPRT |1|1.2.3.4\r\n").tree.iter().any(|l| l.contains("EPRT arguments must")));
    assert!(server(b"229 no (|||x|)\r\n").tree.iter().any(|l| l.contains("EPSV arguments must")));
    assert!(server(b"257 foo\r\n").tree.iter().any(|l| l.contains("Invalid PWD response")));
    assert!(client(b"PORT 1,2\r\n").has("Request arg: 1,2"));
}

#[test]
fn data_is_text_or_not() {
    let shown = frame(1, &segment(20, 40_000, b"a\nb\n"));
    assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:ftp-data:data-text-lines");
    assert!(shown.columns.ends_with("FTP-DATA FTP Data: 4 bytes"));
    let shown = frame(1, &segment(20, 40_000, b"a\0"));
    assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:ftp-data");
    assert!(shown.has("FTP Data (2 bytes data)"));
}

#[test]
fn text_is_in_ascii() {
    let shown = client(b"USER caf\xc3\xa9\r\n");
    assert!(shown.has("Request arg: caf\u{fffd}\u{fffd}"));
    assert!(shown.has("USER café\\r\\n"));
}
