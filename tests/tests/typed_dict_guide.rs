//! The modules of the guide `docs/howto/typed-dicts.md` become the types that it shows.

use std::path::Path;

use shapewright_codegen::edge::find;
use shapewright_codegen::{Generated, Options, generate};
use shapewright_tests::outside::{Outside, workspace};

/// The columns that a list of Markdown indents its blocks by.
const INDENTATION: usize = 3;

/// The code of the first block of a text.
fn block(text: &str) -> String {
    let (_, code) = text.split_once("```").expect("a block");
    let (_, code) = code.split_once('\n').expect("code below the fence");
    let (code, _) = code.split_once("```").expect("the end of the block");
    code.lines().map(|line| format!("{}\n", line.get(INDENTATION..).unwrap_or(""))).collect()
}

/// The types of every model of a path.
fn generated(root: &Path, model: &str) -> Vec<Generated> {
    let models = find::models(root, Path::new(model)).expect("a model");
    let types = models.iter().map(|model| {
        let sources = model.read().expect("files of the model");
        generate(&sources, &Options::default())
            .unwrap_or_else(|errors| panic!("{}", errors.render(&sources)))
    });
    types.collect()
}

#[test]
fn the_modules_of_the_guide_become_the_types_that_it_shows() {
    let guide = workspace().join("docs/howto/typed-dicts.md");
    let guide = std::fs::read_to_string(guide).expect("the guide");
    let outside = Outside::new();
    for part in guide.split("<!-- file: ").skip(1) {
        let (path, rest) = part.split_once(" -->").expect("a path");
        outside.write(path, &block(rest));
    }
    let commands =
        guide.lines().filter_map(|line| line.trim().strip_prefix("shapewright generate "));
    let models: Vec<&str> =
        commands.map(|command| command.split_whitespace().next().expect("a model")).collect();
    assert_eq!(models.len(), 2);
    for model in &models {
        assert!(!generated(outside.path(), model).is_empty(), "{model}");
    }
    let shown = guide.find("```rust,ignore").expect("the types that the guide shows");
    let expected: String = block(&guide[shown..]).split_whitespace().collect();
    let all = generated(outside.path(), models[0]);
    let texts = all.iter().map(|types| types.text.split_whitespace().collect::<String>());
    let text: String = texts.collect();
    assert!(text.contains(&expected), "{expected} in {text}");
    assert!(text.contains("pubstructCustomer{"), "{text}");
}
