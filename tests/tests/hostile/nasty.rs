//! Generators of untrusted models.

use proptest::prelude::*;
use proptest::sample::select;

/// Strings that could end a comment, a literal or a path, are invisible, or are keywords of Rust.
const NASTY: [&str; 26] = [
    "*/",
    "/*",
    "\"",
    "'",
    "\n",
    "\r\n",
    "\"#",
    "{}",
    "$crate",
    "r#type",
    "../",
    "\0",
    "\u{202e}",
    "\u{200b}",
    "😀",
    "//",
    "#[path = \"x\"]",
    "macro_rules!",
    "\\",
    "`",
    "é",
    "]",
    "\u{2028}",
    "};fn main(){}",
    "\t",
    "</script>",
];

/// Names with a meaning in Rust or in generated text.
const WORDS: [&str; 22] = [
    "a",
    "clientId",
    "Self",
    "self",
    "crate",
    "super",
    "type",
    "match",
    "Option",
    "String",
    "Vec",
    "Box",
    "new",
    "Unknown",
    "None",
    "gen",
    "_",
    "i64",
    "macro_rules",
    "union",
    "Ünï",
    "ſ",
];

fn nasty() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        4 => select(&NASTY[..]).prop_map(str::to_owned),
        2 => select(&WORDS[..]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => "[a-z]{200}",
    ];
    prop::collection::vec(part, 0..5).prop_map(|parts| parts.concat())
}

/// A Python string literal of a value, escaped.
fn quoted(value: &str) -> String {
    let mut text = String::from("\"");
    for c in value.chars() {
        match c {
            '"' | '\\' => text.extend(['\\', c]),
            '\n' => text.push_str("\\n"),
            _ => text.push(c),
        }
    }
    text + "\""
}

/// A type expression, usually a valid one.
pub fn type_expression() -> impl Strategy<Value = String> {
    let atoms = ["str", "int", "bytes", "datetime", "Any", "Decimal", "\"S0TypeDef\"", "E0Type"];
    let leaf = prop_oneof![
        20 => select(atoms.to_vec()).prop_map(str::to_owned),
        4 => (nasty(), nasty()).prop_map(|(a, b)| {
            format!("Literal[{}, {}]", quoted(&format!("{a}1")), quoted(&format!("{b}2")))
        }),
    ];
    leaf.prop_recursive(4, 12, 3, |inner| {
        prop_oneof![
            inner.clone().prop_map(|item| format!("List[{item}]")),
            inner.clone().prop_map(|value| format!("Mapping[str, {value}]")),
            inner.clone().prop_map(|value| quoted(&format!("Set[{value}]")).replace("\\\"", "'")),
            (inner.clone(), inner).prop_map(|(a, b)| format!("Union[{a}, {b}]")),
        ]
    })
}

/// A type expression with an unrelated piece inserted.
pub fn broken_expression() -> impl Strategy<Value = String> {
    (type_expression(), nasty(), any::<prop::sample::Index>()).prop_map(|(ty, nasty, at)| {
        let mut letters: Vec<char> = ty.chars().collect();
        letters.splice(at.index(ty.len())..at.index(ty.len()), nasty.chars());
        letters.into_iter().collect()
    })
}

/// A page with hostile names, values, comments and headings.
pub fn page() -> impl Strategy<Value = String> {
    let class = (
        select(&WORDS[..]),
        prop::collection::vec((select(&WORDS[..]), type_expression()), 0..4),
        prop::collection::vec((nasty(), type_expression()), 0..4),
        prop::collection::vec(nasty(), 1..4),
        nasty(),
    );
    prop::collection::vec(class, 1..4).prop_map(|classes| {
        let mut page = String::from("# A page\n");
        for (number, (name, fields, quoted_fields, values, words)) in classes.iter().enumerate() {
            let line = words.replace(['\n', '\r', '\u{2028}', '`'], " ");
            page += &format!("\n{line}\n\n### {line}\n\n```python\n# {line}\n");
            page += &format!("class S{number}TypeDef(TypedDict):\n    '''{line}x\n{line}'''\n");
            for (at, (name, ty)) in fields.iter().enumerate() {
                page += &format!("    {name}{at}: NotRequired[{ty}], # {line}\n");
            }
            page += &format!("class {name}TypeDef(TypedDict):\n    {name}: int\n");
            page += &format!("F{number}TypeDef = TypedDict(\"F\", {{\n");
            for (at, (name, ty)) in quoted_fields.iter().enumerate() {
                page += &format!("    {}: {ty},\n", quoted(&format!("{name}{at}")));
            }
            let values = values.iter().enumerate();
            let values: Vec<String> =
                values.map(|(at, value)| quoted(&format!("{value}{at}"))).collect();
            page += &format!("}})\nE{number}Type = Literal[{}]\n```\n", values.join(", "));
        }
        page
    })
}

