use shapewright::{Shape, Value};

struct Nothing;

fn hold<'de, T: Value<'de>>() {}

fn stand<T: Shape>() {}

fn main() {
    hold::<Nothing>();
    stand::<Nothing>();
}
