// @generated from recursion_is_boxed (type_defs.md) by shapewright. Do not edit.

/// `AndTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("AndTypeDef")]
#[allow(dead_code)]
pub struct And {
    pub not: ::core::option::Option<::std::boxed::Box<Not>>,
}

/// `NotTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("NotTypeDef")]
#[allow(dead_code)]
pub struct Not {
    pub name: ::std::string::String,
    pub and: ::core::option::Option<::std::boxed::Box<And>>,
}

/// `HolderTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("HolderTypeDef")]
#[allow(dead_code)]
pub struct Holder {
    pub filter: ::core::option::Option<And>,
}
