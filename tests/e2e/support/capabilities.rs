//! WebDriver capabilities for each browser: no window, reduced motion, and no throttling of tabs.

use std::process::Command;

use serde_json::{Value, json};

use crate::support::timeouts;

/// Returns capabilities for Chromium without a window and background services.
pub fn chromium(program: &str) -> Value {
    let mut flags = vec![
        "--headless=new",
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
        "--hide-scrollbars",
        "--font-render-hinting=none",
        "--force-prefers-reduced-motion",
        // Tests go through a talk faster than people, and browsers stop taking addresses then.
        "--disable-ipc-flooding-protection",
        // A tab that nobody looks at would be slowed down.
        "--disable-renderer-backgrounding",
        "--disable-background-timer-throttling",
        "--disable-backgrounding-occluded-windows",
    ];
    if is_root() {
        // Chromium refuses to sandbox for root, as in most containers.
        flags.push("--no-sandbox");
    }
    json!({
        "webSocketUrl": true,
        "unhandledPromptBehavior": "ignore",
        "goog:chromeOptions": { "binary": program, "args": flags },
    })
}

/// Returns capabilities for Firefox without a window; `scripts`: whether pages may run scripts.
pub fn firefox(program: &str, scripts: bool) -> Value {
    json!({
        "webSocketUrl": true,
        "unhandledPromptBehavior": "ignore",
        "moz:firefoxOptions": {
            "binary": program,
            "args": ["-headless"],
            "prefs": {
                "javascript.enabled": scripts,
                // As for Chromium.
                "dom.navigation.navigationRateLimit.count": 0,
                "ui.prefersReducedMotion": 1,
                // As people have it, whom no driver lets open modules from a disk.
                "security.fileuri.strict_origin_policy": true,
                "layout.css.prefers-color-scheme.content-override": 1,
                // As on a phone; without it there are no touch events.
                "dom.w3c_touch_events.enabled": 1,
                // Each test loads the program into a fresh page: compiling it once is enough there, and so is
                // starting a process when it is needed.
                "javascript.options.wasm_optimizingjit": false,
                "dom.ipc.processPrelaunch.enabled": false,
                "browser.newtab.preload": false,
            },
        },
    })
}

/// Returns capabilities for WebKit's MiniBrowser; its display reduces motion.
pub fn webkit(program: &str) -> Value {
    let script = u64::try_from(timeouts::answer().as_millis()).unwrap_or(u64::MAX);
    json!({
        "unhandledPromptBehavior": "ignore",
        "timeouts": { "script": script },
        "webkitgtk:browserOptions": { "binary": program, "args": ["--automation"] },
    })
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|it| it.stdout.trim_ascii() == b"0")
}
