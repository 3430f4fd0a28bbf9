//! The jobs of the command: `[[generate]]` in the `shapewright.toml` where it runs.

use crate::text::diagnostic::Sink;
use crate::text::messages::options as messages;
use crate::text::source::{SourceId, Span};

use super::document::read_key;
use super::entry::{Table, with_root};
use super::options::{Options, Setting};

const EXAMPLE: &str = "[[generate]]";

/// The keys of a job that are not options.
const KEYS: [&str; 3] = ["models", "out", "config"];

/// One run of `shapewright generate`, without its flags.
#[derive(Debug, Clone)]
pub(crate) struct Job {
    /// The paths of the models.
    pub(crate) models: Vec<Setting>,
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
            job.options = job.options.or(defaults.clone());
            job.options.source = Some(source);
            Some(job)
        });
        jobs.collect()
    })
}

fn read_job(table: Table<'_>, place: Span, sink: &mut Sink) -> Option<Job> {
    let mut models = Vec::new();
    let mut out = None;
    let mut config = None;
    let mut options = Options::default();
    for entry in table.entries() {
        match entry.key.text.as_str() {
            "models" => models = entry.texts(sink),
            "out" => out = entry.text(sink),
            "config" => config = entry.text(sink),
            _ => read_key(&entry, &KEYS, &mut options, sink),
        }
    }
    if models.is_empty() {
        sink.error(place, messages::missing_job_key("models", "[\"model/sso-oidc\"]"));
    }
    if out.is_none() {
        sink.error(place, messages::missing_job_key("out", "\"src/shapes\""));
    }
    let out = out.filter(|_| !models.is_empty())?;
    Some(Job { models, out, config, options })
}
