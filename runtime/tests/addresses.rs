//! Members that hold IP addresses.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use shapewright::Structure;

#[derive(Clone, Structure)]
#[shape("InstanceTypeDef", rename_all = "PascalCase")]
struct Instance {
    private_ip_address: Ipv4Addr,
    public_ip_address: Option<IpAddr>,
    ipv6_addresses: Option<Vec<Ipv6Addr>>,
}

const DOCUMENT: &str = r#"{"PrivateIpAddress":"10.0.0.1","PublicIpAddress":"2001:db8::1","Ipv6Addresses":["::1","fe80::2"]}"#;

fn read(document: &str) -> Result<Instance, String> {
    serde_json::from_str(document).map_err(|error| error.to_string())
}

#[test]
fn addresses_are_written_as_they_were_read() {
    let instance = read(DOCUMENT).expect("a document");
    assert_eq!(instance.private_ip_address, Ipv4Addr::new(10, 0, 0, 1));
    assert_eq!(instance.public_ip_address, Some("2001:db8::1".parse().expect("an address")));
    assert_eq!(serde_json::to_string(&instance).expect("JSON"), DOCUMENT);
    assert_eq!(instance, read(DOCUMENT).expect("a document"));
    assert!(format!("{instance:?}").contains("private_ip_address: 10.0.0.1"), "{instance:?}");
}

#[test]
fn binary_formats_keep_addresses() {
    let instance = read(DOCUMENT).expect("a document");
    let bytes = postcard::to_allocvec(&instance).expect("bytes");
    assert_eq!(postcard::from_bytes::<Instance>(&bytes).expect("a document"), instance);
    let mut bytes = Vec::new();
    ciborium::into_writer(&instance, &mut bytes).expect("bytes");
    assert_eq!(ciborium::from_reader::<Instance, _>(&bytes[..]).expect("a document"), instance);
}

#[test]
fn other_values_are_errors_with_a_path() {
    for (document, message) in [
        (
            r#"{"PrivateIpAddress":"10.0.0.1/8"}"#,
            "PrivateIpAddress: expected IPv4 address, found other text, in `InstanceTypeDef`",
        ),
        (
            r#"{"PrivateIpAddress":167772161}"#,
            "PrivateIpAddress: expected IPv4 address, found number, in `InstanceTypeDef`",
        ),
        (
            r#"{"PrivateIpAddress":"10.0.0.1","PublicIpAddress":""}"#,
            "PublicIpAddress: expected IP address, found other text, in `InstanceTypeDef`",
        ),
        (
            r#"{"PrivateIpAddress":"10.0.0.1","Ipv6Addresses":["::1","10.0.0.1"]}"#,
            "Ipv6Addresses[1]: expected IPv6 address, found other text, in `InstanceTypeDef`",
        ),
    ] {
        let error = read(document).expect_err("an error");
        assert!(error.starts_with(message), "{error}");
    }
}
