use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Held {
    #[shape(rename = access_token)]
    token: String,
}

fn main() {}
