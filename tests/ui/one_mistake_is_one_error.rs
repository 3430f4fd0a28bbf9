use shapewright::SsoOidcShape;

#[derive(PartialEq, SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Token {
    acces_token: String,
}

fn main() {
    let token: Token = serde_json::from_str("{}").unwrap();
    println!("{token:?} {}", serde_json::to_string(&token).unwrap());
    assert!(token == token);
    assert_eq!(token.acces_token, "");
}
