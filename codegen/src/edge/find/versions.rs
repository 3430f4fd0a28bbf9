//! The API versions of services in the data of botocore: `<service>/<YYYY-MM-DD>/service-2.json`.

/// Whether a name is `YYYY-MM-DD`.
pub(super) fn is_date(name: &str) -> bool {
    let is_dash = |at: usize| matches!(at, 4 | 7);
    let fits =
        |(at, byte): (usize, u8)| if is_dash(at) { byte == b'-' } else { byte.is_ascii_digit() };
    name.len() == 10 && name.bytes().enumerate().all(fits)
}

#[cfg(test)]
mod tests {
    use crate::edge::find::versions::is_date;

    #[test]
    fn versions_are_dates() {
        for (name, expected) in [
            ("2014-09-01", true),
            ("2014-9-1", false),
            ("20140901", false),
            ("2014-09-011", false),
            ("2014_09_01", false),
            ("", false),
        ] {
            assert_eq!(is_date(name), expected, "{name:?}");
        }
    }
}
