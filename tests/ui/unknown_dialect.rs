use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse", dialect = "cloudtrial")]
struct Held {
    access_token: String,
}

fn main() {}
