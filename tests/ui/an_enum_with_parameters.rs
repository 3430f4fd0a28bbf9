use shapewright::Shape;

#[derive(Shape)]
#[shape("KindType", model = "ui/fleet")]
enum Kind<T> {
    Cargo,
    #[shape(other)]
    Other(T),
}

fn main() {}
