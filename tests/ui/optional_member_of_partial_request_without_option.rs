use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("RegisterClientRequest", partial)]
struct Held {
    scopes: Vec<String>,
}

fn main() {}
