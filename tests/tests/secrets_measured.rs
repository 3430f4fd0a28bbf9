//! The list of names of secrets against the marks of botocore's models.
//!
//! The models are in the folder `botocore/data` that the variable `BOTOCORE_DATA` names; without it
//! the test reports that and passes. docs/reference.md has the numbers.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use shapewright_codegen::edge::find;
use shapewright_codegen::{Model, Options, Secrets, ShapeKind, Type, read_patched};

/// Marked by AWS, listed, and with how many of the members with this name.
#[derive(Default)]
struct Counts {
    marked: usize,
    listed: usize,
    both: usize,
}

/// Words in the names of credentials.
const CREDENTIALS: [&str; 7] =
    ["password", "passphrase", "secret", "credential", "privatekey", "apikey", "token"];

/// Ends of names with such words that are not the credential itself.
const OTHERS: [&str; 8] = [
    "id",
    "arn",
    "expiration",
    "nexttoken",
    "clienttoken",
    "requesttoken",
    "idempotencytoken",
    "tokens",
];

/// Whether a member is text, bytes or several of them, with a name of credentials.
fn is_credential(name: &str, ty: &Type) -> bool {
    let name = name.to_lowercase();
    let mut is_text = matches!(ty, Type::String | Type::Bytes);
    if let Type::List(item) | Type::Map(_, item) = ty {
        is_text = matches!(**item, Type::String | Type::Bytes);
    }
    is_text
        && CREDENTIALS.iter().any(|word| name.contains(word))
        && !OTHERS.iter().any(|end| name.ends_with(end))
}

/// Whether each member is sensitive, and whether it looks like a credential, by service, structure and
/// member.
type Members = BTreeMap<(String, String, String), (bool, bool)>;

/// Whether each member is sensitive by a policy, by service, structure and member.
fn members(data: &Path, policy: Secrets) -> Members {
    let options = Options::default().secrets(policy);
    let mut found = BTreeMap::new();
    for files in find::models(data, std::path::Path::new("")).expect("models") {
        let sources = files.read().expect("a model");
        let Ok((model, _)) = read_patched(&sources, &options) else {
            println!("skipped: {}", files.label());
            continue;
        };
        let Model { service, shapes, .. } = model;
        for shape in shapes {
            let ShapeKind::Structure(structure) = shape.kind else { continue };
            for member in structure.members {
                let key = (service.clone(), shape.name.value.clone(), member.name.value);
                let credential = is_credential(&key.2, &member.ty);
                found.insert(key, (member.sensitive, credential));
            }
        }
    }
    found
}

#[test]
fn the_list_is_measured_against_the_marks_of_botocore() {
    let Some(data) = std::env::var_os("BOTOCORE_DATA").map(PathBuf::from) else {
        println!("skipped: no BOTOCORE_DATA");
        return;
    };
    let marked = members(&data, Secrets::Model);
    let listed = members(&data, Secrets::Names);
    let mut names: BTreeMap<&str, Counts> = BTreeMap::new();
    let mut all = Counts::default();
    let mut credentials = Counts::default();
    for (key, (marked, credential)) in &marked {
        let (listed, _) = listed[key];
        if *credential && *marked && !listed {
            println!("credential that is not listed: {}.{}.{}", key.0, key.1, key.2);
        }
        let of_name = names.entry(&key.2).or_default();
        let of_credentials = credential.then_some(&mut credentials);
        for counts in [&mut all, of_name].into_iter().chain(of_credentials) {
            counts.marked += usize::from(*marked);
            counts.listed += usize::from(listed);
            counts.both += usize::from(*marked && listed);
        }
        if listed && !marked {
            println!("listed only: {}.{}.{}", key.0, key.1, key.2);
        }
    }
    for (name, Counts { marked, listed, both }) in &names {
        if *listed > 0 {
            println!("name {name}: {listed} listed, {marked} marked, {both} both");
        } else if *marked > 0 {
            println!("marked only: {name}: {marked}");
        }
    }
    println!(
        "{} members, {} marked, {} listed, {} both",
        marked.len(),
        all.marked,
        all.listed,
        all.both
    );
    println!(
        "credentials: {} marked, {} listed, {} both",
        credentials.marked, credentials.listed, credentials.both
    );
    assert!(100 * credentials.both > 95 * credentials.marked, "{}", credentials.both);
    // Half of the list is marked by AWS too; much less would be a list of something else.
    assert!(2 * all.both > all.listed, "{} of {}", all.both, all.listed);
}
