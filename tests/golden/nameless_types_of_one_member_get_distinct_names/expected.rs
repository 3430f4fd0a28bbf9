// @generated from nameless_types_of_one_member_get_distinct_names (type_defs.md) by shapewright. Do not edit.

/// `LimitsTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("LimitsTypeDef", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct Limits {
    /// Wire name `byKind`; required by the page.
    pub by_kind: ::std::collections::BTreeMap<LimitsByKindKey, LimitsByKindValue>,
    pub nested: ::core::option::Option<
        ::std::collections::BTreeMap<
            LimitsNestedKey,
            ::std::collections::BTreeMap<LimitsNestedValueKey, LimitsNestedValueValue>,
        >,
    >,
    pub values: ::core::option::Option<LimitsValues>,
}

/// `LimitsByKindKey`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("LimitsByKindKey", rename_all = "camelCase")]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum LimitsByKindKey {
    Hard,
    Soft,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}

/// `LimitsByKindValueTextList`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("LimitsByKindValueTextList", rename_all = "camelCase")]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum LimitsByKindValueTextList {
    None,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}

/// `LimitsByKindValue`
#[derive(Clone, ::shapewright::Union)]
#[shape("LimitsByKindValue")]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
pub enum LimitsByKindValue {
    Integer(i64),
    TextList(::std::vec::Vec<LimitsByKindValueTextList>),
}

/// `LimitsNestedKey`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("LimitsNestedKey", rename_all = "camelCase")]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum LimitsNestedKey {
    A,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}

/// `LimitsNestedValueKey`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("LimitsNestedValueKey", rename_all = "camelCase")]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum LimitsNestedValueKey {
    B,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}

/// `LimitsNestedValueValue`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("LimitsNestedValueValue", rename_all = "camelCase")]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum LimitsNestedValueValue {
    C,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}

/// `LimitsValuesUnionList`
#[derive(Clone, ::shapewright::Union)]
#[shape("LimitsValuesUnionList")]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
pub enum LimitsValuesUnionList {
    Boolean(bool),
    String(::std::string::String),
}

/// `LimitsValuesIntegerOrFloatList`
#[derive(Clone, ::shapewright::Union)]
#[shape("LimitsValuesIntegerOrFloatList")]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
pub enum LimitsValuesIntegerOrFloatList {
    Integer(i64),
    Float(f64),
}

/// `LimitsValues`
#[derive(Clone, ::shapewright::Union)]
#[shape("LimitsValues")]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
pub enum LimitsValues {
    UnionList(::std::vec::Vec<LimitsValuesUnionList>),
    IntegerOrFloatList(::std::vec::Vec<LimitsValuesIntegerOrFloatList>),
}
