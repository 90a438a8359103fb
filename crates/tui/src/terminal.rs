//! The terminal while the interface has it, and giving it back whatever happens.

use std::io::{self, Stdout, Write};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::ThreadId;

use crossterm::event::{DisableMouseCapture, EnableMouseCapture};
use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute};
use ratatui::Terminal;
use ratatui::backend::{Backend, ClearType, CrosstermBackend};

/// Whether the terminal is in our hands.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// The thread that draws, while the terminal is taken: a panic there ends the interface.
static DRAWS: Mutex<Option<ThreadId>> = Mutex::new(None);

/// What a panic on another thread said, until the interface shows it.
static ELSEWHERE: Mutex<Option<String>> = Mutex::new(None);

/// The terminal in raw mode, on its other screen. Dropping it gives the terminal back; so does a panic
/// of the thread that made it, before its message is printed.
#[derive(Debug)]
pub struct Screen {
    terminal: Terminal<CrosstermBackend<Stdout>>,
    mouse: bool,
}

impl Screen {
    /// Takes the terminal. With `mouse`, clicks and the wheel are reported.
    ///
    /// # Errors
    /// When the standard output is no terminal, or refuses.
    pub fn take(mouse: bool) -> io::Result<Screen> {
        install_hook();
        *lock(&DRAWS) = Some(std::thread::current().id());
        enter(mouse)?;
        let terminal = Terminal::new(CrosstermBackend::new(io::stdout()));
        match terminal {
            Ok(terminal) => Ok(Screen { terminal, mouse }),
            Err(error) => {
                give_back();
                Err(error)
            }
        }
    }

    /// The terminal to draw on.
    pub fn terminal(&mut self) -> &mut Terminal<CrosstermBackend<Stdout>> {
        &mut self.terminal
    }

    /// Empties the screen, so that the next drawing draws everything.
    ///
    /// # Errors
    /// When the terminal does not take it.
    pub fn clear(&mut self) -> io::Result<()> {
        // Not `Terminal::clear`, which asks the terminal for the cursor's place: the answer would come to the
        // thread that reads the keyboard.
        self.terminal.backend_mut().clear_region(ClearType::All)?;
        self.terminal.swap_buffers();
        self.terminal.swap_buffers();
        Ok(())
    }

    /// Gives the terminal back, stops the process as ctrl-z does in a shell, and takes the terminal again
    /// when the process goes on.
    ///
    /// # Errors
    /// When the terminal cannot be taken again.
    pub fn suspend(&mut self) -> io::Result<()> {
        give_back();
        #[cfg(unix)]
        signal_hook::low_level::raise(signal_hook::consts::SIGTSTP)?;
        enter(self.mouse)?;
        self.clear()
    }

    /// Sends octets to the terminal besides what is drawn: sequences that put nothing on the screen.
    ///
    /// # Errors
    /// When the terminal does not take them.
    pub fn send(&mut self, octets: &[u8]) -> io::Result<()> {
        let mut out = io::stdout();
        out.write_all(octets)?;
        out.flush()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
        *lock(&DRAWS) = None;
    }
}

/// What a panic on a thread other than the drawing one has said since the last time.
pub fn panic_elsewhere() -> Option<String> {
    lock(&ELSEWHERE).take()
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    // What the mutexes hold is whole at any time: a panic in between does not matter.
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn enter(mouse: bool) -> io::Result<()> {
    enable_raw_mode()?;
    TAKEN.store(true, Ordering::SeqCst);
    let mut out = io::stdout();
    let entered = execute!(out, EnterAlternateScreen, cursor::Hide);
    let entered =
        entered.and_then(|()| if mouse { execute!(out, EnableMouseCapture) } else { Ok(()) });
    if entered.is_err() {
        give_back();
    }
    entered
}

/// Puts the terminal back as it was. Does nothing the second time.
fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        // A terminal that is gone cannot be put back.
        let _ = execute!(io::stdout(), DisableMouseCapture, LeaveAlternateScreen, cursor::Show);
        let _ = disable_raw_mode();
    }
}

/// Once: from then on panics give the terminal back first.
fn install_hook() {
    static INSTALLED: AtomicBool = AtomicBool::new(false);
    if INSTALLED.swap(true, Ordering::SeqCst) {
        return;
    }
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        let draws = *lock(&DRAWS);
        if draws.is_some_and(|thread| thread != std::thread::current().id()) {
            // Printing now would spoil the screen that the other thread goes on drawing.
            *lock(&ELSEWHERE) = Some(info.to_string());
            return;
        }
        give_back();
        before(info);
    }));
}
