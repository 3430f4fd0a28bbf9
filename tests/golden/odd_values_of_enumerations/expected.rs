// @generated from odd_values_of_enumerations (type_defs.md, literals.md) by shapewright. Do not edit.

/// `OddTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Odd {
    pub value: OddType,
}

::shapewright::structure! {
    Odd = "OddTypeDef" {
        value: OddType = "value",
    } optional {}
}

/// `OddType`
#[derive(Clone)]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum OddType {
    None,
    Self_,
    Unknown_,
    Other,
    Ok,
    Empty,
    _0_5,
    _1_18,
    _118,
    _1h,
    T2Micro,
    Python3_9,
    X2a,
    AB,
    GrXfcXdfE,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}

::shapewright::enumeration! {
    OddType = "OddType" {
        None = "None",
        Self_ = "Self",
        Unknown_ = "Unknown",
        Other = "Other",
        Ok = "Ok",
        Empty = "",
        _0_5 = "0.5",
        _1_18 = "1.18",
        _118 = "118",
        _1h = "1h",
        T2Micro = "t2.micro",
        Python3_9 = "python3.9",
        X2a = "*",
        AB = "a b",
        GrXfcXdfE = "gr\u{fc}\u{df}e",
    }
}
