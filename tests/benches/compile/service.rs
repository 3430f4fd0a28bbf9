//! The services whose types are compiled.

use std::fmt;

use shapewright_codegen::{Generated, Options, Sources, Style, generate};
use shapewright_tests::outside::workspace;
use syn::{File, Item};

use crate::packed::{folders, sources};
use crate::stand_in;

const CORPUS: &str = "../shared/corpus/aio-2026-01.tar.xz";

/// The generated types of a service.
#[derive(Debug)]
pub struct Service {
    /// Its name, and where its pages are from.
    title: String,
    /// The generated text.
    pub text: String,
    /// The same types with the derives of serde, by the generator.
    pub plain: String,
    /// The parsed text.
    pub items: Vec<Item>,
    /// The features of the runtime that the types need.
    pub features: Vec<&'static str>,
}

impl Service {
    /// The outputs of operations.
    pub fn responses(&self) -> Vec<String> {
        let mut responses = Vec::new();
        for item in &self.items {
            if let Item::Struct(item) = item
                && item.fields.iter().any(|field| {
                    field.ident.as_ref().is_some_and(|name| name == "response_metadata")
                })
            {
                responses.push(item.ident.to_string());
            }
        }
        responses
    }
}

impl fmt::Display for Service {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let structs = self.items.iter().filter_map(|item| match item {
            Item::Struct(item) => Some(item.fields.len()),
            _ => None,
        });
        let (count, members) = structs.fold((0, 0), |(count, all), some| (count + 1, all + some));
        let enums = self.items.iter().filter(|item| matches!(item, Item::Enum(_))).count();
        let size = relative_size(&self.text);
        write!(
            formatter,
            "{}: {count} structs with {members} members, {enums} enums; {size:.2} times the bytes of the bare types",
            self.title,
        )
    }
}

/// The bytes of generated text divided by those of its types without attributes and comments.
fn relative_size(text: &str) -> f64 {
    let (mut whole, mut bare, mut is_attribute) = (0, 0, false);
    for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
        let line_start = line.trim_start();
        let is_whole = line_start.starts_with("#[") && line.ends_with(']');
        is_attribute |= line_start.starts_with("#[");
        whole += line.len() + 1;
        if !is_attribute {
            bare += line.len() + 1;
        }
        is_attribute &= !is_whole && line_start != ")]";
    }
    whole as f64 / bare as f64
}

/// A service by name, from its page or made up.
pub fn find(name: &str) -> Service {
    let path = workspace().join(CORPUS);
    let (title, sources) = if path.exists() {
        let folder = format!("types_aiobotocore_{name}");
        let found = folders(&path, |path| path.ends_with(&folder));
        let (folder, pages) = found.first_key_value().expect("a folder of the service");
        (name.to_owned(), sources(folder, pages))
    } else {
        (format!("a stand-in for {name}"), stand_in::sources(name))
    };
    let Generated { text, features, .. } = generated(&sources, Style::Engine);
    let plain = generated(&sources, Style::Serde).text;
    let File { items, .. } = syn::parse_file(&text).expect("Rust");
    Service { title, text, plain, items, features }
}

fn generated(sources: &Sources, style: Style) -> Generated {
    match generate(sources, &Options::default().style(style)) {
        Ok(generated) => generated,
        Err(diagnostics) => panic!("{}", diagnostics.render(sources)),
    }
}
