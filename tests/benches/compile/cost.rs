//! The cost of a command, including its children.

use std::process::{Command, Stdio};

use wait4::Wait4;

/// Processor time and memory of a command.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
    /// User and system CPU seconds.
    pub seconds: f64,
    /// The peak memory of the largest process.
    pub mebibytes: f64,
}

/// Runs a command and measures it.
pub fn of(command: &mut Command) -> Cost {
    let mut child = command.stdin(Stdio::null()).spawn().expect("a command");
    let used = child.wait4().expect("the command's end");
    assert!(used.status.success(), "{command:?} failed");
    Cost {
        seconds: (used.rusage.utime + used.rusage.stime).as_secs_f64(),
        mebibytes: used.rusage.maxrss as f64 / 1024.0 / 1024.0,
    }
}
