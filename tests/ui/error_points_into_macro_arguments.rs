use shapewright::SsoOidcShape;

macro_rules! token {
    ($field:ident: $ty:ty) => {
        #[derive(SsoOidcShape)]
        #[shape("CreateTokenResponse")]
        struct Token {
            $field: $ty,
        }
    };
}

mod unknown {
    use super::*;
    token! { acces_token: String }
}

mod wrong {
    use super::*;
    token! { access_token: bool }
}

fn main() {}
