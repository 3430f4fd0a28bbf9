// @generated from generic_classes (type_defs.py) by shapewright. Do not edit.

/// `User`
#[derive(Clone, ::shapewright::Structure)]
#[shape("User")]
#[allow(dead_code)]
pub struct User {
    pub name: ::std::string::String,
}

/// `Users`
#[derive(Clone, ::shapewright::Structure)]
#[shape("Users")]
#[allow(dead_code)]
pub struct Users {
    pub key: ::std::string::String,
    pub users: PageUser,
    pub names: PageStr,
}

/// `Page[User]`
#[derive(Clone, ::shapewright::Structure)]
#[shape("Page[User]")]
#[allow(dead_code)]
pub struct PageUser {
    pub items: ::std::vec::Vec<User>,
    #[shape(required)]
    pub next: ::core::option::Option<::std::boxed::Box<PageUser>>,
}

/// `Page[str]`
#[derive(Clone, ::shapewright::Structure)]
#[shape("Page[str]")]
#[allow(dead_code)]
pub struct PageStr {
    pub items: ::std::vec::Vec<::std::string::String>,
    #[shape(required)]
    pub next: ::core::option::Option<::std::boxed::Box<PageStr>>,
}

/// `Named[str]`
#[derive(Clone, ::shapewright::Structure)]
#[shape("Named[str]")]
#[allow(dead_code)]
pub struct NamedStr {
    pub key: ::std::string::String,
}
