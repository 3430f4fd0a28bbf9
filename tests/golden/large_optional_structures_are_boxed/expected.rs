// @generated from large_optional_structures_are_boxed (type_defs.md) by shapewright. Do not edit.

/// `AddressTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Address {
    pub name: ::std::string::String,
    pub street: ::std::string::String,
    pub house: ::std::string::String,
    pub code: ::std::string::String,
    pub town: ::std::string::String,
    pub country: ::std::string::String,
}

::shapewright::structure! {
    Address = "AddressTypeDef" {
        name: ::std::string::String = "name",
        street: ::std::string::String = "street",
        house: ::std::string::String = "house",
        code: ::std::string::String = "code",
        town: ::std::string::String = "town",
        country: ::std::string::String = "country",
    } optional {}
}

/// `PartiesTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Parties {
    pub buyer: Address,
    pub seller: Address,
    pub carrier: Address,
    pub insurer: Address,
}

::shapewright::structure! {
    Parties = "PartiesTypeDef" {
        buyer: Address = "buyer",
        seller: Address = "seller",
        carrier: Address = "carrier",
        insurer: Address = "insurer",
    } optional {}
}

/// `OrderTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Order {
    pub parties: Parties,
    pub former_parties: ::core::option::Option<::std::boxed::Box<Parties>>,
    pub address: ::core::option::Option<Address>,
}

::shapewright::structure! {
    Order = "OrderTypeDef" {
        parties: Parties = "parties",
    } optional {
        former_parties: ::std::boxed::Box<Parties> = "formerParties",
        address: Address = "address",
    }
}
