//! Timestamps, blobs, and decimals, in every form that AWS and its tools use.

#![cfg(all(feature = "blob", feature = "decimal", feature = "timestamp"))]
#![expect(clippy::expect_used, reason = "a test that fails panics")]

use shapewright::{Blob, BlobInput, Decimal, Timestamp};

/// Reads JSON and writes the value back, or returns the error.
#[track_caller]
fn written<T: serde::Serialize + serde::de::DeserializeOwned>(json: &str) -> String {
    match serde_json::from_str::<T>(json) {
        Ok(value) => serde_json::to_string(&value).expect("what was read is written"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn timestamps_are_read_in_every_form_and_written_like_the_cli() {
    for (json, expected) in [
        ("0", "\"1970-01-01T00:00:00+00:00\""),
        ("1577836800", "\"2020-01-01T00:00:00+00:00\""),
        ("1577836800.0", "\"2020-01-01T00:00:00+00:00\""),
        ("1577836800.123", "\"2020-01-01T00:00:00.123000+00:00\""),
        ("1.577836800123E9", "\"2020-01-01T00:00:00.123000+00:00\""),
        ("-1", "\"1969-12-31T23:59:59+00:00\""),
        ("-0.5", "\"1969-12-31T23:59:59.500000+00:00\""),
        ("\"1577836800.123\"", "\"2020-01-01T00:00:00.123000+00:00\""),
        ("\"2020-01-01T00:00:00Z\"", "\"2020-01-01T00:00:00+00:00\""),
        ("\"2020-01-01T00:00:00.5Z\"", "\"2020-01-01T00:00:00.500000+00:00\""),
        ("\"2020-01-01T00:00:00.123456789Z\"", "\"2020-01-01T00:00:00.123456789+00:00\""),
        ("\"2020-01-01T00:00:00.123000+00:00\"", "\"2020-01-01T00:00:00.123000+00:00\""),
        ("\"2020-01-01T05:30:00+05:30\"", "\"2020-01-01T00:00:00+00:00\""),
        ("\"2020-01-01T00:00:00+0000\"", "\"2020-01-01T00:00:00+00:00\""),
        ("\"2019-12-31T16:00:00-08:00\"", "\"2020-01-01T00:00:00+00:00\""),
        ("\"2020-01-01t00:00:00z\"", "\"2020-01-01T00:00:00+00:00\""),
        ("\"2020-01-01 00:00:00+00:00\"", "\"2020-01-01T00:00:00+00:00\""),
        ("\"2020-01-01 00:00:00.123000+00:00\"", "\"2020-01-01T00:00:00.123000+00:00\""),
        ("\"2020-01-01T00:00:00\"", "\"2020-01-01T00:00:00+00:00\""),
        ("\"2020-01-01\"", "\"2020-01-01T00:00:00+00:00\""),
        ("\"Tue, 29 Apr 2014 18:30:38 GMT\"", "\"2014-04-29T18:30:38+00:00\""),
        ("\"Tue, 29 Apr 2014 18:30:38 +0000\"", "\"2014-04-29T18:30:38+00:00\""),
        // CloudTrail has these, from several versions of Java.
        ("\"Mar 24, 2014 9:11:59 PM\"", "\"2014-03-24T21:11:59+00:00\""),
        ("\"Mar 4, 2014, 12:11:59 AM\"", "\"2014-03-04T00:11:59+00:00\""),
        ("\"Mar 4, 2014, 12:11:59\u{202f}PM\"", "\"2014-03-04T12:11:59+00:00\""),
        ("\"Apr 12, 2021 18:58:30 PM\"", "\"2021-04-12T18:58:30+00:00\""),
        ("\"Mar 24, 2014 9:11:59 XM\"", "expected timestamp, found string at line 1 column 25"),
        ("\"Mar 32, 2014 9:11:59 PM\"", "expected timestamp, found string at line 1 column 25"),
        ("\"Mar 24, 2014 25:11:59 PM\"", "expected timestamp, found string at line 1 column 26"),
        ("\"soon\"", "expected timestamp, found string at line 1 column 6"),
        ("\"\"", "expected timestamp, found string at line 1 column 2"),
        ("true", "expected timestamp, found boolean at line 1 column 4"),
        ("null", "expected timestamp, found null at line 1 column 4"),
        ("[]", "expected timestamp, found array at line 1 column 2"),
        ("\"9999-12-31T23:59:59.999999Z\"", "\"9999-12-31T23:59:59.999999+00:00\""),
        ("\"9999-12-31\"", "\"9999-12-31T00:00:00+00:00\""),
        ("\"9999-12-30T21:00:00-05:00\"", "\"9999-12-31T02:00:00+00:00\""),
        ("253402300799", "\"9999-12-31T23:59:59+00:00\""),
        ("-377705116800", "\"-009999-01-01T00:00:00+00:00\""),
        ("\"-009999-01-01T00:00:00Z\"", "\"-009999-01-01T00:00:00+00:00\""),
        ("\"2020-01-01T00:00:00+01:00[Europe/Paris]\"", "\"2019-12-31T23:00:00+00:00\""),
        (
            "\"2020-01-01T00:00:00[America/New_York]\"",
            "expected timestamp, found string at line 1 column 39",
        ),
        (
            "\"9999-12-31T23:59:59-01:00\"",
            "expected timestamp, found number out of range at line 1 column 27",
        ),
        ("253402300800", "expected timestamp, found number out of range at line 1 column 12"),
        ("-377705116801", "expected timestamp, found number out of range at line 1 column 13"),
        ("1e300", "expected timestamp, found number out of range at line 1 column 5"),
        ("99999999999999", "expected timestamp, found number out of range at line 1 column 14"),
    ] {
        assert_eq!(written::<Timestamp>(json), expected, "{json}");
    }
}

#[test]
fn timestamps_are_instants() {
    let early: Timestamp = "2020-01-01T00:00:00.25Z".parse().expect("an instant");
    let late: Timestamp = "1577836801".parse().expect("an instant");
    assert!(early < late);
    assert_eq!((early.unix_seconds(), early.subsecond_nanoseconds()), (1_577_836_800, 250_000_000));
    let before: Timestamp = "-0.25".parse().expect("an instant");
    assert_eq!((before.unix_seconds(), before.subsecond_nanoseconds()), (-1, 750_000_000));
    assert_eq!(Timestamp::from_unix(1_577_836_801, 0), Ok(late));
    assert!(Timestamp::from_unix(i64::MAX, 0).is_err());
    for instant in [early, late, before] {
        let (seconds, nanoseconds) = (instant.unix_seconds(), instant.subsecond_nanoseconds());
        assert_eq!(Timestamp::from_unix(seconds, nanoseconds), Ok(instant));
        assert_eq!(jiff::Timestamp::try_from(instant).map(Timestamp::from), Ok(instant));
        let system = std::time::SystemTime::try_from(instant).expect("a time");
        assert_eq!(Timestamp::try_from(system), Ok(instant));
    }
    let never: Timestamp = "9999-12-31T23:59:59Z".parse().expect("an instant");
    assert!(jiff::Timestamp::try_from(never).is_err());
}

#[test]
fn blobs_are_base64() {
    for (json, expected) in [
        ("\"aGVsbG8=\"", "\"aGVsbG8=\""),
        ("\"aGVsbG8\"", "\"aGVsbG8=\""),
        ("\"\"", "\"\""),
        ("\"AP/+\"", "\"AP/+\""),
        ("\"not base64!\"", "expected blob, found text that is not base64 at line 1 column 13"),
        ("5", "expected blob, found number at line 1 column 1"),
    ] {
        assert_eq!(written::<Blob>(json), expected, "{json}");
    }
}

#[test]
fn blob_input_is_written_unchanged() {
    for (json, bytes) in [
        ("\"aGVsbG8=\"", b"hello".as_slice()),
        ("\"My message\"", b"My message"),
        ("\"secretA\"", b"secretA"),
        ("\"aGVsbG8\"", b"aGVsbG8"),
        ("\"\u{e9}\"", "\u{e9}".as_bytes()),
    ] {
        let read: BlobInput = serde_json::from_str(json).expect("text");
        assert_eq!(read.as_bytes(), bytes, "{json}");
        assert_eq!(serde_json::to_string(&read).expect("text"), json);
        assert!(!format!("{read:?}").contains("secret"), "{read:?}");
    }
}

#[test]
fn blobs_are_bytes_in_formats_that_have_them() {
    let blob = Blob::from(b"hello".as_slice());
    let mut cbor = Vec::new();
    ciborium::into_writer(&blob, &mut cbor).expect("CBOR");
    assert_eq!(cbor, b"\x45hello");
    assert_eq!(ciborium::from_reader::<Blob, _>(cbor.as_slice()).expect("a blob"), blob);
    let long = Blob::from(vec![7; 5000]);
    cbor.clear();
    ciborium::into_writer(&long, &mut cbor).expect("CBOR");
    assert_eq!(ciborium::from_reader::<Blob, _>(cbor.as_slice()).expect("a blob"), long);
}

#[test]
fn decimals_keep_their_text_and_compare_as_numbers() {
    for (json, expected) in [
        ("\"1.10\"", "\"1.10\""),
        ("\"1E+3\"", "\"1E+3\""),
        (
            "\"-0.000000000000000000000000000000000000001\"",
            "\"-0.000000000000000000000000000000000000001\"",
        ),
        ("15", "15"),
        ("18446744073709551615", "18446744073709551615"),
        ("1.5", "1.5"),
        ("1.0", "1.0"),
        ("-0.0", "-0.0"),
        ("1e-7", "1e-7"),
        ("\"1e999999999\"", "expected decimal, found string at line 1 column 13"),
        // The largest and smallest exponents.
        ("\"1e9223372036854775808\"", "expected decimal, found string at line 1 column 23"),
        ("\"1e-9223372036854775807\"", "expected decimal, found string at line 1 column 24"),
        ("\"five\"", "expected decimal, found string at line 1 column 6"),
        ("false", "expected decimal, found boolean at line 1 column 5"),
    ] {
        assert_eq!(written::<Decimal>(json), expected, "{json}");
    }
    let decimal = |text: &str| text.parse::<Decimal>().expect("a number");
    assert_eq!(decimal("1.10"), decimal("1.1"));
    assert_eq!(decimal("1000"), decimal("1E+3"));
    assert!(decimal("9.9") < decimal("10"));
    assert_eq!(decimal("2.50").to_bigdecimal().to_string(), "2.50");
    assert_eq!(format!("{:6}|{:.1}", decimal("2.50"), decimal("1234.567")), "2.50  |1234.6");
}
