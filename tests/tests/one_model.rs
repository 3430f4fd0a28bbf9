//! One model, whatever the source: the types of pages, JSON models and Smithy models side by side.
//!
//! The corpora are in `../shared`, next to the workspace; without them the tests report that and pass. The JSON
//! models of the pages' own release are read from a wheel, if `SHAPEWRIGHT_BOTOCORE_1_42_31` is its path; without
//! it, the models of the bundle are compared, which are of a later release.

mod packed;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use packed::{folders, sources, unpacked};
use shapewright_codegen::edge::find::{self, FindOptions};
use shapewright_codegen::{
    Audit, Difference, DifferenceClass, Options, Responses, Sources, Surface, Unions, audit,
    surface,
};
use shapewright_model::aws::services;
use shapewright_tests::outside::workspace;

/// Stubs and pages mark no tagged unions, and JSON models have no member of boto3's own.
fn options() -> Options {
    let options = Options::default().responses(Responses::Optional).unions(Unions::Structures);
    options.response_metadata(true)
}

fn types(sources: &Sources) -> Surface {
    let types = surface(sources, &options());
    types.unwrap_or_else(|errors| panic!("{}", errors.render(sources)))
}

/// The types of the services of the bundle that are wanted, by boto3's names with `_`.
fn of_bundle(wanted: &BTreeSet<&str>) -> Vec<Surface> {
    let found =
        services().iter().filter(|service| wanted.contains(&*service.name.replace('-', "_")));
    let models = found.map(|service| {
        let model = find::service(Path::new(""), service.name, &FindOptions::default());
        types(&model.and_then(|model| model.read()).expect(service.name))
    });
    models.collect()
}

fn of_wheel(path: &Path) -> Vec<Surface> {
    let models = find::models(Path::new(""), path).expect("a wheel of botocore");
    models.iter().map(|model| types(&model.read().expect("a model"))).collect()
}

fn of_pages() -> Option<Vec<Surface>> {
    let path = workspace().join("../shared/corpus/aio-2026-01.tar.xz");
    if !path.exists() {
        println!("skipped: no aio-2026-01 in ../shared/corpus");
        return None;
    }
    let folders = folders(&path, |_| true);
    Some(folders.iter().map(|(folder, pages)| types(&sources(folder, pages))).collect())
}

fn names(surfaces: &[Surface]) -> BTreeSet<&str> {
    surfaces.iter().map(|surface| surface.service.as_str()).collect()
}

/// The fields of both sources that are the same, and their number, without those that one release lacks.
fn common(audit: &Audit) -> (usize, usize) {
    let sum = |of: fn(&shapewright_codegen::ServiceAudit) -> usize| {
        audit.services.iter().map(of).sum::<usize>()
    };
    let fields = sum(|service| service.fields);
    (sum(|service| service.same), fields - audit.count(DifferenceClass::Members))
}

/// Whether at least so many of a thousand fields are the same.
fn is_share(audit: &Audit, thousandths: usize) -> bool {
    let (same, fields) = common(audit);
    println!("{same} of {fields} fields are the same");
    for class in DifferenceClass::ALL {
        println!("{}: {}", class.name(), audit.count(class));
    }
    fields > 0 && same * 1000 >= fields * thousandths
}

fn of_class(audit: &Audit, class: DifferenceClass) -> Vec<String> {
    let differences = audit.services.iter().flat_map(|service| &service.differences);
    let found = differences.filter(|difference| difference.class == class);
    let shown = |Difference { ty, part, .. }: &Difference| {
        [ty, part].map(|name| name.clone().unwrap_or_default()).join(".")
    };
    found.map(shown).collect()
}

#[test]
fn the_page_and_the_json_of_one_service_differ_in_what_aws_added() {
    let folder = workspace().join("model/sso-oidc");
    let read = |file: &str| {
        let mut sources = Sources::new();
        sources.add(file, std::fs::read(folder.join(file)).expect(file));
        types(&sources)
    };
    let audit = audit(&[read("type_defs.md")], &[read("service-2.json")]);
    let none: [&str; 0] = [];
    assert_eq!(of_class(&audit, DifferenceClass::Types), none);
    assert_eq!(of_class(&audit, DifferenceClass::Presence), ["CreateTokenRequest.deviceCode"]);
    assert_eq!(
        of_class(&audit, DifferenceClass::Members),
        [
            "CreateTokenRequest.codeVerifier",
            "RegisterClientRequest.entitledApplicationArn",
            "RegisterClientRequest.grantTypes",
            "RegisterClientRequest.issuerUrl",
            "RegisterClientRequest.redirectUris",
        ]
    );
}

#[test]
fn pages_and_json_models_give_the_same_types() {
    let Some(pages) = of_pages() else { return };
    let wheel = std::env::var_os("SHAPEWRIGHT_BOTOCORE_1_42_31").map(PathBuf::from);
    let (json, thousandths) = match &wheel {
        Some(path) => (of_wheel(path), 995),
        None => (of_bundle(&names(&pages)), 990),
    };
    let audit = audit(&pages, &json);
    assert!(is_share(&audit, thousandths));
    let modules = names(&json);
    let renamed = ["events", "logs", "stepfunctions", "ce", "cognito_idp", "elbv2", "iotwireless"];
    for module in renamed {
        assert!(modules.contains(module), "{module}");
    }
}

#[test]
fn smithy_models_and_json_models_give_the_same_types() {
    let Ok(files) = std::fs::read_dir(workspace().join("../shared/smithy")) else {
        println!("skipped: no ../shared/smithy");
        return;
    };
    let paths = files.map(|file| file.expect("a file").path());
    let paths = paths.filter(|path| path.extension().is_some_and(|extension| extension == "xz"));
    let smithy: Vec<Surface> = paths
        .map(|path| {
            let mut sources = Sources::new();
            sources.add("model.json", unpacked(&path));
            types(&sources)
        })
        .collect();
    let modules = names(&smithy);
    assert!(modules.contains("events"), "{modules:?}");
    let json = of_bundle(&modules);
    assert_eq!(names(&json), modules);
    assert!(is_share(&audit(&smithy, &json), 990));
}
