//! The counts of a run and its summary.

use std::collections::BTreeSet;
use std::fmt;
use std::time::Duration;

use crate::Generated;

use super::Ending;

/// The CPU seconds from which checking the types is worth a remark.
const LONG: f64 = 2.0;

/// The counts of a run.
#[derive(Debug, Default)]
pub(super) struct Tally {
    services: usize,
    shapes: usize,
    structs: usize,
    members: usize,
    check_time: Duration,
    features: BTreeSet<&'static str>,
    failures: usize,
    drifted: usize,
}

impl Tally {
    /// Counts a generated service.
    pub(super) fn add(&mut self, generated: &Generated) {
        self.services += 1;
        self.shapes += generated.shapes;
        self.structs += generated.structs;
        self.check_time += generated.check_time;
        self.members += generated.members;
        self.features.extend(&generated.features);
    }

    /// Counts a failure to read, generate or write.
    pub(super) fn fail(&mut self) {
        self.failures += 1;
    }

    /// Counts a file that is missing or out of date.
    pub(super) fn drift(&mut self) {
        self.drifted += 1;
    }

    /// The result of the run; failures take precedence over drift.
    pub(super) fn ending(&self) -> Ending {
        if self.failures > 0 {
            Ending::Errors
        } else if self.drifted > 0 {
            Ending::Drift
        } else {
            Ending::Done
        }
    }

    /// The features of the runtime that the types need, if any.
    pub(super) fn features(&self) -> Option<String> {
        let names: Vec<String> = self.features.iter().map(|name| format!("\"{name}\"")).collect();
        (!names.is_empty()).then(|| {
            format!("the types need: shapewright = {{ features = [{}] }}", names.join(", "))
        })
    }

    /// The cost of the types, and how to lower it if they are all of a large model's.
    pub(super) fn cost(&self, is_selected: bool) -> Option<String> {
        let structs = Count(self.structs, "struct");
        let seconds = self.check_time.as_secs_f64();
        let decimals = usize::from(seconds < 10.0) + usize::from(seconds < 1.0);
        let estimate = if seconds < 0.01 {
            "less than 0.01".to_owned()
        } else {
            format!("about {seconds:.decimals$}")
        };
        let advice = if is_selected || seconds < LONG {
            ""
        } else {
            "; `--operation NAME` writes only what an operation uses"
        };
        (self.structs > 0).then(|| format!("{structs}, {estimate} CPU seconds to check{advice}"))
    }

    /// The last line: `1 service, 7 shapes, 39 members in 0.012 s`.
    pub(super) fn summary(&self, time: Duration) -> String {
        let mut text = format!(
            "{}, {}, {} in {:.3} s",
            Count(self.services, "service"),
            Count(self.shapes, "shape"),
            Count(self.members, "member"),
            time.as_secs_f64()
        );
        if self.failures > 0 {
            text.push_str(&format!("; {}", Count(self.failures, "failure")));
        }
        if self.drifted > 0 {
            text.push_str(&format!("; {} out of date", Count(self.drifted, "file")));
        }
        text
    }
}

struct Count(usize, &'static str);

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(count, noun) = self;
        let plural = if *count == 1 { "" } else { "s" };
        write!(f, "{count} {noun}{plural}")
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crate::cli::Ending;
    use crate::cli::tally::Tally;

    #[test]
    fn the_summary_counts_results_and_failures() {
        let time = Duration::from_millis(1234);
        for (tally, summary, ending) in [
            (
                Tally { services: 1, shapes: 7, members: 39, ..Tally::default() },
                "1 service, 7 shapes, 39 members in 1.234 s",
                Ending::Done,
            ),
            (
                Tally { drifted: 2, ..Tally::default() },
                "0 services, 0 shapes, 0 members in 1.234 s; 2 files out of date",
                Ending::Drift,
            ),
            (
                Tally { services: 2, failures: 1, drifted: 1, ..Tally::default() },
                "2 services, 0 shapes, 0 members in 1.234 s; 1 failure; 1 file out of date",
                Ending::Errors,
            ),
        ] {
            assert_eq!(tally.summary(time), summary);
            assert_eq!(tally.ending(), ending);
        }
    }

    #[test]
    fn large_types_come_with_advice_unless_they_are_selected() {
        let tally = |structs, millis| Tally {
            structs,
            check_time: Duration::from_millis(millis),
            ..Tally::default()
        };
        for (tally, is_selected, cost) in [
            (tally(0, 0), false, None),
            (tally(1, 3), false, Some("1 struct, less than 0.01 CPU seconds to check")),
            (tally(1, 30), false, Some("1 struct, about 0.03 CPU seconds to check")),
            (tally(7, 60), false, Some("7 structs, about 0.06 CPU seconds to check")),
            (tally(2677, 17_434), true, Some("2677 structs, about 17 CPU seconds to check")),
            (
                tally(2677, 17_434),
                false,
                Some(
                    "2677 structs, about 17 CPU seconds to check; `--operation NAME` writes only what an \
                     operation uses",
                ),
            ),
        ] {
            assert_eq!(tally.cost(is_selected).as_deref(), cost);
        }
    }

    #[test]
    fn features_are_named_once_and_in_order() {
        assert_eq!(Tally::default().features(), None);
        let tally =
            Tally { features: ["timestamp", "blob", "timestamp"].into(), ..Tally::default() };
        assert_eq!(
            tally.features().as_deref(),
            Some(r#"the types need: shapewright = { features = ["blob", "timestamp"] }"#)
        );
    }
}
