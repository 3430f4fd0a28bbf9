mod unknown {
    shapewright::shapes! { model = "ui/model", respones = "optional" }
}

mod twice {
    shapewright::shapes! { model = "ui/model", model = "ui/model" }
}

mod policy {
    shapewright::shapes! { model = "ui/model", responses = "none" }
}

mod nothing {
    shapewright::shapes! {}
}

mod shape {
    shapewright::shapes! { model = "ui/model", shapes = ["GetTokenRespons"] }
}

fn main() {}
