use shapewright::{SsoOidcShape, Structure};

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Token {
    access_token: String,
    expires_in,
}

#[derive(Structure)]
#[shape("TagTypeDef")]
struct Tag {
    pub key: String,
    pub value,
}

fn main() {}
