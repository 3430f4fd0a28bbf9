use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
struct Tuple(String);

#[derive(SsoOidcShape)]
struct Unit;

#[derive(SsoOidcShape)]
enum Enum {
    A,
}

#[derive(SsoOidcShape)]
struct Generic<T> {
    access_token: T,
}

fn main() {}
