//! Tests the static server over real connections.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up has failed")]

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::time::Duration;

use xtask::server::Server;

/// Creates a folder with a page, a hashed file and a folder, and beside it a file that must not be
/// served.
fn folder(name: &str) -> PathBuf {
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(root.join("dist/en/한글")).unwrap();
    fs::write(root.join("secret.txt"), "secret").unwrap();
    for (path, text) in [
        ("index.html", "home"),
        ("404.html", "lost"),
        ("deck-0123456789abcdef_bg.wasm", "\0asm"),
        ("en/index.html", "english"),
        ("en/한글/index.html", "korean"),
    ] {
        fs::write(root.join("dist").join(path), text).unwrap();
    }
    root.join("dist")
}

fn request(server: &Server, method: &str, path: &str) -> String {
    request_with(server, method, path, "")
}

fn request_with(server: &Server, method: &str, path: &str, header: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
    let request =
        format!("{method} {path} HTTP/1.1\r\nHost: localhost\r\n{header}Connection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

fn check(server: &Server, path: &str, status: &str, holds: &[&str]) {
    let answer = request(server, "GET", path);
    assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{path}: {answer}");
    for part in holds {
        assert!(answer.contains(part), "{path} should hold {part}: {answer}");
    }
}

#[test]
fn serves_pages_and_files_as_a_host_does() {
    let server = Server::start(&folder("root"), "").unwrap();
    assert_eq!(server.url(), format!("http://localhost:{}/", server.port));
    check(&server, "/", "200", &["home", "text/html", "no-cache", "Content-Length: 4"]);
    check(&server, "/index.html?lang=en", "200", &["home"]);
    check(&server, "/deck-0123456789abcdef_bg.wasm", "200", &["application/wasm", "immutable"]);
    check(&server, "/en/%ED%95%9C%EA%B8%80/", "200", &["korean"]);
    check(&server, "/en?lang=en", "307", &["Location: /en/?lang=en"]);
    check(&server, "/nothing.css", "404", &["lost", "text/html"]);
    check(&server, "/index.html/", "404", &[]);
}

#[test]
fn a_packed_file_is_for_those_who_can_unpack_it() {
    let folder = folder("packed");
    fs::write(folder.join("index.html.br"), "packed").unwrap();
    let server = Server::start(&folder, "").unwrap();
    let packed = request_with(&server, "GET", "/", "Accept-Encoding: gzip, br\r\n");
    for part in ["text/html", "Content-Encoding: br", "Vary: accept-encoding", "packed"] {
        assert!(packed.contains(part), "{part}: {packed}");
    }
    let plain = request_with(&server, "GET", "/", "Accept-Encoding: gzip\r\n");
    assert!(plain.contains("home") && !plain.contains("Content-Encoding"), "{plain}");
    let other = request_with(&server, "GET", "/en/", "Accept-Encoding: br\r\n");
    assert!(other.contains("english") && !other.contains("Content-Encoding"), "{other}");
}

#[test]
fn serves_below_a_sub_path_only() {
    let server = Server::start(&folder("prefix"), "talks/ai/").unwrap();
    assert_eq!(server.url(), format!("http://localhost:{}/talks/ai/", server.port));
    check(&server, "/talks/ai/", "200", &["home"]);
    check(&server, "/talks/ai", "307", &["Location: /talks/ai/"]);
    check(&server, "/talks/ai/en/", "200", &["english"]);
    check(&server, "/talks/ai/en?lang=en", "307", &["Location: /talks/ai/en/?lang=en"]);
    check(&server, "/", "404", &[]);
    check(&server, "/talks/aix/index.html", "404", &[]);
}

#[test]
fn never_leaves_the_folder() {
    let server = Server::start(&folder("inside"), "").unwrap();
    for path in [
        "/../secret.txt",
        "/en/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "//etc/passwd",
        "/%zz",
        "/%",
    ] {
        let answer = request(&server, "GET", path);
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
    }
}

#[test]
fn only_answers_questions() {
    let server = Server::start(&folder("methods"), "").unwrap();
    assert!(request(&server, "POST", "/").starts_with("HTTP/1.1 405"));
    let head = request(&server, "HEAD", "/");
    assert!(head.starts_with("HTTP/1.1 200") && !head.contains("home"), "{head}");
}

/// Browsers keep connections open; no request may wait for another connection to be closed.
#[test]
fn many_kept_connections_are_all_answered() {
    let server = Server::start(&folder("kept"), "").unwrap();
    for _ in 0..20 {
        let mut streams: Vec<_> =
            (0..24).map(|_| TcpStream::connect(("127.0.0.1", server.port)).unwrap()).collect();
        for stream in &mut streams {
            stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
            write!(stream, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        }
        for stream in &mut streams {
            let mut answer = [0; 12];
            stream.read_exact(&mut answer).unwrap();
            assert_eq!(&answer, b"HTTP/1.1 200");
        }
    }
}

#[test]
fn a_taken_port_is_one_clear_sentence() {
    let folder = folder("busy");
    let server = Server::start(&folder, "").unwrap();
    let Err(error) = Server::start_on(server.port, &folder, "") else { panic!("it started twice") };
    assert!(error.to_string().contains(&format!("port {}", server.port)), "{error}");
}
