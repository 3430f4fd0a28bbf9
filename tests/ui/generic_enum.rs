use shapewright::Shape;

#[derive(Shape)]
#[shape("StateType", model = "ui/fleet")]
enum State<T> {
    Docked,
    #[shape(other)]
    Other(T),
}

#[derive(Shape)]
#[shape("Ship", model = "ui/fleet", partial)]
struct Ship {
    db_instance_identifier: String,
    state: Option<State<String>>,
}

fn main() {
    let _: Ship = serde_json::from_str("{}").unwrap();
    let _: State<String> = serde_json::from_str("{}").unwrap();
}
