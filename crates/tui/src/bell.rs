//! Waking the interface when something in the background is done, rather than at its next look.

use std::sync::LazyLock;

use crossbeam_channel::{Receiver, Sender, bounded};

/// There is one terminal. One ring waits for it: more would say nothing else.
static BELL: LazyLock<(Sender<()>, Receiver<()>)> = LazyLock::new(|| bounded(1));

/// Says that something is done.
pub(crate) fn ring() {
    // Full: it rings already.
    let _ = BELL.0.try_send(());
}

/// Where it is heard.
pub(crate) fn heard() -> &'static Receiver<()> {
    &BELL.1
}
