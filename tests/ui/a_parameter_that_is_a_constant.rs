use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Held<const N: usize> {
    access_token: String,
}

fn main() {}
