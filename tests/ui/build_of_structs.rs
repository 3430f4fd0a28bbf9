use shapewright::{Structure, build};

#[derive(Clone, Structure)]
#[shape("CreateTokenRequest", rename_all = "camelCase")]
pub struct CreateTokenRequest {
    pub client_id: String,
    pub client_secret: String,
    pub r#type: String,
    pub scope: Option<Vec<String>>,
}

fn main() {
    build!(CreateTokenRequest { client_id: "a", r#type: "b" });
    build!(CreateTokenRequest { scope: vec![] });
    build!(CreateTokenRequest { client_id: "a", client_secret: "b", r#type: "c", client_id: "d" });
    build!(CreateTokenRequest { client_id: "a", client_secret: "b", r#type: "c", scopes: vec![] });
    build!(CreateTokenRequest { client_id: "a", client_secret: "b", r#type: "c", scope: "d" });
    build!(Missing {});
}
