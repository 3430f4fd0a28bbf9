// @generated from recursion_through_required_members_is_boxed (type_defs.md) by shapewright. Do not edit.

/// `StatementTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("StatementTypeDef")]
#[allow(dead_code)]
pub struct Statement {
    pub rule: ::std::boxed::Box<Rule>,
}

/// `RuleTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("RuleTypeDef")]
#[allow(dead_code)]
pub struct Rule {
    pub name: ::std::string::String,
    pub nested: ::core::option::Option<::std::boxed::Box<Statement>>,
}
