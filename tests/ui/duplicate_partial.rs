use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("RegisterClientRequest", partial, partial)]
struct Held {
    client_name: String,
}

fn main() {}
