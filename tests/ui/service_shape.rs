//! Messages name the service, and the page of the shape in AWS's reference.

use shapewright::Shape;

#[derive(Shape)]
#[shape("SendMesageRequest", service = "sqs")]
struct Misspelled {
    queue_url: String,
}

#[derive(Shape)]
#[shape("SendMessageRequest", service = "sqs")]
struct Message {
    queue_uri: String,
    message_body: i64,
}

#[derive(Shape)]
#[shape("SendMessageRequest", service = "sqs")]
struct Incomplete {
    queue_url: String,
}

#[derive(Shape)]
#[shape("QueueAttributeName", service = "sqs")]
enum Name {
    Policies,
    #[shape(other)]
    Other(String),
}

mod queue {
    shapewright::shapes! { service = "sqs", operations = ["SendMesage"] }
}

fn main() {}
