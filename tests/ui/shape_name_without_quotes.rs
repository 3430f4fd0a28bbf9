use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape(CreateTokenResponse)]
struct Held {
    access_token: String,
}

fn main() {}
