// @generated from recursion_through_a_union_is_boxed (type_defs.md) by shapewright. Do not edit.

/// `ValueTypeDef`
#[derive(Clone)]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
pub enum Value {
    String(::std::string::String),
    Field(::std::boxed::Box<Field>),
    ValueList(::std::vec::Vec<Value>),
}

::shapewright::union! {
    Value = "ValueTypeDef" {
        String: ::std::string::String,
        Field: ::std::boxed::Box<Field>,
        ValueList: ::std::vec::Vec<Value>,
    }
}

/// `FieldTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Field {
    pub name: ::std::string::String,
    pub value: ::core::option::Option<::std::boxed::Box<Value>>,
}

::shapewright::structure! {
    Field = "FieldTypeDef" {
        name: ::std::string::String = "name",
    } optional {
        value: ::std::boxed::Box<Value> = "value",
    }
}
