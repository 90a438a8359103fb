//! The interface on a real terminal.

use std::io;
use std::time::Duration;

use crossbeam_channel::{Receiver, Sender, bounded, never, select_biased, unbounded};
use crossterm::event::Event;
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

use lamna_session::LiveSession;

use crate::app::{App, Effect, Source};
use crate::bell;
use crate::terminal::Screen;

/// Why the interface had to end.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The terminal is none, or is gone.
    #[error("the terminal failed: {0}")]
    Terminal(#[source] io::Error),
    /// The system refused what is needed.
    #[error("cannot watch the keyboard and signals: {0}")]
    System(#[source] io::Error),
}

/// Runs the interface until somebody leaves it.
///
/// The terminal is given back whatever happens: on return, on SIGTERM, SIGHUP and SIGINT, and on a panic
/// of this thread.
///
/// `mouse` says whether clicks and the wheel are looked at; `capture` begins a capture from the interface of a
/// name, or from several with commas between them; it is also told which filter is applied.
///
/// # Errors
/// When the terminal fails.
pub fn run(
    mut app: App,
    mouse: bool,
    capture: impl FnMut(&str, &str) -> Result<LiveSession, String>,
) -> Result<(), RunError> {
    let ended = drive(&mut app, mouse, capture);
    app.remember();
    ended
}

/// Draws, waits and handles what comes, until somebody leaves.
fn drive(
    app: &mut App,
    mouse: bool,
    mut capture: impl FnMut(&str, &str) -> Result<LiveSession, String>,
) -> Result<(), RunError> {
    let signals = watch_signals().map_err(RunError::System)?;
    let mut screen = Screen::take(mouse).map_err(RunError::Terminal)?;
    let events = watch_keyboard().map_err(RunError::System)?;
    loop {
        // Before the look at what goes on: what ends meanwhile must still be drawn.
        let patience = app.patience();
        app.tick();
        if app.is_over() {
            return Ok(());
        }
        screen.terminal().draw(|frame| app.draw(frame)).map_err(RunError::Terminal)?;
        app.remember();
        let event = match wait(&events, &signals, patience) {
            Woken::Event(event) => event.map_err(RunError::Terminal)?,
            Woken::Signal => return Ok(()),
            Woken::Clock => continue,
        };
        // What has come in the meantime is taken in before the next drawing: a key held down must not
        // queue up behind the screen.
        let mut event = Some(event);
        while let Some(now) = event.take() {
            match app.handle(&now) {
                Effect::None => {}
                Effect::Quit => return Ok(()),
                Effect::Redraw => screen.clear().map_err(RunError::Terminal)?,
                Effect::Send(octets) => screen.send(&octets).map_err(RunError::Terminal)?,
                Effect::Suspend => screen.suspend().map_err(RunError::Terminal)?,
                Effect::Capture(name) => match capture(&name, app.applied()) {
                    Ok(live) => app.show(Source::Live(Box::new(live)), name),
                    Err(error) => app.complain(error),
                },
            }
            if let Ok(next) = events.try_recv() {
                event = Some(next.map_err(RunError::Terminal)?);
            }
        }
    }
}

enum Woken {
    Event(io::Result<Event>),
    Signal,
    Clock,
}

fn wait(
    events: &Receiver<io::Result<Event>>,
    signals: &Receiver<()>,
    patience: Option<Duration>,
) -> Woken {
    let clock = patience.map_or_else(never, crossbeam_channel::after);
    select_biased! {
        recv(signals) -> _ => Woken::Signal,
        recv(events) -> event => {
            Woken::Event(event.unwrap_or_else(|_| Err(io::ErrorKind::UnexpectedEof.into())))
        }
        recv(bell::heard()) -> _ => Woken::Clock,
        recv(clock) -> _ => Woken::Clock,
    }
}

/// A thread that reads what the terminal reports, until it fails. It ends with the process: a read of a
/// terminal cannot be called off.
fn watch_keyboard() -> io::Result<Receiver<io::Result<Event>>> {
    let (sender, events) = unbounded();
    std::thread::Builder::new().name("keyboard".to_owned()).spawn(move || {
        loop {
            let event = crossterm::event::read();
            let failed = event.is_err();
            if sender.send(event).is_err() || failed {
                return;
            }
        }
    })?;
    Ok(events)
}

/// A thread that waits for the signals that end a program.
fn watch_signals() -> io::Result<Receiver<()>> {
    let (sender, received): (Sender<()>, _) = bounded(1);
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT])?;
    std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        if signals.forever().next().is_some() {
            // Nobody listens any more: the interface is over.
            let _ = sender.send(());
        }
    })?;
    Ok(received)
}
