//! Snapshot of each slide's text, under version control, so that a changed word shows in a diff.

use std::fmt::Write;

use rostra_core::text::Lang;

use crate::page::{Page, all, attr, text};

#[test]
fn slides_say_what_they_said() {
    for lang in Lang::ALL {
        let mut said = String::new();
        for slide in Page::deck().slides() {
            let [heading, content] = ["h2", ".content"].map(|it| text(all(slide, it)[0], lang));
            writeln!(said, "# {} · {heading}\n{content}\n", attr(slide, "id")).unwrap();
        }
        insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(format!("talk_{}", lang.tag()), said);
        });
    }
}
