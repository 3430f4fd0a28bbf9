use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("CreateTokenRequest")]
struct Request {
    client_id: String,
    scope: Option<Vec<String>>,
}

fn main() {}
