use shapewright::Shape;

#[derive(Shape)]
#[shape("GetItemOutput", service = "dynamod")]
struct Item {
    item: Option<String>,
}

mod queue {
    shapewright::shapes! { service = "sqss" }
}

mod completed {
    shapewright::shapes! { model = "ui/model", sources = "both" }
}

fn main() {}
