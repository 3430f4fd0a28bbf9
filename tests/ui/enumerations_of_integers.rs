use shapewright::Enumeration;

#[derive(Clone, Enumeration)]
#[shape("Priority", integer)]
enum Priority {
    Low,
    Unknown(i64),
}

#[derive(Clone, Enumeration)]
#[shape("Level", integer)]
enum Level {
    #[shape(rename = "1")]
    One,
}

fn main() {}
