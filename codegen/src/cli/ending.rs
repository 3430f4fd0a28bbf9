//! How a run of the command ended.

use std::process::ExitCode;

/// The result of the command, which becomes its exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// Everything was done.
    Done,
    /// A model has errors, or a file could not be read or written.
    Errors,
    /// `--check` found a file that differs from its model.
    Drift,
    /// The types of two sources were compared: the sum of the bits of all classes with a difference.
    Differences(u8),
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> Self {
        match ending {
            Ending::Done => ExitCode::SUCCESS,
            Ending::Errors => ExitCode::FAILURE,
            Ending::Drift => ExitCode::from(3),
            Ending::Differences(classes) => ExitCode::from(classes),
        }
    }
}
