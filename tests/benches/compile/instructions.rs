//! The instructions of rustc, as valgrind counts them: unlike times, they are the same on a busy machine.

use std::path::Path;
use std::process::{Command, Stdio};

/// Whether valgrind is installed.
pub fn can_count() -> bool {
    let mut command = Command::new("valgrind");
    let status = command.arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    cfg!(unix) && status.is_ok_and(|status| status.success())
}

/// The millions of instructions of the largest compiler that a cargo command runs for crates of the workspace.
///
/// Cargo also starts compilers to learn about the target.
pub fn of(folder: &Path, mut cargo: Command) -> f64 {
    let counts = folder.join("counts");
    std::fs::create_dir_all(&counts).expect("a folder");
    let wrapper = folder.join("count.sh");
    let script = format!(
        "#!/bin/sh\nexec valgrind --trace-children=yes --tool=cachegrind --cache-sim=no \
         --cachegrind-out-file=/dev/null --log-file={}/%p \"$@\"\n",
        counts.display()
    );
    std::fs::write(&wrapper, script).expect("a script");
    make_executable(&wrapper);
    let status = cargo.env("RUSTC_WORKSPACE_WRAPPER", &wrapper).status().expect("a command");
    assert!(status.success(), "{cargo:?} failed");
    let logs = std::fs::read_dir(&counts).expect("a folder").map(|log| log.expect("a log").path());
    let counted = logs.filter_map(|log| {
        let log = std::fs::read_to_string(log).ok()?;
        let (_, count) = log.lines().find_map(|line| line.split_once(" refs:"))?;
        count.trim().replace(',', "").parse::<f64>().ok()
    });
    let most = counted.fold(0.0, f64::max);
    std::fs::remove_dir_all(&counts).expect("a folder");
    most / 1e6
}

#[cfg(unix)]
fn make_executable(file: &Path) {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(file, std::fs::Permissions::from_mode(0o755)).expect("a script");
}

#[cfg(not(unix))]
fn make_executable(_: &Path) {}
