//! How long rustc takes to check generated types.

use std::time::Duration;

use crate::config::style::Style;

/// An estimate of the CPU time in which rustc checks types with this number of fields, without their
/// dependencies.
///
/// The times of a field are those of DynamoDB and of EC2 in docs/engine.md, which differ by 8 % for types of the
/// engine and by 3 % for those with serde's derives.
pub(super) fn of(style: Style, fields: usize) -> Duration {
    let of_a_field = match style {
        Style::Engine => Duration::from_micros(1_500),
        Style::Serde => Duration::from_micros(6_800),
    };
    of_a_field.saturating_mul(u32::try_from(fields).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use crate::config::style::Style;

    /// The CPU seconds of docs/engine.md, in its table of both styles.
    #[test]
    fn estimates_are_within_a_tenth_of_what_was_measured() {
        for (style, fields, measured) in [
            (Style::Engine, 1_116, 1.62),
            (Style::Engine, 11_623, 18.1),
            (Style::Serde, 1_116, 7.69),
            (Style::Serde, 11_623, 77.8),
        ] {
            let estimate = super::of(style, fields).as_secs_f64();
            assert!((estimate / measured - 1.0).abs() < 0.1, "{estimate} s, {measured} s measured");
        }
    }
}
