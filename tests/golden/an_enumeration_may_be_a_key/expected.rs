// @generated from an_enumeration_may_be_a_key (type_defs.md, literals.md) by shapewright. Do not edit.

/// `CountsTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Counts {
    pub counts: ::std::collections::BTreeMap<SeverityType, i64>,
}

::shapewright::structure! {
    Counts = "CountsTypeDef" {
        counts: ::std::collections::BTreeMap<SeverityType, i64> = "counts",
    } optional {}
}

/// `SeverityType`
#[derive(Clone)]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum SeverityType {
    High,
    Low,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}

::shapewright::enumeration! {
    SeverityType = "SeverityType" {
        High = "HIGH",
        Low = "LOW",
    }
}
