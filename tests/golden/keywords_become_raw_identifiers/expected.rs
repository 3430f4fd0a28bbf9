// @generated from keywords_become_raw_identifiers (type_defs.md) by shapewright. Do not edit.

/// `FilterTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Filter {
    pub r#type: ::std::string::String,
    pub r#match: ::std::string::String,
    pub r#in: ::core::option::Option<::std::string::String>,
    pub r#gen: ::core::option::Option<::std::string::String>,
    pub self_: ::core::option::Option<::std::string::String>,
    pub super_: ::core::option::Option<::std::string::String>,
    pub crate_: ::core::option::Option<::std::string::String>,
    pub new_: ::core::option::Option<::std::string::String>,
}

::shapewright::structure! {
    Filter = "FilterTypeDef" {
        r#type: ::std::string::String = "type",
        r#match: ::std::string::String = "match",
    } optional {
        r#in: ::std::string::String = "in",
        r#gen: ::std::string::String = "gen",
        self_: ::std::string::String = "self",
        super_: ::std::string::String = "Super",
        crate_: ::std::string::String = "crate",
        new_: ::std::string::String = "new",
    }
}
