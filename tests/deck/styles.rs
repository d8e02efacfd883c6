//! Parses style sheets as far as the rules about them need it.

/// Returns every rule as its head after those it is nested in, outermost first.
pub fn rules(css: &str) -> Vec<Vec<String>> {
    let (mut rules, mut open) = (Vec::new(), Vec::new());
    let mut head = String::new();
    for letter in without_comments(css).chars() {
        match letter {
            '{' => {
                open.push(std::mem::take(&mut head).trim().to_owned());
                rules.push(open.clone());
            }
            '}' => {
                open.pop();
                head.clear();
            }
            ';' => head.clear(),
            _ => head.push(letter),
        }
    }
    assert!(open.is_empty(), "a style sheet leaves a brace open: {open:?}");
    rules
}

/// Returns every declaration, as its property and its value.
pub fn declarations(css: &str) -> Vec<(String, String)> {
    let css = without_comments(css);
    // A piece that ends in an opening brace is the head of a rule.
    let pieces = css.split_inclusive([';', '{', '}']).filter(|it| !it.ends_with('{'));
    let pieces = pieces.filter_map(|it| it.trim_end_matches([';', '}']).split_once(':'));
    pieces.map(|(property, value)| (property.trim().to_owned(), value.trim().to_owned())).collect()
}

/// Returns the style sheet without comments.
pub fn without_comments(css: &str) -> String {
    css.split("/*").enumerate().fold(String::new(), |text, (index, piece)| {
        text + if index == 0 { piece } else { piece.split_once("*/").map_or("", |it| it.1) }
    })
}
