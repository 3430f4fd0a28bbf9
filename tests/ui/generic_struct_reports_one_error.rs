use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Held<'a, T: Clone> {
    acces_token: &'a str,
    token_type: T,
}

fn main() {
    let held: Held<'_, String> = serde_json::from_str("{}").unwrap();
    println!("{held:?}");
}
