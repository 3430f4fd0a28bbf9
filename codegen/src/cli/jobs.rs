//! What `shapewright generate` runs: the models of the command line, or the jobs of a file.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::config::options::Options;
use crate::config::{self, jobs};
use crate::edge::find::ModelName;
use crate::edge::session::rendered;
use crate::edge::{DisplayPath, files, installed, report};
use crate::text::diagnostic::Sink;
use crate::text::messages::files as messages;
use crate::text::source::Sources;

use super::args::Generate;

/// Models with their options.
#[derive(Debug)]
pub(super) struct Job {
    pub(super) models: Vec<ModelName>,
    pub(super) config: Option<PathBuf>,
    pub(super) options: Options,
    /// The file of the job.
    pub(super) before: Sources,
}

/// The jobs that write to one folder.
#[derive(Debug)]
pub(super) struct Folder {
    pub(super) out: PathBuf,
    /// The file with the jobs, unless they are from the command line.
    pub(super) file: Option<PathBuf>,
    pub(super) jobs: Vec<Job>,
}

/// The jobs of a command line, by their folders, in the order of the file.
///
/// # Errors
///
/// The rendered errors of the file with the jobs.
pub(super) fn of(arguments: &Generate) -> Result<Vec<Folder>, String> {
    let options = arguments.options().or(settings(&arguments.settings())?);
    if let Some(out) = &arguments.out {
        let models = models(arguments)?;
        let config = arguments.config.clone();
        let job = Job { models, config, options, before: Sources::new() };
        return Ok(vec![Folder { out: out.clone(), file: None, jobs: vec![job] }]);
    }
    let file = DisplayPath::new(config::FILE);
    if !file.path().exists() && !files::is_dangling_link(&file) {
        return Err(rendered(&report(messages::no_jobs(file.shown()))));
    }
    let mut sources = Sources::new();
    let bytes = files::read(&file).map_err(|errors| rendered(&errors))?;
    let id = sources.add(file.shown(), bytes);
    let mut sink = Sink::default();
    let read = jobs::read(id, sources.text(id), &mut sink);
    if sink.has_errors() {
        return Err(sink.into_diagnostics().render(&sources));
    }
    if read.is_empty() {
        return Err(rendered(&report(messages::no_jobs(file.shown()))));
    }
    let mut folders: Vec<Folder> = Vec::new();
    for jobs::Job { models, services, out, config, options: of_job } in read {
        let out = PathBuf::from(out.text);
        let models = models.into_iter().map(|model| ModelName::Path(PathBuf::from(model.text)));
        let services = services.into_iter().map(|service| ModelName::Service(service.text));
        let job = Job {
            models: models.chain(services).collect(),
            config: config.map(|config| PathBuf::from(config.text)),
            options: options.clone().or(of_job),
            before: sources.clone(),
        };
        match folders.iter_mut().find(|folder| is_same_folder(&folder.out, &out)) {
            Some(folder) => folder.jobs.push(job),
            None => {
                let file = Some(file.path().to_path_buf());
                folders.push(Folder { out, file, jobs: vec![job] });
            }
        }
    }
    Ok(folders)
}

/// The models of a command line.
fn models(arguments: &Generate) -> Result<Vec<ModelName>, String> {
    if !arguments.installed {
        return Ok(arguments.models.iter().cloned().map(ModelName::Either).collect());
    }
    let refused = |refusal| rendered(&refusal);
    let installed = installed::find().map_err(refused)?;
    if !arguments.quiet {
        // Where the models are is a result, as the files that are written.
        let _ = writeln!(io::stdout(), "reading {}", installed.shown());
    }
    if arguments.models.is_empty() {
        return Ok(vec![ModelName::Path(installed.folder().to_owned())]);
    }
    let names = arguments.models.iter().map(|name| name.to_string_lossy());
    let folders = names.map(|name| Ok(ModelName::Path(installed.service(&name).map_err(refused)?)));
    folders.collect()
}

/// The options of `--set`.
fn settings(lines: &str) -> Result<Options, String> {
    let mut sources = Sources::new();
    let id = sources.add("--set", lines);
    let mut sink = Sink::default();
    let options = config::of_text(id, sources.text(id), &mut sink);
    let diagnostics = sink.into_diagnostics();
    if diagnostics.is_empty() { Ok(options) } else { Err(diagnostics.render(&sources)) }
}

/// Whether two paths are those of one folder, which need not exist.
fn is_same_folder(one: &Path, other: &Path) -> bool {
    one == other || files::is_same(one, other)
}
