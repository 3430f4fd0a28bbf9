//! The calls between a format and the runtime, as tokens of `serde_test`.

use std::collections::BTreeMap;

use serde_test::{
    Compact, Configure, Readable, Token, assert_de_tokens, assert_de_tokens_error,
    assert_ser_tokens, assert_tokens,
};

use super::dynamodb::{AttributeValue, TableStatus, Throughput};

#[derive(Clone, shapewright::Structure)]
#[shape("MemberTypeDef", rename_all = "PascalCase")]
pub struct Member {
    pub name: String,
    pub size: i64,
    pub kind: Option<TableStatus>,
    pub throughput: Option<Box<Throughput>>,
    pub tags: Option<BTreeMap<String, bool>>,
    pub notes: Option<Vec<String>>,
}

fn least() -> Member {
    Member::new("n", 5)
}

fn readable() -> Readable<Member> {
    least().readable()
}

fn compact() -> Compact<Member> {
    least().compact()
}

const NAME: [Token; 2] = [Token::Str("Name"), Token::Str("n")];
const SIZE: [Token; 2] = [Token::Str("Size"), Token::I64(5)];

/// The members between the tokens that open and close a structure.
fn between(open: Token, members: &[&[Token]], close: Token) -> Vec<Token> {
    let mut tokens = vec![open];
    tokens.extend(members.iter().copied().flatten());
    tokens.push(close);
    tokens
}

fn structure(len: usize, members: &[&[Token]]) -> Vec<Token> {
    between(Token::Struct { name: "Member", len }, members, Token::StructEnd)
}

fn map(members: &[&[Token]]) -> Vec<Token> {
    between(Token::Map { len: None }, members, Token::MapEnd)
}

fn seq(members: &[&[Token]]) -> Vec<Token> {
    between(Token::Seq { len: None }, members, Token::SeqEnd)
}

#[test]
fn text_formats_get_only_present_members() {
    assert_tokens(&readable(), &structure(2, &[&NAME, &SIZE]));
    let full = least()
        .kind("NEW")
        .throughput(Throughput { read: 1, ratio: 0.5 })
        .tags([("t".to_owned(), true)])
        .notes(vec!["x".to_owned()]);
    let tokens = structure(
        6,
        &[
            &NAME,
            &SIZE,
            &[Token::Str("Kind"), Token::Some, Token::Str("NEW")],
            &[
                Token::Str("Throughput"),
                Token::Some,
                Token::Struct { name: "Throughput", len: 2 },
                Token::Str("ReadCapacityUnits"),
                Token::I64(1),
                Token::Str("Ratio"),
                Token::F64(0.5),
                Token::StructEnd,
            ],
            &[Token::Str("Tags"), Token::Some, Token::Map { len: Some(1) }],
            &[Token::Str("t"), Token::Bool(true), Token::MapEnd],
            &[Token::Str("Notes"), Token::Some, Token::Seq { len: Some(1) }],
            &[Token::Str("x"), Token::SeqEnd],
        ],
    );
    assert_tokens(&full.clone().readable(), &tokens);
    assert_tokens(&full.compact(), &tokens);
}

#[test]
fn binary_formats_get_every_member() {
    let none = |member| [Token::Str(member), Token::None];
    assert_tokens(
        &compact(),
        &structure(
            6,
            &[&NAME, &SIZE, &none("Kind"), &none("Throughput"), &none("Tags"), &none("Notes")],
        ),
    );
    assert_ser_tokens(
        &AttributeValue::default().readable(),
        &[Token::Struct { name: "AttributeValue", len: 0 }, Token::StructEnd],
    );
}

