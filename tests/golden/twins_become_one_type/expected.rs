// @generated from twins_become_one_type (type_defs.md) by shapewright. Do not edit.

/// `TagTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Tag {
    pub key: ::std::string::String,
    pub values: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
}

::shapewright::structure! {
    Tag = "TagTypeDef" {
        key: ::std::string::String = "key",
    } optional {
        values: ::std::vec::Vec<::std::string::String> = "values",
    }
}

/// `TagOutputTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct TagOutput {
    pub key: ::std::string::String,
    pub values: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
}

::shapewright::structure! {
    TagOutput = "TagOutputTypeDef" {
        key: ::std::string::String = "key",
    } optional {
        values: ::std::vec::Vec<::std::string::String> = "values",
    }
}

/// `TagUnionTypeDef`
#[allow(dead_code)]
pub type TagUnion = Tag;

/// `PutTagTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct PutTag {
    pub tag: TagUnion,
}

::shapewright::structure! {
    PutTag = "PutTagTypeDef" {
        tag: TagUnion = "tag",
    } optional {}
}
