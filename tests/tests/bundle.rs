//! The models of all services that are part of the crates.

use std::path::Path;

use shapewright_codegen::edge::find::{self, FindOptions};
use shapewright_codegen::{Options, Responses, Sources, generate, read};
use shapewright_model::aws::{Service, services};

/// The model of a service by its name.
fn bundled(service: &Service) -> Sources {
    let model = find::service(Path::new(""), service.name, &FindOptions::default());
    model.expect(service.name).read().expect(service.name)
}

/// The same model as a document that is read whole.
fn whole(bundled: &Sources) -> Sources {
    let (_, source) = bundled.iter().next().expect("a model");
    let text = source.text().strip_prefix("{\"bundle\":1,").expect("a model of the bundle");
    let mut sources = Sources::new();
    sources.add(source.name(), format!("{{{text}"));
    sources
}

/// Every eighth service, and those with the most special rules.
fn sample() -> impl Iterator<Item = &'static Service> {
    let special = ["cloudfront", "dynamodb", "ec2", "lex-runtime", "s3", "sqs", "transcribe"];
    let picked = services().iter().enumerate();
    let picked = picked.filter(move |(at, service)| at % 8 == 0 || special.contains(&service.name));
    picked.map(|(_, service)| service)
}

#[test]
fn a_selection_is_the_same_from_a_part_of_a_model_as_from_the_whole() {
    let mut compared = 0;
    for service in sample() {
        let bundled = bundled(service);
        let whole = whole(&bundled);
        let (model, _) = read(&whole).expect(service.name);
        let operations = model.operations.iter().step_by(model.operations.len() / 2 + 1);
        let shapes = model.shapes.iter().step_by(model.shapes.len() / 2 + 1);
        let by_operation = operations.map(|found| Options::default().operation(&found.name.value));
        let by_shape = shapes.map(|found| Options::default().shape(&found.name.value));
        for options in by_operation.chain(by_shape) {
            for options in [options.clone(), options.responses(Responses::Lenient)] {
                let part = generate(&bundled, &options).expect(service.name);
                let expected = generate(&whole, &options).expect(service.name);
                let name = service.name;
                assert_eq!(
                    part.text,
                    expected.text,
                    "{name}: {:?}",
                    (options.shapes, options.operations)
                );
                compared += 1;
            }
        }
    }
    assert!(compared > 300, "{compared}");
}
