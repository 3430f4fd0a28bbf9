use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Held<'a> {
    expires_in: &'a str,
}

fn main() {}
