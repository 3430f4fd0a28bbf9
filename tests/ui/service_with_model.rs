use shapewright::Shape;

#[derive(Shape)]
#[shape("SendMessageRequest", service = "sqs", model = "ui/fleet")]
struct Message {
    queue_url: String,
    message_body: String,
}

mod queue {
    shapewright::shapes! { model = "ui/fleet", service = "sqs" }
}

fn main() {}
