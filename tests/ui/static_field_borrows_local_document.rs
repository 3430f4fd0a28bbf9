use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Token {
    access_token: &'static str,
}

fn main() {
    let document = String::from("{}");
    let _: Token = serde_json::from_str(&document).unwrap();
}
