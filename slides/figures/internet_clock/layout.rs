//! Label placement: a greedy layout in rows, in em of the drawing's font size, for the narrowest
//! drawing that is shown. In a wider one everything only moves apart, so that one layout, given the
//! wider of the two languages' labels, is right in both and at any width.

/// Half the width of a mark, with its margin.
const MARK: f64 = 0.6;
/// Distance from the middle of a mark to its label.
pub const GAP: f64 = 0.75;
/// Margin after a label.
const AIR: f64 = 0.45;

/// An item to place: a mark, and a label when it should have one.
#[derive(Clone, Copy, Debug)]
pub struct Item {
    /// Position of its mark, as a share of the drawing's width.
    pub at: f64,
    /// Width of its label, in em; `None` for a mark without a label.
    pub label: Option<f64>,
    /// Priority: lower ranks are placed first.
    pub rank: u8,
}

/// The side of its mark on which a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The label begins at the mark.
    After,
    /// The label ends at the mark.
    Before,
}

/// The position of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Row, from the top.
    pub row: usize,
    /// The label's side; `None` when there is no label, or no room for it.
    pub side: Option<Side>,
}

/// The space available.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// Narrowest width of the drawing, in em.
    pub width: f64,
    /// Share of the width that labels may not pass.
    pub end: f64,
    /// Number of rows.
    pub rows: usize,
}

/// An occupied interval of a row, of a mark or a label.
#[derive(Clone, Copy, Debug)]
struct Interval {
    row: usize,
    from: f64,
    to: f64,
    label: bool,
}

/// Estimates the width of a text in em, rather too wide than too narrow: a Hangul syllable is 1, a
/// Latin letter or digit 0.6.
pub fn width(phrasing: &str) -> f64 {
    phrasing.chars().map(|it| if it.is_ascii() { 0.6 } else { 1.0 }).sum()
}

/// Places all items and returns their places in the same order. Labels that find no room are left
/// out; marks are not.
pub fn place(items: &[Item], room: Room) -> Vec<Slot> {
    let key = |index: &usize| items.get(*index).map(|item| (item.label.is_none(), item.rank));
    // Insertion sort: the items are few, and its code is a tenth of the size of a general sort.
    let mut order: Vec<usize> = Vec::new();
    for index in 0..items.len() {
        order.insert(order.partition_point(|other| key(other) <= key(&index)), index);
    }
    let mut taken: Vec<Interval> = Vec::new();
    let mut placed = vec![Slot { row: 0, side: None }; items.len()];
    // Items with labels are placed first, so that a mark without a label never takes their room.
    // With one row only, labels avoid the marks of all items, which have no other row to go to.
    for index in order {
        let (Some(item), Some(slot)) = (items.get(index), placed.get_mut(index)) else { continue };
        let others =
            items.iter().enumerate().filter(|(other, _)| *other != index && room.rows == 1);
        let marks = others.map(|(_, item)| mark(item, 0, room.width));
        let all: Vec<Interval> = taken.iter().copied().chain(marks).collect();
        *slot = labelled(item, room, &all).unwrap_or_else(|| bare(item, room, &taken));
        taken.extend(intervals(item, *slot, room.width));
    }
    placed
}

fn labelled(item: &Item, room: Room, taken: &[Interval]) -> Option<Slot> {
    item.label?;
    let sides = [Side::After, Side::Before];
    let places = (0..room.rows).flat_map(|row| sides.map(|it| Slot { row, side: Some(it) }));
    places.into_iter().find(|place| {
        let wanted = intervals(item, *place, room.width);
        wanted.iter().all(|interval| {
            let inside =
                !interval.label || (interval.from >= 0.0 && interval.to <= room.end * room.width);
            inside && taken.iter().all(|other| !clash(interval, other))
        })
    })
}

/// Returns the first row in which the mark touches nothing, or at least no label.
fn bare(item: &Item, room: Room, taken: &[Interval]) -> Slot {
    let free = |only_labels: bool| {
        (0..room.rows).map(|row| Slot { row, side: None }).find(|place| {
            let wanted = intervals(item, *place, room.width);
            let others = || taken.iter().filter(|interval| interval.label || !only_labels);
            wanted.iter().all(|interval| others().all(|other| !clash(interval, other)))
        })
    };
    free(false).or_else(|| free(true)).unwrap_or(Slot { row: 0, side: None })
}

