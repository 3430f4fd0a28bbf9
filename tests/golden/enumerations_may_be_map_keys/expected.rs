// @generated from enumerations_may_be_map_keys (type_defs.md, literals.md) by shapewright. Do not edit.

/// `CountsTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("CountsTypeDef")]
#[allow(dead_code)]
pub struct Counts {
    pub counts: ::std::collections::BTreeMap<Severity, i64>,
}

/// `SeverityType`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("SeverityType", rename_all = "SCREAMING_SNAKE_CASE")]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum Severity {
    High,
    Low,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}
