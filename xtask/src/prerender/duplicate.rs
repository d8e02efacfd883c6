//! Copies of a slide on one page: each copy has its own ids, and the slide's style applies to all
//! of them. Pure functions on text.

use std::collections::HashSet;

/// Attributes whose value is an id, a list of ids, or a name that must be unique.
const NAMING: [&str; 9] = [
    "id",
    "name",
    "for",
    "popovertarget",
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "aria-activedescendant",
    "data-aliases",
];

/// Rewrites the selectors of the slides' ids in a style sheet, so that they match the copies too.
pub fn styled_alike(css: &str, ids: &[&str]) -> String {
    ids.iter().fold(css.to_owned(), |css, id| {
        let mut styled = String::with_capacity(css.len());
        let mut rest = css.as_str();
        while let Some((before, after)) = rest.split_once(&format!("#{id}")) {
            let goes_on = after.starts_with(is_of_name);
            styled.push_str(before);
            styled +=
                &if goes_on { format!("#{id}") } else { format!(":is(#{id},[data-like={id}])") };
            rest = after;
        }
        styled + rest
    })
}

/// Returns whether a character may be in an id of a selector.
pub fn is_of_name(it: char) -> bool {
    it.is_alphanumeric() || "-_".contains(it)
}

/// Returns the first id in some markup; of a slide, its own.
pub fn id(html: &str) -> Option<&str> {
    ids(html).next()
}

fn ids(html: &str) -> impl Iterator<Item = &str> {
    let values = html.split(" id=").skip(1);
    values.filter_map(|it| it.strip_prefix('"').unwrap_or(it).split(ENDS).next())
}

/// Returns a copy of a slide with its own ids; round 0 keeps the original ids.
pub fn renamed(slide: &str, round: usize) -> String {
    if round == 0 {
        return slide.to_owned();
    }
    let mut copy = format!("<section data-like=\"{}\"", id(slide).unwrap_or_default());
    let own: HashSet<&str> = ids(slide).collect();
    let mut rest = slide.strip_prefix("<section").unwrap_or(slide);
    while let Some((before, value, after)) = next_value(rest) {
        copy.push_str(before);
        copy.push_str(&renamed_value(before, value, &own, round));
        rest = after;
    }
    copy + rest
}

/// Renames an attribute's value if it refers to an id in the slide; `before` ends in the
/// attribute's name.
fn renamed_value(before: &str, value: &str, own: &HashSet<&str>, round: usize) -> String {
    let name = before.trim_end_matches(['=', '"']).rsplit([' ', '\n']).next().unwrap_or_default();
    if NAMING.contains(&name) {
        let words: Vec<_> = value.split(' ').map(|it| format!("{it}-{round}")).collect();
        return words.join(" ");
    }
    match value.strip_suffix(')') {
        Some(inner) if value.starts_with("url(#") => format!("{inner}-{round})"),
        // Other slides are on the page once under their own ids.
        _ if name == "href" && value.strip_prefix('#').is_some_and(|it| own.contains(it)) => {
            format!("{value}-{round}")
        }
        _ => value.to_owned(),
    }
}

/// Splits markup into everything up to the next attribute's value, the value, and the rest.
fn next_value(html: &str) -> Option<(&str, &str, &str)> {
    // A position is in a tag if the last bracket before it opens one; text has no attributes.
    let in_tag = |at: usize| {
        let before = html.get(..at).unwrap_or_default();
        let opens = |bracket: usize| before.get(bracket..).is_some_and(|it| it.starts_with('<'));
        before.rfind(['<', '>']).is_none_or(opens)
    };
    let at = html.match_indices('=').map(|(sign, _)| sign + 1).find(|at| in_tag(*at))?;
    let quoted = html.get(at..)?.starts_with('"');
    let (before, rest) = html.split_at_checked(at + usize::from(quoted))?;
    let end = if quoted { rest.find('"') } else { rest.find(ENDS) }?;
    let (value, after) = rest.split_at_checked(end)?;
    Some((before, value, after))
}

/// Returns the characters that end a value, quoted or not.
const ENDS: [char; 3] = ['"', ' ', '>'];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_names_only_itself() {
        let slide = "<section class=\"slide\" id=\"a\" aria-labelledby=\"a-h\"><h2 id=\"a-h\">A</h2></section>";
        assert_eq!(renamed(slide, 0), slide);
        assert_eq!(
            renamed(slide, 2),
            "<section data-like=\"a\" class=\"slide\" id=\"a-2\" aria-labelledby=\"a-h-2\"><h2 id=\"a-h-2\">A</h2></section>"
        );
    }

    #[test]
    fn a_copy_links_to_its_own_parts_and_to_other_slides() {
        let slide =
            "<section id=\"a\"><svg id=\"b\"></svg><use href=\"#b\"><a href=\"#c\">c</a></section>";
        assert_eq!(
            renamed(slide, 1),
            "<section data-like=\"a\" id=\"a-1\"><svg id=\"b-1\"></svg><use href=\"#b-1\"><a href=\"#c\">c</a></section>"
        );
    }

    #[test]
    fn a_slides_style_holds_for_its_copies_and_weighs_the_same() {
        assert_eq!(styled_alike("#a .x{} #ab{}", &["a"]), ":is(#a,[data-like=a]) .x{} #ab{}");
    }
}