/// A JSON model with hostile names and values.
pub fn json() -> impl Strategy<Value = String> {
    let shape = (nasty(), prop::collection::vec(nasty(), 0..4), nasty());
    let shapes = prop::collection::vec(shape, 1..4);
    (shapes, nasty()).prop_map(|(shapes, service)| {
        let mut all = serde_json::Map::new();
        for (number, (name, members, value)) in shapes.iter().enumerate() {
            let values = format!("{value}V");
            let text = serde_json::json!({"type": "string", "enum": [values]});
            all.insert(format!("{value}E{number}"), text);
            let target = serde_json::json!({"shape": format!("{value}E{number}")});
            let members: serde_json::Map<_, _> = members
                .iter()
                .enumerate()
                .map(|(at, member)| (format!("{member}{at}"), target.clone()))
                .collect();
            let body = serde_json::json!({"type": "structure", "members": members});
            all.insert(format!("{name}S{number}"), body);
        }
        let id = format!("a{service}");
        serde_json::json!({"metadata": {"serviceId": id}, "operations": {}, "shapes": all})
            .to_string()
    })
}

/// Options for a page, usually valid ones.
pub fn options() -> impl Strategy<Value = String> {
    let name = || prop_oneof![3 => select(&["a", "at", "b", "A", "r#type"][..]).prop_map(str::to_owned), 1 => nasty()];
    let path = || {
        let known = ["::a::B", "crate::C<D, E>", "Hash", "Eq", "Vec<u8"].map(str::to_owned);
        prop_oneof![3 => select(known.to_vec()), 1 => nasty()]
    };
    let line = prop_oneof![
        name().prop_map(|ident| format!("shape.ATypeDef.rename.a = {}", quoted(&ident))),
        name().prop_map(|name| format!("shape.ATypeDef.sensitive = [{}]", quoted(&name))),
        name().prop_map(|name| format!("shape.ATypeDef.optional.{} = \"why\"", quoted(&name))),
        name().prop_map(|ident| format!("shape.B.as = {}", quoted(&ident))),
        path().prop_map(|path| format!("derives = [{}]", quoted(&path))),
        path().prop_map(|path| format!("replace.Timestamp = {}", quoted(&path))),
        nasty(),
    ];
    prop::collection::vec(line, 0..4).prop_map(|lines| lines.join("\n"))
}

/// A string with pieces removed, duplicated, swapped and inserted.
pub fn mutated(text: &'static str) -> impl Strategy<Value = Vec<u8>> {
    let index = any::<prop::sample::Index>;
    let edit = (0..4u8, index(), index(), nasty());
    prop::collection::vec(edit, 1..6).prop_map(move |edits| {
        let mut bytes = text.as_bytes().to_vec();
        for (kind, from, length, nasty) in edits {
            let from = from.index(bytes.len() + 1);
            let to = (from + length.index(40)).min(bytes.len());
            match kind {
                0 => drop(bytes.drain(from..to)),
                1 => drop(bytes.splice(from..from, nasty.bytes())),
                2 => bytes[from..to].reverse(),
                _ => {
                    let piece = bytes[from..to].to_vec();
                    bytes.splice(from..from, piece);
                }
            }
        }
        bytes
    })
}
