//! A field of a deprecated member causes a warning at the field, unless it is allowed.

#![deny(deprecated)]

use shapewright::Shape;

#[derive(Shape)]
#[shape("GetResponse", model = "ui/deprecated")]
struct Warned {
    old_name: Option<String>,
    #[shape(rename = "older")]
    oldest: Option<String>,
    name: Option<String>,
}

#[derive(Shape)]
#[shape("GetResponse", model = "ui/deprecated")]
struct FieldAllowed {
    #[allow(deprecated)]
    old_name: Option<String>,
    name: Option<String>,
}

#[derive(Shape)]
#[shape("GetResponse", model = "ui/deprecated")]
#[allow(deprecated)]
struct AllAllowed {
    old_name: Option<String>,
    older: Option<String>,
}

fn main() {
    let _ = |value: Warned| (value.old_name, value.oldest, value.name);
    let _ = |value: FieldAllowed| (value.old_name, value.name);
    let _ = |value: AllAllowed| (value.old_name, value.older);
}
