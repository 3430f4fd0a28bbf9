use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Held {
    expires_in: f64,
}

fn main() {}
