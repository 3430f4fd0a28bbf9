use shapewright::{Shape, Value};

struct Nothing;

fn needs_value<'de, T: Value<'de>>() {}

fn needs_shape<T: Shape>() {}

fn main() {
    needs_value::<Nothing>();
    needs_shape::<Nothing>();
}
