// @generated from large_optional_structures_are_boxed (type_defs.md) by shapewright. Do not edit.

/// `AddressTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("AddressTypeDef")]
#[allow(dead_code)]
pub struct Address {
    pub name: ::std::string::String,
    pub street: ::std::string::String,
    pub house: ::std::string::String,
    pub code: ::std::string::String,
    pub town: ::std::string::String,
    pub country: ::std::string::String,
}

/// `PartiesTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("PartiesTypeDef")]
#[allow(dead_code)]
pub struct Parties {
    pub buyer: Address,
    pub seller: Address,
    pub carrier: Address,
    pub insurer: Address,
}

/// `OrderTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("OrderTypeDef", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct Order {
    pub parties: Parties,
    /// Wire name `formerParties`.
    pub former_parties: ::core::option::Option<::std::boxed::Box<Parties>>,
    pub address: ::core::option::Option<Address>,
}
