// @generated from recursion_is_boxed (type_defs.md) by shapewright. Do not edit.

/// `AndTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct And {
    pub not: ::core::option::Option<::std::boxed::Box<Not>>,
}

::shapewright::structure! {
    And = "AndTypeDef" {} optional {
        not: ::std::boxed::Box<Not> = "not",
    }
}

/// `NotTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Not {
    pub name: ::std::string::String,
    pub and: ::core::option::Option<::std::boxed::Box<And>>,
}

::shapewright::structure! {
    Not = "NotTypeDef" {
        name: ::std::string::String = "name",
    } optional {
        and: ::std::boxed::Box<And> = "and",
    }
}

/// `HolderTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Holder {
    pub filter: ::core::option::Option<And>,
}

::shapewright::structure! {
    Holder = "HolderTypeDef" {} optional {
        filter: And = "filter",
    }
}
