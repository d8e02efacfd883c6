//! Pages are served while their program is built, and then replaced by the finished deck in one
//! step.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up has failed")]

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use xtask::prerender;
use xtask::prerender::options::Options;
use xtask::server::Server;
use xtask::waiting::Waiting;

const SCRIPT: &str = "<script type=\"module\" src=\"/xtask/reload.js\"></script>";

/// Creates an empty folder.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("waiting").join(name);
    // Removes what the last run left. Fails harmlessly if there is nothing.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn site(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = folder(name);
    for (path, text) in files {
        fs::write(folder.join(path), text).unwrap();
    }
    folder
}

fn start(pages: &Path) -> (Server, Arc<Waiting>) {
    let waiting = Arc::new(Waiting::new(pages));
    (Server::start_waiting(0, &waiting).unwrap(), waiting)
}

/// Requests a path; returns status and body.
fn request(server: &Server, path: &str) -> (u16, String) {
    let mut stream = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    (head.split(' ').nth(1).unwrap().parse().unwrap(), body.to_owned())
}

#[test]
fn the_deck_takes_the_place_of_its_pages() {
    let page = "<head></head><aside id=controls></aside>";
    let pages = site(
        "pages",
        &[("index.html", page), ("deck-early.css", "early"), ("a.html", "<head></head>")],
    );
    let deck = site("deck", &[("index.html", "whole"), ("a.html", "whole"), ("404.html", "lost")]);
    let (server, waiting) = start(&pages);
    assert_eq!(request(&server, "/"), (200, page.replace("</head>", &format!("{SCRIPT}</head>"))));
    // An article has no program to wait for.
    assert_eq!(request(&server, "/a.html"), (200, "<head></head>".to_owned()));
    assert_eq!(request(&server, "/deck-early.css"), (200, "early".to_owned()));
    assert_eq!(request(&server, "/deck.wasm").0, 404);
    assert_eq!(request(&server, "/xtask/ready").0, 204);
    assert!(request(&server, "/xtask/reload.js").1.contains("location.reload()"));

    waiting.finish(&deck);
    assert_eq!(request(&server, "/"), (200, "whole".to_owned()));
    assert_eq!(request(&server, "/a.html"), (200, "whole".to_owned()));
    assert_eq!(request(&server, "/xtask/ready").0, 200);
    // A page that was opened before the switch still gets the files it links.
    assert_eq!(request(&server, "/deck-early.css"), (200, "early".to_owned()));
    assert_eq!(request(&server, "/xtask/reload.js").0, 200);
    assert_eq!(request(&server, "/nothing"), (404, "lost".to_owned()));
}

#[test]
fn nothing_is_missing_while_the_deck_takes_over() {
    let pages = site("pages_asked", &[("index.html", "pages")]);
    let deck = site("deck_asked", &[("index.html", "deck")]);
    let (server, waiting) = start(&pages);
    let ended = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let askers: Vec<_> = (0..3)
            .map(|_| {
                scope.spawn(|| {
                    let mut seen = Vec::new();
                    while !ended.load(Ordering::SeqCst) {
                        seen.push(request(&server, "/"));
                    }
                    // After the switch every request gets the deck.
                    seen.push(request(&server, "/"));
                    seen
                })
            })
            .collect();
        for turn in 0..100 {
            request(&server, "/");
            if turn == 50 {
                waiting.finish(&deck);
            }
        }
        ended.store(true, Ordering::SeqCst);
        for asker in askers {
            let mut seen = asker.join().unwrap();
            assert_eq!(seen.last().unwrap(), &(200, "deck".to_owned()));
            // First the pages, then the deck, and nothing else.
            seen.dedup();
            let seen: Vec<_> = seen.iter().map(|it| (it.0, it.1.as_str())).collect();
            let [pages, deck] = [(200, "pages"), (200, "deck")];
            assert!(seen == [pages, deck] || seen == [deck], "{seen:?}");
        }
    });
}

/// Returns all files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    entries.flat_map(|it| if it.is_dir() { files(&it) } else { vec![it] }).collect()
}

#[test]
fn only_the_server_knows_the_script() {
    let pages = folder("written");
    prerender::without_program(&pages, &Options::default()).unwrap();
    let written = files(&pages);
    for file in &written {
        let bytes = fs::read(file).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("xtask/"), "{} knows the server", file.display());
    }

    let (server, _waiting) = start(&pages);
    let mut served_with_script = 0;
    for file in written.iter().filter(|it| it.ends_with("index.html")) {
        let name = file.strip_prefix(&pages).unwrap().parent().unwrap().to_str().unwrap();
        let path = if name.is_empty() { "/".to_owned() } else { format!("/{name}/") };
        let (status, served) = request(&server, &path);
        assert_eq!(status, 200, "{path}");
        // The page as written, including its policy, plus the script.
        let plain = fs::read_to_string(file).unwrap();
        assert_eq!(served.replacen(SCRIPT, "", 1), plain, "{path}");
        assert!(served.contains("script-src 'self' "), "{path} could not load the script");
        served_with_script += usize::from(served != plain);
    }
    assert_eq!(served_with_script, 2, "the deck in Korean and in English wait for the program");
}
