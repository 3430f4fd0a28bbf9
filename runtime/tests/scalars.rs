//! Timestamps, blobs, and decimals, in every form that AWS and its tools use.

#![cfg(all(feature = "blob", feature = "decimal", feature = "timestamp"))]
#![expect(clippy::expect_used, reason = "a test that fails panics")]

use shapewright::timestamp::{TimestampInputZ, TimestampZ};
use shapewright::{Blob, BlobInput, Decimal, Timestamp, TimestampInput};

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
        (
            "\"soon\"",
            "expected timestamp (epoch seconds, ISO 8601, or an HTTP date), found string \
             at line 1 column 6",
        ),
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
            "\"9999-12-31T23:59:59-01:00\"",
            "expected timestamp, found number out of range at line 1 column 27",
        ),
        // Milliseconds, where seconds would be outside of the years.
        ("253402300800", "\"1978-01-11T21:31:40.800000+00:00\""),
        ("-377705116801", "\"1958-01-12T09:54:43.199000+00:00\""),
        ("1646158315209", "\"2022-03-01T18:11:55.209000+00:00\""),
        ("\"1646158315209\"", "\"2022-03-01T18:11:55.209000+00:00\""),
        ("-1646158315209", "\"1917-11-02T05:48:04.791000+00:00\""),
        ("1646158315209.5", "\"2022-03-01T18:11:55.209500+00:00\""),
        ("1.646158315209E12", "\"2022-03-01T18:11:55.209000+00:00\""),
        ("253402300799999", "\"9999-12-31T23:59:59.999000+00:00\""),
        ("253402300800000", "expected timestamp, found number out of range at line 1 column 15"),
        ("-377705116800001", "expected timestamp, found number out of range at line 1 column 16"),
        (
            "18446744073709551615",
            "expected timestamp, found number out of range at line 1 column 20",
        ),
        ("1e300", "expected timestamp, found number out of range at line 1 column 5"),
    ] {
        assert_eq!(written::<Timestamp>(json), expected, "{json}");
    }
}

#[test]
fn text_in_no_form_of_a_timestamp_is_refused() {
    for text in [
        "",
        "-",
        "Z",
        "UTC",
        "1646158315209 ms",
        // The time of day.
        "2020-01-01T24:00:00Z",
        "2020-01-01T23:60:00Z",
        "2020-01-01T23:59:61Z",
        "Mar 24, 2014 9:11:59 XM",
        "Mar 32, 2014 9:11:59 PM",
        "Mar 24, 2014 25:11:59 PM",
        "Mar 24, 2014 13:00:00 PM",
        "Mar 24, 2014 18:58:30 PM",
        "Mar 24, 2014 13:00:00 AM",
        "Mar 24, 2014 0:30:00 AM",
        "Mar 24, 2014 0:30:00 PM",
        "Mar 24, 2014 9:1:59 PM",
        // Leap seconds come at the end of June 30 and December 31 in UTC.
        "2016-12-31T23:59:60+01:00",
        "2016-12-31T22:59:60Z",
        "2016-12-30T23:59:60Z",
        "2016-03-31T23:59:60Z",
        "20161231T235860Z",
        "Fri, 30 Dec 2016 23:59:60 GMT",
        "Dec 31, 2016 11:58:60 PM",
        // Offsets end with 23:59.
        "2020-01-01T00:00:00+24:00",
        "2020-01-01T00:00:00-24:00",
        "2020-01-01T00:00:00+2400",
        "2020-01-01T00:00:00+25:59",
        "2020-01-01T00:00:00+23:60",
        "Wed, 01 Jan 2020 00:00:00 +2400",
        "Wed, 01 Jan 2020 00:00:00 +2360",
        // Zones.
        "2020-01-01T00:00:00+01:00 UTC",
        "2020-01-01T00:00:00 EST",
        "2020-01-01T00:00:00[America/New_York]",
        "Wed, 01 Jan 2020 00:00:00 CET",
        // Dates.
        "2020-02-30T00:00:00Z",
        "Sunday, 32-Nov-94 08:49:37 GMT",
        "Sunday, 06-Nov-194 08:49:37 GMT",
        "Someday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37:00 1994",
        "Sun Nov  6 1994",
    ] {
        let read = text.parse::<Timestamp>().map_err(|error| error.to_string());
        let message = "expected timestamp (epoch seconds, ISO 8601, or an HTTP date)";
        assert_eq!(read, Err(message.to_owned()), "{text}");
    }
}

