use shapewright::{Shape, SsoOidcShape};

#[derive(Clone, SsoOidcShape)]
#[shape("CreateTokenResponse", config = "shapewright.toml")]
struct Token {
    access_token: Option<String>,
}

#[derive(Clone, Shape)]
#[shape("StateType", model = "ui/fleet", partial, dialect = "cloudtrail")]
enum State {
    Docked,
    #[shape(other, rename = "at-sea")]
    Other(String),
}

fn main() {}
