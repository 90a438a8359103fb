use crate::proto::captured::{Shown, frame, segment};

fn client(payload: &[u8]) -> Shown {
    frame(1, &segment(40_000, 25, payload))
}

fn server(payload: &[u8]) -> Shown {
    frame(1, &segment(25, 40_000, payload))
}

#[test]
fn commands_are_taken_apart() {
    let shown = client(b"MAIL FROM:<a@b>\r\nRCPT TO:<c@d>\r\n");
    assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:smtp");
    assert!(shown.columns.ends_with("SMTP C: MAIL FROM:<a@b> | RCPT TO:<c@d>"));
    assert!(shown.has("Command Line: MAIL FROM:<a@b>\\r\\n"));
    assert!(shown.has("Command: RCPT"));
    assert!(shown.has("Request parameter: TO:<c@d>"));
}

#[test]
fn a_reply_of_many_lines_is_one() {
    let shown = server(b"250-a\r\n251-b\r\n250 c\r\n354 go\r\n");
    assert!(shown.columns.ends_with("SMTP S: 250-a | b | c | 354 go"));
    assert_eq!(shown.tree.iter().filter(|l| l.contains("Response: ")).count(), 2);
    assert!(shown.has("Response code: Start mail input; end with <CRLF>.<CRLF> (354)"));
    assert!(shown.tree.iter().any(|l| l.contains("Unexpected response code 251")));
}

#[test]
fn what_looks_like_no_command_is_of_a_message() {
    let shown = client(b"hello\r\n");
    assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:smtp:data-text-lines");
    assert!(shown.columns.ends_with("C: DATA fragment, 7 bytes"));
}

#[test]
fn credentials_are_named() {
    assert!(client(b"AUTH PLAIN AGFi\r\n").has("Username/Password: AGFi"));
    assert!(client(b"AUTH LOGIN dXNl\r\n").has("Username: AUTH LOGIN dXNl"));
}
