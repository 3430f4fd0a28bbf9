// @generated from input_and_output_twins_become_one_type (type_defs.md) by shapewright. Do not edit.

/// `TagTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("TagTypeDef")]
#[allow(dead_code)]
pub struct Tag {
    pub key: ::std::string::String,
    pub values: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
}

/// `PutTagTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("PutTagTypeDef")]
#[allow(dead_code)]
pub struct PutTag {
    pub tag: Tag,
}
