use std::time::Duration;

use shapewright::SsoOidcShape;
use shapewright::engine::{Convert, Refusal};

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

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Token {
    #[shape(with = Seconds)]
    expires_in: std::time::SystemTime,
}

fn main() {}
