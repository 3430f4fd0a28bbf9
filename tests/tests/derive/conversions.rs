//! Fields with conversions.

use std::net::{IpAddr, Ipv4Addr};
use std::time::{Duration, SystemTime};

use shapewright::engine::{Convert, Refusal};
use shapewright::{Reflect, Shape, SsoOidcShape};

enum Seconds {}

impl Convert<Duration> for Seconds {
    type Wire = u64;

    fn start() -> Duration {
        Duration::ZERO
    }

    fn read(wire: u64) -> Result<Duration, Refusal> {
        Ok(Duration::from_secs(wire))
    }

    fn write(value: &Duration) -> u64 {
        value.as_secs()
    }
}

enum Parsed {}

impl Convert<IpAddr> for Parsed {
    type Wire = String;

    fn start() -> IpAddr {
        Ipv4Addr::UNSPECIFIED.into()
    }

    fn read(wire: String) -> Result<IpAddr, Refusal> {
        wire.parse().map_err(|_| Refusal::because("expected address"))
    }

    fn write(value: &IpAddr) -> String {
        value.to_string()
    }
}

#[derive(Clone, PartialEq, SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Token {
    #[shape(with = Parsed)]
    access_token: IpAddr,
    #[shape(with = Seconds)]
    expires_in: Duration,
    #[shape(with = Parsed)]
    token_type: Option<IpAddr>,
}

#[test]
fn a_field_is_read_and_written_through_its_conversion() {
    let document = r#"{"accessToken":"127.0.0.1","expiresIn":5,"tokenType":"::1"}"#;
    let token: Token = serde_json::from_str(document).expect("a token");
    assert_eq!(token.access_token, IpAddr::V4(Ipv4Addr::LOCALHOST));
    assert_eq!(token.expires_in, Duration::from_secs(5));
    assert_eq!(token.token_type.map(|address| address.is_loopback()), Some(true));
    assert_eq!(serde_json::to_string(&token).expect("JSON"), document);

    let without = r#"{"accessToken":"127.0.0.1","expiresIn":5,"tokenType":null}"#;
    let absent: Token = serde_json::from_str(without).expect("a token");
    assert_eq!(absent.token_type, None);
    let written = serde_json::to_string(&absent).expect("JSON");
    assert_eq!(written, r#"{"accessToken":"127.0.0.1","expiresIn":5}"#);
}

#[test]
fn a_refused_value_is_an_error_with_its_path() {
    for (document, expected) in [
        (
            r#"{"accessToken":"a","expiresIn":5}"#,
            "accessToken: value withheld, in `CreateTokenResponseTypeDef`",
        ),
        (
            r#"{"accessToken":"::1","expiresIn":-5}"#,
            "expiresIn: expected integer, found number out of range",
        ),
        (r#"{"accessToken":"::1","expiresIn":5,"tokenType":"b"}"#, "tokenType: expected address"),
        (r#"{"accessToken":"::1"}"#, "expiresIn: "),
    ] {
        let Err(error) = serde_json::from_str::<Token>(document) else { panic!("{document}") };
        assert!(error.to_string().starts_with(expected), "{error}");
    }
}

#[test]
fn converted_fields_are_compared_and_printed_in_their_written_form() {
    let document = r#"{"accessToken":"::1","expiresIn":5}"#;
    let token: Token = serde_json::from_str(document).expect("a token");
    let mut other = token.clone();
    assert!(token == other);
    assert_eq!(
        format!("{token:?}"),
        "Token { access_token: <sensitive>, expires_in: 5, token_type: None }"
    );
    other.expires_in = Duration::from_secs(6);
    assert!(token != other);
    let difference = token.diff(&other).first().expect("a difference").to_string();
    assert_eq!(difference, "expiresIn: 5, then 6");
    other.set("tokenType", serde_json::json!("::1")).expect("an address");
    assert!(other.token_type.is_some());
    other.set("tokenType", serde_json::Value::Null).expect("no address");
    assert_eq!(other.token_type, None);
    let missing = Token::missing_required(&serde_json::json!({"accessToken": null}));
    let missing: Vec<String> = missing.iter().map(ToString::to_string).collect();
    assert_eq!(missing, ["accessToken", "expiresIn"]);
}

enum Clock {}

impl Convert<SystemTime> for Clock {
    type Wire = shapewright::Timestamp;

    fn start() -> SystemTime {
        SystemTime::UNIX_EPOCH
    }

    fn read(wire: shapewright::Timestamp) -> Result<SystemTime, Refusal> {
        let seconds = u64::try_from(wire.unix_seconds()).map_err(|_| Refusal::range())?;
        Ok(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds))
    }

    fn write(value: &SystemTime) -> shapewright::Timestamp {
        let since = value.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        let seconds = i64::try_from(since.as_secs()).unwrap_or(i64::MAX);
        shapewright::Timestamp::from_unix(seconds, 0).unwrap_or(shapewright::Timestamp::UNIX_EPOCH)
    }
}

/// The converted type may be a type parameter.
#[derive(Shape)]
#[shape("Ship", model = "../docs/fleet")]
struct Ship<T>
where
    Seconds: Convert<T>,
{
    db_instance_identifier: String,
    #[shape(with = Clock)]
    launched: Option<SystemTime>,
    #[shape(with = Seconds)]
    crew: Option<T>,
}

#[test]
fn a_conversion_uses_any_type_that_holds_the_member() {
    let document =
        r#"{"DBInstanceIdentifier":"a","Launched":"1970-01-01T00:01:00+00:00","Crew":7}"#;
    let ship: Ship<Duration> = serde_json::from_str(document).expect("a ship");
    assert_eq!(ship.launched, Some(SystemTime::UNIX_EPOCH + Duration::from_secs(60)));
    assert_eq!(ship.crew, Some(Duration::from_secs(7)));
    assert_eq!(ship.db_instance_identifier, "a");
    assert_eq!(serde_json::to_string(&ship).expect("JSON"), document);
}