#[test]
fn structures_are_read_from_every_form_of_names() {
    let keys: [fn(&'static str, u64) -> Token; 9] = [
        |name, _| Token::Str(name),
        |name, _| Token::BorrowedStr(name),
        |name, _| Token::String(name),
        |name, _| Token::Bytes(name.as_bytes()),
        |name, _| Token::BorrowedBytes(name.as_bytes()),
        |name, _| Token::ByteBuf(name.as_bytes()),
        |_, index| Token::U8(u8::try_from(index).unwrap()),
        |_, index| Token::U32(u32::try_from(index).unwrap()),
        |_, index| Token::U64(index),
    ];
    for key in keys {
        let (name, size) = (key("Name", 0), key("Size", 1));
        for members in [
            [[name, Token::Str("n")], [size, Token::I64(5)]],
            [[size, Token::I64(5)], [name, Token::Str("n")]],
            [[name, Token::String("n")], [size, Token::U8(5)]],
            [[name, Token::BorrowedStr("n")], [size, Token::U64(5)]],
        ] {
            let [first, last] = &members;
            for tokens in [map(&[first, last]), structure(2, &[first, last])] {
                assert_de_tokens(&readable(), &tokens);
                assert_de_tokens(&compact(), &tokens);
            }
        }
    }
}

#[test]
fn unknown_members_are_ignored() {
    let unknown: [&[Token]; 9] = [
        &[Token::Str("Other"), Token::Unit],
        &[Token::Str("name"), Token::I64(1)],
        &[Token::Str(""), Token::None],
        &[Token::Str("Other"), Token::Some, Token::Bool(true)],
        &[Token::Str("Other"), Token::Seq { len: None }, Token::Str("Name"), Token::SeqEnd],
        &[
            Token::Str("Other"),
            Token::Map { len: None },
            Token::Str("Name"),
            Token::Unit,
            Token::MapEnd,
        ],
        &[
            Token::Str("Other"),
            Token::Struct { name: "S", len: 1 },
            Token::Str("Size"),
            Token::Char('x'),
            Token::StructEnd,
        ],
        &[Token::U64(6), Token::Bytes(b"x")],
        &[Token::Bytes(b"\xff"), Token::F32(1.0)],
    ];
    for other in unknown {
        for members in [[other, &NAME, &SIZE], [&NAME, other, &SIZE], [&NAME, &SIZE, other]] {
            assert_de_tokens(&readable(), &map(&members));
            assert_de_tokens(&compact(), &map(&members));
        }
    }
}

#[test]
fn absent_none_and_unit_are_equal_for_optional_members() {
    for member in ["Kind", "Throughput", "Tags", "Notes"] {
        for nothing in [Token::None, Token::Unit] {
            let tokens = map(&[&[Token::Str(member), nothing], &NAME, &SIZE]);
            assert_de_tokens(&readable(), &tokens);
            assert_de_tokens(&compact(), &tokens);
        }
    }
}

#[test]
fn binary_formats_read_structures_from_sequences_that_may_end_early() {
    let whole =
        [Token::Str("n"), Token::I64(5), Token::None, Token::None, Token::None, Token::None];
    for length in 2..=6 {
        assert_de_tokens(&compact(), &seq(&[&whole[..length]]));
    }
    for (length, member) in [(0, "Name"), (1, "Size")] {
        assert_de_tokens_error::<Compact<Member>>(
            &seq(&[&whole[..length]]),
            &format!("{member}: required member is missing, in `MemberTypeDef`"),
        );
    }
    assert_de_tokens_error::<Compact<Member>>(
        &seq(&[&[Token::Str("n"), Token::None]]),
        "Size: expected integer, found null, in `MemberTypeDef`",
    );
    assert_de_tokens_error::<Readable<Member>>(
        &[Token::Seq { len: None }],
        "expected structure `MemberTypeDef`, found array",
    );
}

#[test]
fn enumerations_are_strings_in_every_form() {
    let read = |token| {
        assert_de_tokens(&TableStatus::Active.readable(), &[token]);
        assert_de_tokens(&TableStatus::Active.compact(), &[token]);
    };
    read(Token::Str("ACTIVE"));
    read(Token::String("ACTIVE"));
    read(Token::BorrowedStr("ACTIVE"));
    let unknown = TableStatus::Unknown("A".to_owned());
    assert_tokens(&unknown.clone().readable(), &[Token::Str("A")]);
    assert_tokens(&unknown.compact(), &[Token::Str("A")]);
}

#[test]
fn errors_for_wrong_tokens_use_terms_of_the_model() {
    let size = |token: Token| map(&[&[Token::Str("Size"), token]]);
    for (token, found) in [
        (Token::Bool(true), "boolean"),
        (Token::Char('5'), "string"),
        (Token::Str("5"), "string"),
        (Token::String("5"), "string"),
        (Token::Bytes(b"5"), "blob"),
        (Token::F32(1.5), "number"),
        (Token::F64(f64::NAN), "number"),
        (Token::F64(1e300), "number out of range of 64 bits"),
        (Token::U64(u64::MAX), "number out of range of 64 bits"),
        (Token::None, "null"),
        (Token::Unit, "null"),
        (Token::UnitStruct { name: "U" }, "null"),
        (Token::Seq { len: None }, "array"),
        (Token::Map { len: None }, "object"),
        (Token::Struct { name: "S", len: 0 }, "object"),
    ] {
        assert_de_tokens_error::<Readable<Member>>(
            &size(token),
            &format!("Size: expected integer, found {found}, in `MemberTypeDef`"),
        );
    }
    let repeated = [&[Token::Map { len: None }], &SIZE[..], &SIZE[..1]].concat();
    assert_de_tokens_error::<Readable<Member>>(
        &repeated,
        "Size: member is repeated, in `MemberTypeDef`",
    );
}
