// @generated from recursion_through_a_later_type_of_a_union_stays_required (type_defs.md) by shapewright. Do not edit.

/// `ConditionTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("ConditionTypeDef")]
#[allow(dead_code)]
pub struct Condition {
    pub test: ::std::boxed::Box<ConditionTest>,
    pub both: ::std::boxed::Box<Pair>,
}

/// `ConditionTest`
#[derive(Clone, ::shapewright::Union)]
#[shape("ConditionTest")]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
pub enum ConditionTest {
    String(::std::string::String),
    Condition(::std::boxed::Box<Condition>),
}

/// `PairTypeDef`
#[derive(Clone, ::shapewright::Union)]
#[shape("PairTypeDef")]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
pub enum Pair {
    ConditionList(::std::vec::Vec<Condition>),
    Condition(::std::boxed::Box<Condition>),
}

/// `EndTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("EndTypeDef")]
#[allow(dead_code)]
pub struct End {
    pub next: ::std::boxed::Box<Next>,
}

/// `NextTypeDef`
#[allow(dead_code)]
pub type Next = ::core::option::Option<End>;
