//! Fifty structs with the same members of the same shapes, for each derive.

use std::collections::BTreeMap;
use std::fmt;

use shapewright_codegen::{Content, Options, Projected, Sources, names, read_patched};
use shapewright_tests::outside::workspace;

use crate::packed::{folders, sources};
use crate::stand_in;

const CORPUS: &str = "../shared/corpus/aio-2026-01.tar.xz";
const STRUCTS: usize = 50;
const FIELDS: usize = 12;

/// The page, and the structs for each derive.
pub struct Structs {
    title: String,
    /// The files of the page.
    pub page: BTreeMap<String, String>,
    structs: Vec<Struct>,
}

struct Struct {
    shape: String,
    fields: Vec<Field>,
}

struct Field {
    name: String,
    wire: String,
    ty: String,
}

impl Structs {
    /// The fifty output-only structures with the most members that are not structures.
    pub fn new() -> Self {
        let path = workspace().join(CORPUS);
        let (title, sources) = if path.exists() {
            let found = folders(&path, |path| path.ends_with("types_aiobotocore_ec2"));
            let (folder, pages) = found.first_key_value().expect("a folder of the service");
            ("EC2's page".to_owned(), sources(folder, pages))
        } else {
            ("a stand-in for EC2's page".to_owned(), stand_in::sources("ec2"))
        };
        let page = sources
            .iter()
            .map(|(_, source)| (source.file_name().to_owned(), source.text().to_owned()));
        Self { title, page: page.collect(), structs: structs(&sources) }
    }

    /// The module with one derive, or without.
    pub fn text(&self, kind: &str) -> String {
        self.structs.iter().map(|found| found.text(kind)).collect()
    }
}

impl fmt::Display for Structs {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: usize = self.page.values().map(|text| text.lines().count()).sum();
        let fields: usize = self.structs.iter().map(|found| found.fields.len()).sum();
        let count = self.structs.len();
        write!(formatter, "{count} structs with {fields} fields, of {}: {lines} lines", self.title)
    }
}

fn structs(sources: &Sources) -> Vec<Struct> {
    let (model, _) = match read_patched(sources, &Options::default()) {
        Ok(read) => read,
        Err(diagnostics) => panic!("{}", diagnostics.render(sources)),
    };
    let mut found: Vec<Struct> = Vec::new();
    // Computing the direction of a shape is slow.
    for shape in model.shapes.iter().rev() {
        let Ok(projected) = Projected::new(&model, &shape.name.value) else { continue };
        let fields: Vec<Field> = projected
            .members()
            .iter()
            .filter_map(|member| {
                let ty = held(&projected.content(member))?;
                let name = projected.field(member).to_owned();
                Some(Field { name, wire: member.name.value.clone(), ty })
            })
            .take(FIELDS)
            .collect();
        if fields.len() >= FIELDS / 2 && !projected.is_sent() {
            found.push(Struct { shape: shape.name.value.clone(), fields });
        }
        if found.len() == STRUCTS {
            break;
        }
    }
    found
}

/// A type that both derives support, for members that are not structures.
fn held(content: &Content) -> Option<String> {
    match content {
        Content::Text
        | Content::Integer
        | Content::Float
        | Content::Boolean
        | Content::Timestamp
        | Content::Enumeration(_) => Some(content.example()),
        Content::List(item) => held(item).map(|item| format!("Vec<{item}>")),
        _ => None,
    }
}

impl Struct {
    fn text(&self, kind: &str) -> String {
        let Self { shape, fields } = self;
        let (derive, attribute): (_, fn(&str) -> String) = match kind {
            "serde_derive" => (
                "#[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]\n".to_owned(),
                |wire| {
                    format!(
                        "#[serde(rename = {wire:?}, skip_serializing_if = \"Option::is_none\")]\n"
                    )
                },
            ),
            "shapewright" => (
                format!(
                    "#[derive(Debug, PartialEq, shapewright::Shape)]\n\
                     #[shape({shape:?}, model = \"ec2\", no_debug)]\n"
                ),
                |_| String::new(),
            ),
            _ => (String::new(), |_| String::new()),
        };
        let fields: String = fields
            .iter()
            .map(|Field { name, wire, ty }| {
                format!("    {}pub {name}: Option<{ty}>,\n", attribute(wire))
            })
            .collect();
        format!("{derive}pub struct {} {{\n{fields}}}\n\n", names::ty(shape))
    }
}
