// @generated from unusual_enumeration_values (type_defs.md, literals.md) by shapewright. Do not edit.

/// `OddTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("OddTypeDef")]
#[allow(dead_code)]
pub struct Odd {
    pub value: OddType,
}

/// `OddType`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("OddType", rename_all = "PascalCase")]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum OddType {
    None,
    Self_,
    Unknown_,
    Other,
    Ok,
    #[shape(rename = "")]
    Empty,
    #[shape(rename = "0.5")]
    _0_5,
    #[shape(rename = "1.18")]
    _1_18,
    _118,
    _1h,
    #[shape(rename = "t2.micro")]
    T2Micro,
    #[shape(rename = "python3.9")]
    Python3_9,
    #[shape(rename = "*")]
    X2a,
    #[shape(rename = "a b")]
    AB,
    #[shape(rename = "gr\u{fc}\u{df}e")]
    GrXfcXdfE,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}
