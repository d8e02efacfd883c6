//! Each field can be chosen, and shows the data behind it.

use rostra::prelude::*;

use super::FIELDS;
use crate::figures::picks::{self, Pick};

/// The figure.
pub const FIGURE: Figure = picks::figure!(super::ENTRY.slide.id, PICKS);

/// In the order of the axis.
const PICKS: &[Pick] = &[
    Pick::new(
        "medicine",
        "li:nth-child(1) .task",
        "li:nth-child(1) :is(.field, .data)",
        FIELDS[0].name,
    ),
    Pick::new("law", "li:nth-child(2) .task", "li:nth-child(2) :is(.field, .data)", FIELDS[1].name),
    Pick::new(
        "coding",
        "li:nth-child(3) .task",
        "li:nth-child(3) :is(.field, .data)",
        FIELDS[2].name,
    ),
    Pick::new(
        "marketing",
        "li:nth-child(4) .task",
        "li:nth-child(4) :is(.field, .data)",
        FIELDS[3].name,
    ),
    Pick::new(
        "support",
        "li:nth-child(5) .task",
        "li:nth-child(5) :is(.field, .data)",
        FIELDS[4].name,
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_can_be_opened() {
        picks::tests::hold(PICKS);
        assert_eq!(PICKS.len(), FIELDS.len());
        for (pick, field) in PICKS.iter().zip(&FIELDS) {
            assert_eq!(pick.word, field.name.en.to_lowercase());
        }
    }
}
