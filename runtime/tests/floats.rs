//! Floats, exact to the last digit.

#![cfg(any(feature = "json", feature = "serde_json"))]

#[derive(Clone, shapewright::Structure)]
#[shape("BoundingBoxTypeDef", rename_all = "PascalCase")]
struct BoundingBox {
    width: f64,
    height: Option<f64>,
}

/// Rekognition sends floats of 32 bits, written with the digits of 64.
#[test]
fn floats_are_read_and_written_to_the_last_digit() {
    for number in [
        "99.99992370605469",
        "0.9524227976799011",
        "4.656612873077393e-10",
        "-0.012074699625372887",
    ] {
        let document = format!(r#"{{"Width":{number},"Height":{number}}}"#);
        let read: BoundingBox = serde_json::from_str(&document).expect("two numbers");
        assert_eq!(Ok(read.width), number.parse());
        assert_eq!(serde_json::to_string(&read).expect("JSON"), document);
        let tree: serde_json::Value = serde_json::from_str(&document).expect("JSON");
        assert_eq!(serde_json::from_value::<BoundingBox>(tree).expect("two numbers"), read);
    }
}