#[test]
fn offsets_and_leap_seconds_are_read_to_their_limits() {
    for (text, expected) in [
        ("2020-01-01T23:59:00+23:59", "2020-01-01T00:00:00+00:00"),
        ("2020-01-01T00:00:00-23:59", "2020-01-01T23:59:00+00:00"),
        ("Wed, 01 Jan 2020 23:59:00 +2359", "2020-01-01T00:00:00+00:00"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59+00:00"),
        ("2016-12-31T23:59:60.25Z", "2016-12-31T23:59:59.250000+00:00"),
        ("20150630T235960Z", "2015-06-30T23:59:59+00:00"),
        ("2015-06-30 23:59:60 UTC", "2015-06-30T23:59:59+00:00"),
        ("1990-12-31T15:59:60-08:00", "1990-12-31T23:59:59+00:00"),
        ("2017-01-01T08:59:60+09:00", "2016-12-31T23:59:59+00:00"),
        ("Sat, 31 Dec 2016 23:59:60 GMT", "2016-12-31T23:59:59+00:00"),
        ("Fri, 31 Dec 9999 23:59:59 GMT", "9999-12-31T23:59:59+00:00"),
        // A day of the week that contradicts the date is ignored.
        ("Monday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37+00:00"),
        // Two digits for the year, as in POSIX.
        ("Thursday, 06-Nov-68 08:49:37 GMT", "2068-11-06T08:49:37+00:00"),
        ("Thursday, 06-Nov-69 08:49:37 GMT", "1969-11-06T08:49:37+00:00"),
        ("06 Nov 00 08:49 GMT", "2000-11-06T08:49:00+00:00"),
        ("Mar 4, 2014 12:00:00 AM", "2014-03-04T00:00:00+00:00"),
        ("Mar 4, 2014 12:00:00 PM", "2014-03-04T12:00:00+00:00"),
        ("Mar 4, 2014 1:00:00 pm", "2014-03-04T13:00:00+00:00"),
    ] {
        let read: Timestamp = text.parse().expect(text);
        assert_eq!(read.to_string(), expected, "{text}");
    }
}

#[test]
fn timestamps_are_written_with_z_by_their_type() {
    for (json, expected) in [
        ("1577836800", "\"2020-01-01T00:00:00Z\""),
        ("\"2020-01-01T01:00:00.25+01:00\"", "\"2020-01-01T00:00:00.250000Z\""),
    ] {
        assert_eq!(written::<TimestampZ>(json), expected);
        assert_eq!(written::<TimestampInputZ>(json), expected);
    }
    assert_eq!(written::<TimestampInputZ>("\"tomorrow\""), "\"tomorrow\"");
    let error = written::<TimestampZ>("\"tomorrow\"");
    assert!(error.starts_with("expected timestamp (epoch seconds"), "{error}");
    assert_eq!(format!("{:?}", TimestampZ::from(Timestamp::UNIX_EPOCH)), "1970-01-01T00:00:00Z");
}

#[test]
fn timestamp_input_keeps_text_in_other_forms() {
    for (json, expected) in [
        ("\"7 days ago\"", "\"7 days ago\""),
        ("\"\"", "\"\""),
        ("\" now \"", "\" now \""),
        ("\"2020-01-01T00:00:00+24:00\"", "\"2020-01-01T00:00:00+24:00\""),
        ("\"9999-12-31T23:59:59-01:00\"", "\"9999-12-31T23:59:59-01:00\""),
        ("\"2020-01-01\"", "\"2020-01-01T00:00:00+00:00\""),
        ("1577836800", "\"2020-01-01T00:00:00+00:00\""),
        ("1e300", "expected timestamp, found number out of range at line 1 column 5"),
        ("true", "expected timestamp, found boolean at line 1 column 4"),
        ("[]", "expected timestamp, found array at line 1 column 2"),
    ] {
        assert_eq!(written::<TimestampInput>(json), expected, "{json}");
    }
    let input = TimestampInput::from("2020-01-01");
    assert_eq!(input.timestamp().map(Timestamp::unix_seconds), Some(1_577_836_800));
    assert_eq!(input, TimestampInput::from("1577836800".to_owned()));
    assert_eq!(
        format!("{input} {input:?} {:?}", TimestampInput::from("\"now\"")),
        "2020-01-01T00:00:00+00:00 2020-01-01T00:00:00+00:00 \"\\\"now\\\"\""
    );
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
        let system = std::time::SystemTime::try_from(instant).expect("a time");
        assert_eq!(Timestamp::try_from(system), Ok(instant));
    }
}

#[test]
fn blobs_are_base64() {
    for (json, expected) in [
        ("\"aGVsbG8=\"", "\"aGVsbG8=\""),
        ("\"aGVsbG8\"", "\"aGVsbG8=\""),
        ("\"\"", "\"\""),
        ("\"AP/+\"", "\"AP/+\""),
        ("\"aGVs\\nbG8=\"", "\"aGVsbG8=\""),
        ("\"aGVs\\r\\nbG8=\\r\\n\"", "\"aGVsbG8=\""),
        ("\"\\n  aGVs\\n  bG8\\n\"", "\"aGVsbG8=\""),
        ("\"aGVs bG8=\"", "\"aGVsbG8=\""),
        ("\"aGVs\\n!\"", "expected blob, found text that is not base64 at line 1 column 9"),
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
        // Base64 in lines.
        ("\"aGVs\\nbG8=\"", b"hello"),
        ("\"aGVs\\r\\nbG8=\\r\\n\"", b"hello"),
        ("\"aGVsbG8=\\n\"", b"hello"),
        ("\"aGVsbG8h\\n  aGVs\\n\"", b"hello!hel"),
        // Raw text in lines.
        ("\"one\\ntwo\"", b"one\ntwo"),
        ("\"line\\nanother1\"", b"line\nanother1"),
        ("\"aGVs bG8=\"", b"aGVs bG8="),
        ("\"\\n\"", b"\n"),
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
        ("\"1e999999999\"", "expected decimal, found number out of range at line 1 column 13"),
        // The largest and smallest exponents.
        (
            "\"1e9223372036854775808\"",
            "expected decimal, found number out of range at line 1 column 23",
        ),
        (
            "\"1e-9223372036854775807\"",
            "expected decimal, found number out of range at line 1 column 24",
        ),
        ("\"1e\"", "expected decimal, found string at line 1 column 4"),
        ("\"e5\"", "expected decimal, found string at line 1 column 4"),
        ("\"-.e5\"", "expected decimal, found string at line 1 column 6"),
        ("\".-5\"", "expected decimal, found string at line 1 column 5"),
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
