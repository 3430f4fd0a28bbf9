//! The formats of serde.

use super::*;

#[test]
fn every_format_has_the_documents_of_the_structure() {
    let inner = || Attribute::L(vec![Attribute::S("a".into()), Attribute::Bool(true)]);
    let enums = || {
        Item::new(inner())
            .optional(Attribute::Null(true))
            .list(vec![inner(), Attribute::S("b".into())])
    };
    let fields = || {
        let inner = || {
            AttributeFields::new()
                .l(vec![AttributeFields::new().s("a"), AttributeFields::new().bool(true)])
        };
        ItemFields::new(inner())
            .optional(AttributeFields::new().null(true))
            .list(vec![inner(), AttributeFields::new().s("b")])
    };
    macro_rules! same {
        ($name:literal, $write:expr, $read:ident: $reading:expr) => {{
            let write = $write;
            let (ours, theirs) =
                (write(&enums() as &dyn erased::Both), write(&fields() as &dyn erased::Both));
            assert_eq!(ours, theirs, $name);
            let $read = &ours;
            let item: Item = $reading.unwrap_or_else(|error| panic!("{}: {error}", $name));
            assert_eq!(item, enums(), $name);
            let item: ItemFields = $reading.unwrap_or_else(|error| panic!("{}: {error}", $name));
            assert_eq!(item, fields(), $name);
        }};
    }
    same!("json", |v: &dyn erased::Both| v.json(), t: serde_json::from_str(t));
    same!("yaml", |v: &dyn erased::Both| v.yaml(), t: serde_yaml_ng::from_str(t));
    same!("ron", |v: &dyn erased::Both| v.ron(), t: ron::from_str(t));
    same!("toml", |v: &dyn erased::Both| v.toml(), t: toml::from_str(t));
    same!("json5", |v: &dyn erased::Both| v.json5(), t: json5::from_str(t));
    same!("cbor", |v: &dyn erased::Both| v.cbor(), t: ciborium::from_reader(t.as_slice()));
    same!("messagepack", |v: &dyn erased::Both| v.messagepack(), t: rmp_serde::from_slice(t));
    same!("messagepack named", |v: &dyn erased::Both| v.messagepack_named(), t: rmp_serde::from_slice(t));
    same!("postcard", |v: &dyn erased::Both| v.postcard(), t: postcard::from_bytes(t));
    same!("bitcode", |v: &dyn erased::Both| v.bitcode(), t: bitcode::deserialize(t));
    same!("xml", |v: &dyn erased::Both| v.xml(), t: quick_xml::de::from_str(t));
    let text = erased::Both::json(&enums());
    let mut bytes = text.clone().into_bytes();
    assert_eq!(simd_json::from_slice::<Item>(&mut bytes).expect("simd-json"), enums());
}

mod erased {
    /// The formats.
    pub(crate) trait Both {
        fn json(&self) -> String;
        fn json5(&self) -> String;
        fn yaml(&self) -> String;
        fn ron(&self) -> String;
        fn toml(&self) -> String;
        fn xml(&self) -> String;
        fn cbor(&self) -> Vec<u8>;
        fn messagepack(&self) -> Vec<u8>;
        fn messagepack_named(&self) -> Vec<u8>;
        fn postcard(&self) -> Vec<u8>;
        fn bitcode(&self) -> Vec<u8>;
    }

    impl<T: serde::Serialize> Both for T {
        fn json(&self) -> String {
            serde_json::to_string(self).expect("JSON")
        }
        fn json5(&self) -> String {
            json5::to_string(self).expect("JSON5")
        }
        fn yaml(&self) -> String {
            serde_yaml_ng::to_string(self).expect("YAML")
        }
        fn ron(&self) -> String {
            ron::to_string(self).expect("RON")
        }
        fn toml(&self) -> String {
            toml::to_string(self).expect("TOML")
        }
        fn xml(&self) -> String {
            quick_xml::se::to_string_with_root("Item", self).expect("XML")
        }
        fn cbor(&self) -> Vec<u8> {
            let mut bytes = Vec::new();
            ciborium::into_writer(self, &mut bytes).expect("CBOR");
            bytes
        }
        fn messagepack(&self) -> Vec<u8> {
            rmp_serde::to_vec(self).expect("MessagePack")
        }
        fn messagepack_named(&self) -> Vec<u8> {
            rmp_serde::to_vec_named(self).expect("MessagePack")
        }
        fn postcard(&self) -> Vec<u8> {
            postcard::to_allocvec(self).expect("postcard")
        }
        fn bitcode(&self) -> Vec<u8> {
            bitcode::serialize(self).expect("bitcode")
        }
    }
}

#[test]
fn formats_with_names_keep_an_unknown_member() {
    use erased::Both;
    let item = || {
        Item::new(unknown("Later", json!({"a": [1, "x"]}))).list(vec![unknown("New", json!("b"))])
    };
    let read_back = [
        serde_json::from_str::<Item>(&item().json()).map_err(|error| error.to_string()),
        serde_yaml_ng::from_str(&item().yaml()).map_err(|error| error.to_string()),
        toml::from_str(&item().toml()).map_err(|error| error.to_string()),
        ciborium::from_reader(item().cbor().as_slice()).map_err(|error| error.to_string()),
        rmp_serde::from_slice(&item().messagepack_named()).map_err(|error| error.to_string()),
        rmp_serde::from_slice(&item().messagepack()).map_err(|error| error.to_string()),
    ];
    for read in read_back {
        assert_eq!(read, Ok(item()));
    }
    assert!(postcard::to_allocvec(&item()).is_err());
    assert!(bitcode::serialize(&item()).is_err());
}

#[test]
fn formats_without_names_have_the_same_faults() {
    let two = postcard::to_allocvec(&AttributeFields::new().s("a").bool(true)).expect("postcard");
    assert!(postcard::from_bytes::<Attribute>(&two).is_err());
    let none = postcard::to_allocvec(
        &ItemFields::new(AttributeFields::new().s("a")).optional(AttributeFields::new()),
    )
    .expect("postcard");
    assert_eq!(postcard::from_bytes::<Item>(&none), Ok(Item::new(Attribute::S("a".into()))));
    let packed = rmp_serde::to_vec(&AttributeFields::new().s("a").bool(true)).expect("MessagePack");
    let error = rmp_serde::from_slice::<Attribute>(&packed).expect_err("two members").to_string();
    assert_eq!(error, "union has two members, `S` and `BOOL`, in `AttributeValue`");
    let packed = rmp_serde::to_vec(&AttributeFields::new()).expect("MessagePack");
    let error = rmp_serde::from_slice::<Attribute>(&packed).expect_err("no member").to_string();
    assert_eq!(error, "union has no member, in `AttributeValue`");
}
