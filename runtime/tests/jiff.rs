//! Members held in the instants of both versions of jiff, and conversions between these and ours.

#![cfg(all(feature = "jiff_1", feature = "jiff_02"))]

use shapewright::timestamp::{TimestampInputZ, TimestampZ};
use shapewright::{Timestamp, TimestampInput};

#[derive(Clone)]
struct Held {
    one: jiff::Timestamp,
    older: Option<jiff_02::Timestamp>,
}

shapewright::projection! {
    Held = "HeldTypeDef" {
        one: jiff::Timestamp = "one",
    } optional {
        older: jiff_02::Timestamp = "older",
    }
}

#[test]
fn documents_are_read_and_written_as_with_our_instants() {
    let held: Held = serde_json::from_str(r#"{"one": -0.5, "older": "Sun Nov  6 08:49:37 1994"}"#)
        .expect("a document");
    assert_eq!(held.one.as_nanosecond(), -500_000_000);
    assert_eq!(
        serde_json::to_string(&held).expect("JSON"),
        r#"{"one":"1969-12-31T23:59:59.500000+00:00","older":"1994-11-06T08:49:37+00:00"}"#
    );
    let error = serde_json::from_str::<Held>(r#"{"one": 253402300799}"#).expect_err("too late");
    let message = "one: expected timestamp, found number out of range";
    assert!(error.to_string().starts_with(message), "{error}");
}

#[test]
fn instants_convert_both_ways() {
    let never: Timestamp = "9999-12-31T23:59:59Z".parse().expect("an instant");
    assert!(jiff::Timestamp::try_from(never).is_err());
    assert!(jiff_02::Timestamp::try_from(never).is_err());
    for text in ["2020-01-01T00:00:00.25Z", "1969-12-31T23:59:59.75Z"] {
        let ours: Timestamp = text.parse().expect("an instant");
        let one = jiff::Timestamp::try_from(ours).expect("an instant");
        let older = jiff_02::Timestamp::try_from(ours).expect("an instant");
        assert_eq!([Timestamp::from(one), Timestamp::from(older)], [ours; 2]);
        assert_eq!(TimestampInput::from(one), TimestampInput::from(older));
        assert_eq!(TimestampZ::from(one), TimestampZ::from(ours));
        assert_eq!(TimestampInputZ::from(older), TimestampInputZ::from(ours));
    }
}
