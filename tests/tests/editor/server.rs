//! A client for rust-analyzer that behaves like an editor.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};
use shapewright_tests::outside::{Outside, target};

/// Whether rust-analyzer runs; rustup installs a proxy even if the component is missing.
pub fn is_there() -> bool {
    let version = Command::new("rust-analyzer").arg("--version").output();
    version.is_ok_and(|output| output.status.success())
}

/// The time limit for all requests to a server.
const LONGEST: Duration = Duration::from_secs(300);

/// A server with one file open.
pub struct Server {
    child: Arc<Mutex<Child>>,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    uri: String,
    text: String,
    version: i64,
    asked: i64,
    is_ready: bool,
}

impl Server {
    /// Starts a server for a crate, and waits until it has loaded the crate.
    pub fn start(krate: &Outside, path: &str, text: &str) -> Self {
        let mut child = Command::new("rust-analyzer")
            .current_dir(krate.path())
            .env("CARGO_TARGET_DIR", target().join("outside"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("rust-analyzer");
        let input = child.stdin.take().expect("its input");
        let output = BufReader::new(child.stdout.take().expect("its output"));
        let root = format!("file://{}", krate.path().display());
        let uri = format!("{root}/{path}");
        let text = text.to_owned();
        let mut server = Self {
            child: mortal(child),
            input,
            output,
            uri,
            text,
            version: 1,
            asked: 0,
            is_ready: false,
        };
        server.request(
            "initialize",
            &json!({
                "processId": std::process::id(),
                "rootUri": root,
                "capabilities": {
                    "experimental": {"serverStatusNotification": true},
                    "textDocument": {"hover": {"contentFormat": ["markdown"]}},
                },
                "initializationOptions": {"checkOnSave": false},
            }),
        );
        server.notify("initialized", &json!({}));
        let document = json!({
            "uri": server.uri, "languageId": "rust", "version": 1, "text": server.text,
        });
        server.notify("textDocument/didOpen", &json!({"textDocument": document}));
        while !server.is_ready {
            server.receive();
        }
        server
    }

    /// Replaces the text of the file.
    pub fn change(&mut self, text: &str) {
        self.version += 1;
        self.text = text.to_owned();
        let change = json!({
            "textDocument": {"uri": self.uri, "version": self.version},
            "contentChanges": [{"text": text}],
        });
        self.notify("textDocument/didChange", &change);
    }

    /// Sends a request about the first occurrence of a string in the file.
    pub fn ask(&mut self, method: &str, at: &str) -> Value {
        let (before, _) = self.text.split_once(at).expect("a place in the file");
        let line = before.matches('\n').count();
        let character = before.rsplit('\n').next().unwrap_or(before).chars().count();
        let place = json!({
            "textDocument": {"uri": self.uri},
            "position": {"line": line, "character": character},
        });
        self.request(method, &place)
    }

    fn request(&mut self, method: &str, params: &Value) -> Value {
        self.asked += 1;
        let id = self.asked;
        self.send(&json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params}));
        loop {
            let message = self.receive();
            if message.get("method").is_none() && message["id"] == id {
                return message["result"].clone();
            }
        }
    }

    fn notify(&mut self, method: &str, params: &Value) {
        self.send(&json!({"jsonrpc": "2.0", "method": method, "params": params}));
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        let sent = write!(self.input, "Content-Length: {}\r\n\r\n{text}", text.len());
        sent.and_then(|()| self.input.flush()).expect("a server that listens");
    }

    /// The next message; requests of the server get an empty response.
    fn receive(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            self.output.read_line(&mut line).expect("a line of a header");
            assert!(!line.is_empty(), "rust-analyzer has ended");
            match line.trim().split_once(": ") {
                Some(("Content-Length", value)) => length = value.parse().expect("a length"),
                Some(_) => {}
                None => break,
            }
        }
        let mut bytes = vec![0; length];
        self.output.read_exact(&mut bytes).expect("a message");
        let message: Value = serde_json::from_slice(&bytes).expect("JSON");
        if message.get("method").is_some() && message.get("id").is_some() {
            self.send(&json!({"jsonrpc": "2.0", "id": message["id"], "result": null}));
        }
        if message["method"] == "experimental/serverStatus" {
            self.is_ready |= message["params"]["quiescent"] == true;
        }
        message
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        end(&self.child);
    }
}

/// Kills a server that exceeds the time limit, so that waiting for it fails.
fn mortal(child: Child) -> Arc<Mutex<Child>> {
    let child = Arc::new(Mutex::new(child));
    let watched = Arc::clone(&child);
    std::thread::spawn(move || {
        std::thread::sleep(LONGEST);
        end(&watched);
    });
    child
}

fn end(child: &Mutex<Child>) {
    if let Ok(mut child) = child.lock() {
        let _ = child.kill();
        let _ = child.wait();
    }
}
