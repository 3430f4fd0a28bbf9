use shapewright::SsoOidcShape;

type Maybe<T> = Option<T>;

#[derive(Clone, SsoOidcShape)]
#[shape("RegisterClientRequest")]
struct Sent {
    client_name: Maybe<String>,
    client_type: Box<Option<String>>,
}

#[derive(Clone, Debug, PartialEq)]
struct Name(Option<String>);

shapewright::newtype! { Name(Option<String>) }

#[derive(Clone, SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Read {
    access_token: Name,
    token_type: Maybe<String>,
}

fn main() {}
