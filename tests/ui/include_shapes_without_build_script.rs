mod sso_oidc {
    shapewright::include_shapes!("sso_oidc");
}

fn main() {}
