//! Measures the generator on the pages of all AWS services, relative to a lower bound.
//!
//! The lower bound is what any generator must do: read the pages, parse their Markdown, and write the
//! same files. The pages are in `../shared`, next to the workspace; without them the seed page is used.

use std::hint::black_box;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use cpu_time::ProcessTime;
use lzma_rust2::XzReader;
use shapewright_codegen::{Options, Sources, generate};
use shapewright_tests::outside::workspace;

const CORPUS: &str = "../shared/corpus/aio-2026-01.tar.xz";
const PAGES: [&str; 2] = ["type_defs.md", "literals.md"];
const STAND_INS: usize = 414;
const RUNS: usize = 7;
const PEAK: &str = "--peak";

/// The folders of a tree of models, and the output folders.
struct Tree {
    models: Vec<PathBuf>,
    out: PathBuf,
}

impl Tree {
    fn of(root: &Path) -> Tree {
        let mut models = Vec::new();
        find(&root.join("models"), &mut models);
        models.sort();
        let out = root.join("out");
        std::fs::create_dir_all(&out).expect("a folder for the files");
        Tree { models, out }
    }

    fn file(&self, model: usize) -> PathBuf {
        self.out.join(format!("model_{model}.rs"))
    }

    fn texts(&self, model: usize) -> impl Iterator<Item = (PathBuf, Vec<u8>)> {
        let folder = &self.models[model];
        PAGES.into_iter().map(|name| folder.join(name)).filter_map(|path| {
            let text = std::fs::read(&path).ok()?;
            Some((path, text))
        })
    }

    fn sources(&self, model: usize) -> Sources {
        let mut sources = Sources::new();
        for (path, text) in self.texts(model) {
            sources.add(path.display().to_string(), text);
        }
        sources
    }

    fn generate(&self, model: usize) {
        std::fs::write(self.file(model), text(&self.sources(model))).expect("a written file");
    }

    fn generate_all(&self, threads: usize) {
        let next = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(|| {
                    loop {
                        let model = next.fetch_add(1, Ordering::Relaxed);
                        if model >= self.models.len() {
                            break;
                        }
                        self.generate(model);
                    }
                });
            }
        });
    }

    fn floor(&self, files: &[Vec<u8>]) {
        for (model, file) in files.iter().enumerate() {
            for (_, text) in self.texts(model) {
                let text = String::from_utf8(text).expect("a page of text");
                black_box(pulldown_cmark::Parser::new(&text).into_offset_iter().count());
            }
            std::fs::write(self.file(model), file).expect("a written file");
        }
    }

    /// The model with the most text; in the pages of AWS, EC2.
    fn largest(&self) -> usize {
        let size = |model: &usize| self.texts(*model).map(|(_, text)| text.len()).sum::<usize>();
        (0..self.models.len()).max_by_key(size).expect("a model")
    }
}

fn find(folder: &Path, models: &mut Vec<PathBuf>) {
    if folder.join(PAGES[0]).exists() {
        models.push(folder.to_owned());
    }
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            find(&path, models);
        }
    }
}

fn text(sources: &Sources) -> String {
    match generate(sources, &Options::default()) {
        Ok(generated) => generated.text,
        Err(diagnostics) => panic!("{}", diagnostics.render(sources)),
    }
}

/// Unpacks the pages below a folder, and returns their paths.
fn unpack(models: &Path) -> String {
    let Ok(packed) = std::fs::read(workspace().join(CORPUS)) else {
        stand_in(models);
        return format!("no {CORPUS}: {STAND_INS} copies of the seed page are measured instead");
    };
    let mut tar = Vec::new();
    XzReader::new(packed.as_slice(), true).read_to_end(&mut tar).expect("xz");
    for entry in tar::Archive::new(tar.as_slice()).entries().expect("a tar") {
        let mut entry = entry.expect("an entry");
        let path = entry.path().expect("a path").into_owned();
        if PAGES.iter().any(|name| path.ends_with(name)) {
            let mut text = Vec::new();
            entry.read_to_end(&mut text).expect("a page");
            write_below(models, &path, &text);
        }
    }
    CORPUS.to_owned()
}

fn stand_in(models: &Path) {
    let page = std::fs::read(workspace().join("model/sso-oidc/type_defs.md")).expect("a page");
    for copy in 0..STAND_INS {
        write_below(models, &PathBuf::from(format!("copy_{copy}/type_defs.md")), &page);
    }
}

fn write_below(root: &Path, path: &Path, text: &[u8]) {
    let path = root.join(path);
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    std::fs::write(path, text).expect("a written page");
}

/// The medians of the CPU time and the wall-clock time of a piece of work.
struct Cost {
    cpu: Duration,
    wall: Duration,
}

fn cost(work: impl Fn()) -> Cost {
    work();
    let (mut cpu, mut wall) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let (cpu_start, wall_start) = (ProcessTime::now(), Instant::now());
        work();
        cpu.push(cpu_start.elapsed());
        wall.push(wall_start.elapsed());
    }
    Cost { cpu: median(cpu), wall: median(wall) }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// The peak memory of this process, if the system reports it.
fn peak() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes = line.trim().strip_suffix(" kB")?.parse::<f64>().ok()?;
    Some(format!("{:.1} MB", kibibytes * 1024.0 / 1e6))
}

/// The peak memory of a new process for the whole tree; this process has unpacked it.
fn peak_of_a_child(root: &Path) -> String {
    let binary = std::env::current_exe().expect("this binary");
    let output = Command::new(binary).arg(PEAK).arg(root).output().expect("a child");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

fn row(what: &str, cost: &Cost, note: &str) {
    let milliseconds = |time: Duration| time.as_secs_f64() * 1e3;
    let (cpu, wall) = (milliseconds(cost.cpu), milliseconds(cost.wall));
    println!("{what:<28} {cpu:>10.1} {wall:>10.1}  {note}");
}

fn ratio(a: Duration, b: Duration) -> f64 {
    a.as_secs_f64() / b.as_secs_f64()
}

fn main() {
    let arguments = std::env::args().collect::<Vec<_>>();
    if let [_, flag, root] = arguments.as_slice()
        && flag == PEAK
    {
        Tree::of(Path::new(root)).generate_all(1);
        print!("{}", peak().unwrap_or_else(|| "not known here".to_owned()));
        return;
    }
    let root = tempfile::tempdir().expect("a folder");
    println!("{}", unpack(&root.path().join("models")));
    measure(root.path());
}

fn measure(root: &Path) {
    let tree = Tree::of(root);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    println!("{} models, medians of {RUNS} runs, {cores} cores", tree.models.len());
    println!("{:<28} {:>10} {:>10}", "", "CPU ms", "wall ms");

    tree.generate_all(1);
    let read = |model| std::fs::read(tree.file(model)).expect("a file");
    let files = (0..tree.models.len()).map(read).collect::<Vec<_>>();
    let floor = cost(|| tree.floor(&files));
    row("floor: read, walk, write", &floor, "");

    let one = cost(|| tree.generate_all(1));
    row("one thread", &one, &format!("{:.2} x the floor's CPU", ratio(one.cpu, floor.cpu)));
    let two = cost(|| tree.generate_all(2));
    row("two threads", &two, &format!("{:.2} x as fast as one", ratio(one.wall, two.wall)));

    let largest = tree.largest();
    let sources = tree.sources(largest);
    let name = tree.models[largest].file_name().expect("a name").to_string_lossy();
    let alone = cost(|| drop(black_box(text(&sources))));
    row("largest page, text to text", &alone, &name);
    println!("peak memory of one thread: {}", peak_of_a_child(root));
}
