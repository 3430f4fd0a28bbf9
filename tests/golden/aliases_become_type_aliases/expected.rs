// @generated from aliases_become_type_aliases (type_defs.md) by shapewright. Do not edit.

/// `NameTypeDef`
#[allow(dead_code)]
pub type Name = ::std::string::String;

/// `NamesTypeDef`
#[allow(dead_code)]
pub type Names = ::std::vec::Vec<Name>;

/// `PersonTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("PersonTypeDef")]
#[allow(dead_code)]
pub struct Person {
    pub name: Name,
    pub others: ::core::option::Option<Names>,
}
