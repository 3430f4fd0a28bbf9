//! How far a run over many models is; the door of indicatif.

use std::io::{self, IsTerminal};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// The most models that are done before a bar would be read.
const FEW: usize = 8;

/// A bar on a terminal; nothing where nobody looks, or there are few models.
#[derive(Debug, Default)]
pub(super) struct Progress(Option<ProgressBar>);

impl Progress {
    /// A bar on standard error, where that is a terminal.
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

    /// Whether there is a bar, which says what lines would.
    pub(super) fn is_shown(&self) -> bool {
        self.0.is_some()
    }

    /// One more model is done.
    pub(super) fn advance(&self, model: &str) {
        if let Some(bar) = &self.0 {
            bar.set_message(model.to_owned());
            bar.inc(1);
        }
    }

    /// Prints without tearing the bar.
    pub(super) fn aside<T>(&self, print: impl FnOnce() -> T) -> T {
        match &self.0 {
            Some(bar) => bar.suspend(print),
            None => print(),
        }
    }

    /// Takes the bar away.
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
    fn a_bar_shows_how_many_models_are_done_and_leaves_nothing_behind() {
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
    fn there_is_no_bar_where_nobody_looks_or_for_few_models() {
        // Tests write to no terminal, or to one that is asked for few models.
        for (models, quiet) in [(FEW, false), (0, false), (1_000, true)] {
            assert!(!Progress::over(models, quiet).is_shown(), "{models} models, quiet: {quiet}");
        }
    }
}
