use shapewright::SsoOidcShape;

// Debug is implemented for a struct with a sensitive member, so that a derived one cannot print it.
#[derive(Debug, SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Token {
    expires_in: i64,
    access_token: String,
}

#[derive(SsoOidcShape, Debug)]
#[shape("CreateTokenResponse", debug)]
struct Lifetime {
    expires_in: i64,
}

#[derive(Debug, PartialEq, SsoOidcShape)]
#[shape("CreateTokenResponse", debug, no_debug)]
struct Both {
    expires_in: i64,
}

// A derive with an error does not add another one.
#[derive(Debug, PartialEq, SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Broken {
    expires: i64,
}

fn main() {}
