//! Touch, mouse and wheel input.

use anyhow::Result;
use serde_json::{Value, json};

use crate::support::deck::Deck;

impl Deck<'_> {
    /// Swipes with one finger from the middle of the window by this distance, in px.
    pub fn swipe(&self, dx: i32, dy: i32) -> Result<()> {
        let (width, height): (i32, i32) = self.evaluate("[innerWidth, innerHeight]")?;
        let (x, y) = (width / 2, height / 2);
        let finger = json!({
            "type": "pointer", "id": "finger", "parameters": { "pointerType": "touch" },
            "actions": [
                { "type": "pointerMove", "x": x, "y": y },
                { "type": "pointerDown", "button": 0 },
                { "type": "pointerMove", "x": x + dx, "y": y + dy, "duration": 50 },
                { "type": "pointerUp", "button": 0 },
            ],
        });
        self.act(&json!([finger]))
    }

    /// Drags a pointer (`mouse`, `touch`, `pen`) along points of the window.
    pub fn drag(&self, kind: &str, places: &[(i32, i32)]) -> Result<()> {
        let go =
            |(x, y): &(i32, i32)| json!({ "type": "pointerMove", "x": x, "y": y, "duration": 30 });
        let mut actions: Vec<Value> = places.iter().map(go).collect();
        actions.insert(1, json!({ "type": "pointerDown", "button": 0 }));
        actions.push(json!({ "type": "pointerUp", "button": 0 }));
        let pointer = json!({
            "type": "pointer", "id": kind, "parameters": { "pointerType": kind }, "actions": actions,
        });
        self.act(&json!([pointer]))
    }

    /// Turns the wheel by this many px with Ctrl held, at a point of the window.
    pub fn wheel_with_ctrl(&self, (x, y): (i32, i32), by: i32) -> Result<()> {
        let still = json!({ "type": "pause" });
        let scroll = json!({ "type": "scroll", "x": x, "y": y, "deltaX": 0, "deltaY": by });
        let key = |it: &str| json!({ "type": it, "value": "\u{e009}" });
        let wheel = json!({ "type": "wheel", "id": "wheel", "actions": [still, scroll, still] });
        let keys = [key("keyDown"), still, key("keyUp")];
        let keys = json!({ "type": "key", "id": "keyboard", "actions": keys });
        self.act(&json!([keys, wheel]))
    }

    /// Pinches with two fingers around a point, from one distance to another, in px.
    pub fn pinch(&self, (x, y): (i32, i32), from: i32, to: i32) -> Result<()> {
        let finger = |id: &str, side: i32| {
            let at = |apart: i32| json!({ "type": "pointerMove", "x": x + side * apart / 2, "y": y, "duration": 30 });
            let halfway = i32::midpoint(from, to);
            let (down, up) = ("pointerDown", "pointerUp");
            let press = |it: &str| json!({ "type": it, "button": 0 });
            let actions = [at(from), press(down), at(halfway), at(to), press(up)];
            json!({ "type": "pointer", "id": id, "parameters": { "pointerType": "touch" }, "actions": actions })
        };
        let both = [finger("left", -1), finger("right", 1)];
        self.act(&json!(both))
    }

    /// Turns the wheel by this many px, at a point of the window.
    pub fn wheel(&self, (x, y): (i32, i32), by: i32) -> Result<()> {
        let scroll = json!({ "type": "scroll", "x": x, "y": y, "deltaX": 0, "deltaY": by });
        let wheel = json!({ "type": "wheel", "id": "wheel", "actions": [scroll] });
        self.act(&json!([wheel]))
    }
}
