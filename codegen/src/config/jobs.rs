//! The jobs of the command: `[[generate]]` in the `shapewright.toml` where it runs.

use std::collections::BTreeSet;

use crate::text::diagnostic::Sink;
use crate::text::messages::options as messages;
use crate::text::source::{SourceId, Span};

use super::document::read_key;
use super::entry::{Table, with_root};
use super::options::{Options, Setting};

const EXAMPLE: &str = "[[generate]]";

/// The keys of a job that are not options.
const KEYS: [&str; 4] = ["models", "service", "out", "config"];

/// One run of `shapewright generate`, without its flags.
#[derive(Debug, Clone)]
pub(crate) struct Job {
    /// The paths of the models.
    pub(crate) models: Vec<Setting>,
    /// The services of AWS whose models are part of the command.
    pub(crate) services: Vec<Setting>,
    /// The folder of the generated files.
    pub(crate) out: Setting,
    /// The configuration file, instead of those next to the models.
    pub(crate) config: Option<Setting>,
    /// The options of the job, completed by those of the file.
    pub(crate) options: Options,
}

/// Reads the jobs of a configuration file. Errors are reported, and their jobs left out.
///
/// ```toml
/// [[generate]]
/// models = ["model/sso-oidc"]
/// out = "src/shapes"
/// operations = ["CreateToken"]
/// ```
pub(crate) fn read(source: SourceId, text: &str, sink: &mut Sink) -> Vec<Job> {
    with_root(source, text, sink, |root, sink| {
        let mut defaults = Options::default();
        let mut tables = Vec::new();
        for entry in root.entries() {
            if entry.key.text == messages::JOBS {
                tables.extend(entry.tables(EXAMPLE, sink));
            } else {
                read_key(&entry, &[messages::JOBS], &mut defaults, sink);
            }
        }
        let jobs = tables.into_iter().filter_map(|(table, place)| {
            let mut job = read_job(table, place, sink)?;
            job.options = job.options.or(defaults.clone().of_all_jobs());
            job.options.source = Some(source);
            Some(job)
        });
        jobs.collect()
    })
}

fn read_job(table: Table<'_>, place: Span, sink: &mut Sink) -> Option<Job> {
    let mut models = Vec::new();
    let mut services = Vec::new();
    let mut out = None;
    let mut config = None;
    let mut options = Options::default();
    let mut reported = BTreeSet::new();
    for entry in table.entries() {
        let before = sink.errors();
        match entry.key.text.as_str() {
            "models" => models = entry.texts(sink),
            "service" if entry.is_list() => services = entry.texts(sink),
            "service" => services = entry.text(sink).into_iter().collect(),
            "out" => out = entry.text(sink),
            "config" => config = entry.text(sink),
            _ => read_key(&entry, &KEYS, &mut options, sink),
        }
        if sink.errors() > before {
            reported.insert(entry.key.text);
        }
    }
    models.retain(is_path);
    let out = out.filter(is_path);
    for (key, example, is_missing) in [
        ("models", "[\"model/sso-oidc\"]", models.is_empty() && services.is_empty()),
        ("out", "\"src/shapes\"", out.is_none()),
    ] {
        let is_reported = reported.contains(key) || key == "models" && reported.contains("service");
        if is_missing && !is_reported {
            sink.error(place, messages::missing_job_key(key, example));
        }
    }
    let out = out.filter(|_| !models.is_empty() || !services.is_empty())?;
    Some(Job { models, services, out, config, options })
}

/// An empty path would be the current directory.
fn is_path(setting: &Setting) -> bool {
    !setting.text.is_empty()
}
