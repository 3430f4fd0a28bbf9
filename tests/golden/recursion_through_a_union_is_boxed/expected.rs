// @generated from recursion_through_a_union_is_boxed (type_defs.md) by shapewright. Do not edit.

/// `ValueTypeDef`
#[derive(Clone, ::shapewright::Union)]
#[shape("ValueTypeDef")]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
pub enum Value {
    String(::std::string::String),
    Field(::std::boxed::Box<Field>),
    ValueList(::std::vec::Vec<Value>),
}

/// `FieldTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("FieldTypeDef")]
#[allow(dead_code)]
pub struct Field {
    pub name: ::std::string::String,
    pub value: ::core::option::Option<::std::boxed::Box<Value>>,
}
