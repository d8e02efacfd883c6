//! The shipped font has a glyph for every character that the pages show, and its style sheet
//! matches it.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up has failed")]

use std::fs;
use std::path::PathBuf;

use ttf_parser::Face;
use xtask::{characters, paths};

fn style_sheet() -> String {
    fs::read_to_string(paths::root().join("assets/styles/fonts.css")).unwrap()
}

/// Returns the font that the style sheet names.
fn path() -> PathBuf {
    let sheet = style_sheet();
    let (_, rest) = sheet.split_once("url(\"").unwrap();
    paths::root().join("assets").join(rest.split_once('"').unwrap().0)
}

/// Returns the font, decompressed from WOFF2.
fn unpacked() -> Vec<u8> {
    wuff::decompress_woff2(&fs::read(path()).unwrap()).unwrap()
}

#[test]
fn every_character_of_every_page_has_a_glyph() {
    let font = unpacked();
    let face = Face::parse(&font, 0).unwrap();
    let all = characters::of(&ai_2025::talk()).unwrap();
    let missing: String = all.iter().filter(|it| face.glyph_index(**it).is_none()).collect();
    assert!(missing.is_empty(), "the font lacks `{missing}`; run `cargo xtask fonts`");
    assert_eq!(face.glyph_index('뷁'), None, "a font with everything in it would prove nothing");
}

/// The desk's texts use only characters of the talk, so they do not enlarge the font, which every
/// visitor downloads.
#[test]
fn every_character_of_the_desk_has_a_glyph() {
    let font = unpacked();
    let face = Face::parse(&font, 0).unwrap();
    let all = characters::of_desk().unwrap();
    assert!(all.contains(&'노') && all.contains(&'트'), "the notes' own name");
    let missing: String = all.iter().filter(|it| face.glyph_index(**it).is_none()).collect();
    assert!(missing.is_empty(), "the font lacks `{missing}`; say it in other words");
}

#[test]
fn the_font_is_the_only_one_and_its_license_lies_beside_it() {
    let folder = path().parent().unwrap().to_owned();
    let mut names: Vec<_> =
        fs::read_dir(&folder).unwrap().map(|it| it.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["LICENSE.txt".into(), path().file_name().unwrap().to_owned()]);
    let license = fs::read_to_string(folder.join("LICENSE.txt")).unwrap();
    assert!(license.contains("SIL OPEN FONT LICENSE Version 1.1"));
}

#[test]
fn the_fonts_that_stand_in_have_the_metrics_of_the_one_they_stand_in_for() {
    let font = unpacked();
    let face = Face::parse(&font, 0).unwrap();
    let em = f64::from(face.units_per_em());
    let own =
        [-f64::from(face.descender()), f64::from(face.line_gap()), f64::from(face.ascender())];
    let sheet = style_sheet();
    let mut stand_ins = 0;
    for rule in sheet.split("@font-face").filter(|it| it.contains("Pretendard Fallback")) {
        let size = percent(rule, "size-adjust").unwrap_or(100.0);
        let said = ["descent-override", "line-gap-override", "ascent-override"]
            .map(|name| percent(rule, name).unwrap() * size / 100.0);
        for (said, own) in said.into_iter().zip(own) {
            assert!((said - own / em * 100.0).abs() < 0.05, "{said} % for {own} of {em}: {rule}");
        }
        stand_ins += 1;
    }
    assert_eq!(stand_ins, 3);
}

/// Returns the value of a CSS descriptor.
fn percent(rule: &str, name: &str) -> Option<f64> {
    let (_, rest) = rule.split_once(&format!("{name}: "))?;
    rest.split_once('%')?.0.parse().ok()
}
