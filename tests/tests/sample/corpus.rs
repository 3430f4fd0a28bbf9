//! Services of both corpora and of a wheel, with the generated Rust.

use std::path::{Path, PathBuf};

use shapewright_codegen::edge::find::{self, FindOptions};
use shapewright_codegen::{Options, Sources, generate};
use shapewright_tests::outside::workspace;

use crate::packed::{Pages, folders, sources};

const CORPORA: [(&str, &str); 2] = [("2022", "aio-2022-08"), ("2026", "aio-2026-01")];
const PREFIX: &str = "types_aiobotocore_";

/// A service of one corpus.
#[derive(Debug)]
pub struct Service {
    /// The service and the year: `ec2_2026`.
    pub module: String,
    /// Its pages.
    pub sources: Sources,
    /// The generated text of all its shapes.
    pub text: String,
}

/// The selected services, sorted by year and name; none if the corpora do not exist.
pub fn services(options: &Options, is_wanted: impl Fn(&str, &str) -> bool) -> Option<Vec<Service>> {
    let mut services = Vec::new();
    for (year, corpus) in CORPORA {
        let path = workspace().join(format!("../shared/corpus/{corpus}.tar.xz"));
        if !path.exists() {
            println!("skipped: no {corpus} in ../shared/corpus");
            return None;
        }
        let wanted = folders(&path, |folder| {
            service(folder).is_some_and(|service| is_wanted(year, service))
        });
        services
            .extend(wanted.iter().map(|(folder, pages)| generated(year, folder, pages, options)));
    }
    Some(services)
}

/// All services of the wheel of botocore whose path `SHAPEWRIGHT_BOTOCORE_WHEEL` is; without it, those of the
/// bundle, which has no documentation.
pub fn of_botocore(options: &Options) -> Vec<Service> {
    let models = match std::env::var_os("SHAPEWRIGHT_BOTOCORE_WHEEL").map(PathBuf::from) {
        Some(wheel) => find::models(Path::new(""), &wheel).expect("a wheel of botocore"),
        None => {
            println!("the models of the bundle: `SHAPEWRIGHT_BOTOCORE_WHEEL` is not set");
            let names = shapewright_model::aws::services().iter().map(|service| service.name);
            let found =
                names.map(|name| find::service(Path::new(""), name, &FindOptions::default()));
            found.collect::<Result<_, _>>().expect("models of the bundle")
        }
    };
    let services = models.iter().map(|model| {
        let sources = model.read().expect("a model");
        let generated = generate(&sources, options);
        let generated = generated.unwrap_or_else(|errors| panic!("{}", errors.render(&sources)));
        Service { module: generated.service, sources, text: generated.text }
    });
    services.collect()
}

/// The service of a corpus folder.
fn service(folder: &Path) -> Option<&str> {
    folder.file_name()?.to_str()?.strip_prefix(PREFIX)
}

fn generated(year: &str, folder: &Path, pages: &Pages, options: &Options) -> Service {
    let sources = sources(folder, pages);
    let text = match generate(&sources, options) {
        Ok(generated) => generated.text,
        Err(diagnostics) => panic!("{}", diagnostics.render(&sources)),
    };
    let service = service(folder).expect("a folder of a service");
    Service { module: format!("{service}_{year}"), sources, text }
}
