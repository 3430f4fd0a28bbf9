use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
union Held {
    access_token: u8,
}

fn main() {}
