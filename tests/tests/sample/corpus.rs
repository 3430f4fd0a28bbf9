//! The pages of services of two years, and the Rust that they become.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;

use shapewright_codegen::{Options, Sources, generate};
use shapewright_tests::outside::workspace;

const CORPORA: [(&str, &str); 2] = [("2022", "aio-2022-08"), ("2026", "aio-2026-01")];
const PREFIX: &str = "types_aiobotocore_";
const PAGES: [&str; 2] = ["type_defs.md", "literals.md"];

/// A service as its pages of one year say it.
#[derive(Debug)]
pub struct Service {
    /// The service and the year: `ec2_2026`.
    pub module: String,
    /// Its pages.
    pub sources: Sources,
    /// The Rust of all its shapes.
    pub text: String,
}

/// The services that are wanted, by year and name, sorted; nothing where the corpora are not there.
pub fn services(is_wanted: impl Fn(&str, &str) -> bool) -> Option<Vec<Service>> {
    let mut services = Vec::new();
    for (year, corpus) in CORPORA {
        let path = workspace().join(format!("../shared/corpus/{corpus}.tar.xz"));
        if !path.exists() {
            println!("skipped: no {corpus} in ../shared/corpus");
            return None;
        }
        let pages = pages(&path, |service| is_wanted(year, service));
        services.extend(pages.into_iter().map(|(service, pages)| generated(year, &service, pages)));
    }
    Some(services)
}

type Pages = BTreeMap<String, Vec<u8>>;

fn pages(path: &Path, is_wanted: impl Fn(&str) -> bool) -> BTreeMap<String, Pages> {
    let packed = std::fs::read(path).expect("a packed corpus");
    let mut tar = Vec::new();
    lzma_rs::xz_decompress(&mut packed.as_slice(), &mut tar).expect("xz");
    let mut services: BTreeMap<String, Pages> = BTreeMap::new();
    for entry in tar::Archive::new(tar.as_slice()).entries().expect("a tar") {
        let mut entry = entry.expect("an entry");
        let path = entry.path().expect("a path").into_owned();
        let folder = path.parent().and_then(Path::file_name).and_then(|name| name.to_str());
        let Some(service) = folder.and_then(|folder| folder.strip_prefix(PREFIX)) else { continue };
        let page = path.file_name().and_then(|name| name.to_str()).unwrap_or("");
        if PAGES.contains(&page) && is_wanted(service) {
            let mut text = Vec::new();
            entry.read_to_end(&mut text).expect("a page");
            services.entry(service.to_owned()).or_default().insert(page.to_owned(), text);
        }
    }
    services
}

fn generated(year: &str, service: &str, mut pages: Pages) -> Service {
    let mut sources = Sources::new();
    for page in PAGES {
        if let Some(text) = pages.remove(page) {
            sources.add(format!("{service}/{page}"), text);
        }
    }
    let text = match generate(&sources, &Options::default()) {
        Ok(generated) => generated.text,
        Err(diagnostics) => panic!("{}", diagnostics.render(&sources)),
    };
    Service { module: format!("{service}_{year}"), sources, text }
}
