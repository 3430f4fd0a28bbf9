use shapewright::SsoOidcShape;

struct Nothing;

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Token {
    access_token: Nothing,
    refresh_token: Option<Nothing>,
    id_token: Option<Vec<Nothing>>,
}

fn main() {
    let token: Token = serde_json::from_str("{}").unwrap();
    println!("{token:?} {}", serde_json::to_string(&token).unwrap());
}
