//! The progress bar of a run over many models.

use std::io::{self, IsTerminal};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Runs over at most this many models end before a bar could be read.
const FEW: usize = 8;

/// A progress bar, if standard error is a terminal and there are many models.
#[derive(Debug, Default)]
pub(super) struct Progress(Option<ProgressBar>);

impl Progress {
    /// A bar on standard error, if that is a terminal.
    pub(super) fn over(models: usize, quiet: bool) -> Self {
        let watched = !quiet && io::stderr().is_terminal();
        if watched && models > FEW {
            Self::on(models, ProgressDrawTarget::stderr())
        } else {
            Self::default()
        }
    }

    fn on(models: usize, target: ProgressDrawTarget) -> Self {
        let length = u64::try_from(models).unwrap_or(u64::MAX);
        let bar = ProgressBar::with_draw_target(Some(length), target);
        if let Ok(style) = ProgressStyle::with_template("{bar:32} {pos}/{len} {wide_msg}") {
            bar.set_style(style.progress_chars("=> "));
        }
        Self(Some(bar))
    }

    /// Whether there is a bar, which replaces lines of output.
    pub(super) fn is_shown(&self) -> bool {
        self.0.is_some()
    }

    /// Counts a finished model.
    pub(super) fn advance(&self, model: &str) {
        if let Some(bar) = &self.0 {
            bar.set_message(model.to_owned());
            bar.inc(1);
        }
    }

    /// Prints without disturbing the bar.
    pub(super) fn aside<T>(&self, print: impl FnOnce() -> T) -> T {
        match &self.0 {
            Some(bar) => bar.suspend(print),
            None => print(),
        }
    }

    /// Removes the bar.
    pub(super) fn finish(&mut self) {
        if let Some(bar) = self.0.take() {
            bar.finish_and_clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use indicatif::{InMemoryTerm, ProgressDrawTarget, TermLike};

    use crate::cli::progress::{FEW, Progress};

    #[test]
    fn a_bar_counts_finished_models_and_is_removed_at_the_end() {
        let screen = InMemoryTerm::new(10, 80);
        let target = ProgressDrawTarget::term_like_with_hz(Box::new(screen.clone()), 255);
        let mut progress = Progress::on(4, target);
        progress.advance("models/iam");
        progress.advance("models/s3");
        progress.aside(|| screen.write_line("error: a mistake")).expect("a screen");
        assert_eq!(
            screen.contents(),
            "error: a mistake\n================>                2/4 models/s3"
        );
        assert!(progress.is_shown());
        progress.finish();
        assert_eq!(screen.contents(), "error: a mistake");
        assert!(!progress.is_shown());
    }

    #[test]
    fn there_is_no_bar_without_a_terminal_or_for_few_models() {
        // The output of tests is not a terminal, or there are few models.
        for (models, quiet) in [(FEW, false), (0, false), (1_000, true)] {
            assert!(!Progress::over(models, quiet).is_shown(), "{models} models, quiet: {quiet}");
        }
    }
}
