// @generated from recursion_through_required_members_is_boxed (type_defs.md) by shapewright. Do not edit.

/// `StatementTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Statement {
    pub rule: ::std::boxed::Box<Rule>,
}

::shapewright::structure! {
    Statement = "StatementTypeDef" {
        rule: ::std::boxed::Box<Rule> = "rule",
    } optional {}
}

/// `RuleTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Rule {
    pub name: ::std::string::String,
    pub nested: ::core::option::Option<::std::boxed::Box<Statement>>,
}

::shapewright::structure! {
    Rule = "RuleTypeDef" {
        name: ::std::string::String = "name",
    } optional {
        nested: ::std::boxed::Box<Statement> = "nested",
    }
}
