//! A format of its own: what a new source has to bring, and nothing else.

#![expect(clippy::disallowed_methods, reason = "this test writes the files that it finds")]

use std::path::Path;

use crate::edge::find::{FindOptions, models_of};
use crate::model::shape::{Member, Model, ShapeKind, Structure, Type};
use crate::read::conventions;
use crate::text::diagnostic::Sink;
use crate::text::source::{SourceId, Sources, Span, Spanned};
use crate::{Options, generate_from};

use super::{Claim, FORMATS, Format, SourceKind};

/// One structure a line, its name and then its members, all of them strings: `Tag Key Value`.
struct Lines;

impl Format for Lines {
    fn kind(&self) -> SourceKind {
        SourceKind::Json
    }

    fn file_names(&self) -> &'static [&'static str] {
        &["service.lines"]
    }

    fn claims(&self, name: &str, start: &[u8]) -> Option<Claim> {
        (name.ends_with(".lines") || start.starts_with(b"#lines")).then_some(Claim::Model)
    }

    fn read(&self, files: &[SourceId], sources: &Sources, _: &mut Sink) -> Model {
        let service = "tags".to_owned();
        let mut model = Model { service, origin: files.to_vec(), ..Model::default() };
        for (id, line) in files.iter().flat_map(|id| sources.text(*id).lines().map(|l| (*id, l))) {
            let span = Span::new(id, 0..0);
            let name = |word: &str| Spanned::new(word.to_owned(), span);
            let mut words = line.split(' ').filter(|word| !word.starts_with('#'));
            let Some(shape) = words.next() else { continue };
            let members = words.map(|word| {
                let ty = Type::String;
                Member {
                    name: name(word),
                    required: true,
                    loosened: false,
                    added_by_client: false,
                    sensitive: false,
                    ty,
                    ty_span: span,
                    traits: None,
                }
            });
            let structure = Structure { members: members.collect(), ..Structure::default() };
            let kind = ShapeKind::Structure(structure);
            model.shapes.push(conventions::shape(name(shape), kind));
        }
        model
    }
}

#[test]
fn a_format_in_the_list_is_found_and_generated_from() {
    let formats: Vec<&dyn Format> = FORMATS.into_iter().chain([&Lines as &dyn Format]).collect();
    let folder = tempfile::tempdir().expect("a temporary folder");
    std::fs::create_dir(folder.path().join("tags")).expect("a folder");
    for (file, text) in
        [("tags/service.lines", "Tag Key Value\n"), ("tag", "#lines\nTag Key Value")]
    {
        std::fs::write(folder.path().join(file), text).expect("a file");
    }
    for (path, input) in [("tags", "tags/service.lines"), ("tag", "tag")] {
        let found = models_of(&formats, folder.path(), Path::new(path), &FindOptions::default());
        let [model] = &found.expect("a model")[..] else { panic!("one model at `{path}`") };
        assert_eq!(model.names().collect::<Vec<_>>(), [input]);
        let sources = model.read().expect("its file");
        let generated = generate_from(&formats, &sources, &Options::default());
        let text = generated.expect("a model without errors").text;
        assert!(text.contains("pub struct Tag {"), "{text}");
        assert!(text.contains("pub key: ::std::string::String,"), "{text}");
    }
}
