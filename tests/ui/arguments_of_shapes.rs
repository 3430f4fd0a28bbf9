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

mod misspelled_model {
    shapewright::shapes! { responses = "optional", modl = "ui/model" }
}

mod shape {
    shapewright::shapes! { model = "ui/model", shapes = ["GetTokenRespons"] }
}

mod shape_for_shapes {
    shapewright::shapes! { model = "ui/model", shape = ["GetTokenResponse"] }
}

mod operation {
    shapewright::shapes! { model = "ui/fleet", operations = ["LaunchShp"] }
}

mod without_a_key {
    shapewright::shapes! { "ui/model" }
}

mod without_a_value {
    shapewright::shapes! { model = "ui/model", responses = }
}

mod half_typed {
    shapewright::shapes! { model }
}

mod of_rust {
    shapewright::shapes! { model = "ui/model", responses = Responses::Optional }
}

mod config {
    shapewright::shapes! { model = "ui/model", config = "ui/no.toml" }
}

mod jobs {
    shapewright::shapes! { model = "ui/model", generate = [{ models = ["ui/model"], out = "out" }] }
}

fn main() {}
