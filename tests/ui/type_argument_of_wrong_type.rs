use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Held<T> {
    expires_in: T,
}

fn main() {
    let _: Held<String> = serde_json::from_str("{}").unwrap();
}