fn mark(item: &Item, row: usize, width: f64) -> Interval {
    let at = item.at * width;
    Interval { row, from: at - MARK, to: at + MARK, label: false }
}

fn intervals(item: &Item, place: Slot, width: f64) -> Vec<Interval> {
    let Slot { row, side } = place;
    let at = item.at * width;
    let label = side.zip(item.label).map(|(side, length)| match side {
        Side::After => (at, at + GAP + length + AIR),
        Side::Before => (at - GAP - length - AIR, at),
    });
    let label = label.map(|(from, to)| Interval { row, from, to, label: true });
    [Some(mark(item, row, width)), label].into_iter().flatten().collect()
}

fn clash(a: &Interval, b: &Interval) -> bool {
    a.row == b.row && a.from < b.to && b.from < a.to
}

/// Overhang of a label under a bar beyond its mark, so that it appears attached.
pub const HANG: f64 = 0.4;

/// Chooses the sides of labels that all stand in one row: the first combination in which none
/// overlap, with as many as possible after their marks. `None` when there is none.
pub fn sides(items: &[(f64, f64)], room_width: f64) -> Option<Vec<Side>> {
    // There are fewer than 8 labels, so trying every combination is cheap.
    let count = u32::try_from(items.len()).ok().filter(|it| *it < 8)?;
    let of = |before| (0..1 << count).filter(move |it: &u32| it.count_ones() == before);
    let side = |choice: u32, index: usize| {
        if choice >> index & 1 == 0 { Side::After } else { Side::Before }
    };
    let choices = (0..=count).flat_map(of);
    let all = choices.map(|choice| (0..items.len()).map(move |it| side(choice, it)));
    all.map(Iterator::collect::<Vec<_>>).find(|sides| fits(items, sides, room_width))
}

/// Chooses the sides of labels as [`sides`] does, and one label that stands lower than the others if
/// they have no room in one row: the first one whose line to its mark meets no other label.
pub fn with_lower(items: &[(f64, f64)], room_width: f64) -> Option<Vec<(Side, bool)>> {
    let all = std::iter::once(None).chain((0..items.len()).map(Some));
    all.into_iter().find_map(|low| {
        let is_low = |index| low == Some(index);
        // Of the lower label only the line is in the row.
        let length = |index, length| if is_low(index) { 0.0 } else { length };
        let row = items.iter().enumerate().map(|(index, (at, width))| (*at, length(index, *width)));
        let row: Vec<_> = row.collect();
        let sides = sides(&row, room_width)?;
        // Where it ends, if it begins at its mark.
        let end = |it: &(f64, f64)| it.0 * room_width - HANG + it.1;
        let place = |((index, side), it)| match (is_low(index), end(it) <= room_width) {
            (true, true) => (Side::After, true),
            (true, false) => (Side::Before, true),
            (false, _) => (side, false),
        };
        Some(sides.into_iter().enumerate().zip(items).map(place).collect())
    })
}

fn fits(items: &[(f64, f64)], sides: &[Side], room_width: f64) -> bool {
    let mut reached = 0.0;
    items.iter().zip(sides).all(|((at, length), side)| {
        let at = at * room_width;
        let (from, to) = match side {
            Side::After => (at - HANG, at - HANG + length + AIR),
            Side::Before => (at + HANG - length - AIR, at + HANG),
        };
        let clear = from >= reached && to <= room_width;
        reached = to;
        clear
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_one_row_step_aside_for_each_other() {
        let sides_of = |items: &[(f64, f64)]| sides(items, 50.0);
        assert_eq!(sides_of(&[(0.4, 6.0), (0.9, 8.0)]), Some(vec![Side::After, Side::Before]));
        assert_eq!(sides_of(&[(0.4, 6.0), (0.45, 8.0)]), Some(vec![Side::Before, Side::After]));
        assert_eq!(sides_of(&[(0.4, 6.0), (0.41, 8.0), (0.42, 8.0)]), None);
    }

    #[test]
    fn a_label_without_room_beside_the_others_stands_lower() {
        let (low, row) = ((Side::After, true), (Side::After, false));
        let of = |items: &[(f64, f64)]| with_lower(items, 50.0);
        assert_eq!(of(&[(0.4, 6.0)]), Some(vec![row]));
        assert_eq!(of(&[(0.05, 8.0), (0.12, 8.0)]), Some(vec![low, row]));
        let before = Some(vec![(Side::Before, false), low, row]);
        assert_eq!(of(&[(0.4, 8.0), (0.41, 8.0), (0.45, 8.0)]), before);
    }

    /// Counts the overlaps with labels in a drawing of some width.
    fn clashes(items: &[Item], placed: &[Slot], width: f64) -> usize {
        let all: Vec<_> = items
            .iter()
            .zip(placed)
            .enumerate()
            .flat_map(|(n, (item, place))| {
                intervals(item, *place, width).into_iter().map(move |it| (n, it))
            })
            .collect();
        let pairs = all.iter().flat_map(|one| all.iter().map(move |other| (one, other)));
        let is_clash =
            |((index, one), (later, other)): &(&(usize, Interval), &(usize, Interval))| {
                index < later && (one.label || other.label) && clash(one, other)
            };
        pairs.filter(is_clash).count()
    }

    /// Returns pseudo-random numbers from 0.0 to 1.0, the same for a seed (a linear congruential
    /// generator).
    fn numbers(seed: u32) -> impl Iterator<Item = f64> {
        let mut state = seed.wrapping_mul(2_654_435_761).wrapping_add(1);
        std::iter::from_fn(move || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            Some(f64::from(state >> 8) / f64::from(1_u32 << 24))
        })
    }

    #[test]
    fn labels_never_meet_whatever_is_placed_and_however_wide() {
        for seed in 0..400 {
            let mut number = numbers(seed);
            let mut next = move || number.next().unwrap();
            let rows = 1 + (next() * 4.0) as usize;
            let count = 1 + (next() * 14.0) as usize;
            let room = Room { width: 20.0 + next() * 60.0, end: 1.0, rows };
            let items: Vec<_> = (0..count)
                .map(|_| Item {
                    at: next(),
                    label: (next() > 0.3).then(|| 1.0 + next() * 12.0),
                    rank: (next() * 3.0) as u8,
                })
                .collect();
            let placed = place(&items, room);
            assert_eq!(placed.len(), items.len());
            let labels: Vec<_> = items.iter().map(|it| Item { label: it.label, ..*it }).collect();
            for wider in [1.0, 1.1, 1.5, 3.0] {
                // Marks without a label may lie on a label when no row is free, so they are not
                // counted.
                let shown: Vec<_> =
                    placed.iter().copied().zip(&labels).filter(|it| it.0.side.is_some()).collect();
                let (at, what): (Vec<_>, Vec<_>) = shown.into_iter().map(|(a, b)| (a, *b)).unzip();
                assert_eq!(clashes(&what, &at, room.width * wider), 0, "seed {seed}");
            }
        }
    }

    #[test]
    fn a_label_without_room_becomes_a_mere_mark() {
        let items = [
            Item { at: 0.5, label: Some(8.0), rank: 0 },
            Item { at: 0.52, label: Some(8.0), rank: 1 },
            Item { at: 0.54, label: Some(8.0), rank: 1 },
        ];
        let placed = place(&items, Room { width: 20.0, end: 1.0, rows: 2 });
        let sides: Vec<_> = placed.iter().map(|it| it.side).collect();
        assert_eq!(sides, [Some(Side::After), Some(Side::After), None]);
    }

    #[test]
    fn labels_turn_round_at_the_end() {
        let items = [Item { at: 0.9, label: Some(6.0), rank: 0 }];
        let placed = place(&items, Room { width: 30.0, end: 1.0, rows: 1 });
        assert_eq!(placed, [Slot { row: 0, side: Some(Side::Before) }]);
    }

    #[test]
    fn hangul_is_wider_than_latin() {
        assert!((width("구글") - 2.0).abs() < 1e-9);
        assert!((width("Google") - 3.6).abs() < 1e-9);
    }
}
