//! QR codes of addresses.

use anyhow::{Context, Result};
use qrcode::{Color, EcLevel, QrCode};
use rostra::pages::paper::Code;

/// Quiet zone, the margin that the standard requires (ISO/IEC 18004), in modules.
const QUIET: usize = 4;

/// Returns the QR code of an address. It is readable with a seventh of it covered (level M).
pub fn of(address: &str) -> Result<Code> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M)
        .with_context(|| format!("`{address}` is too long for a code"))?;
    let width = code.width();
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            if run.first() == Some(&Color::Dark) {
                path += &format!("M{} {}h{}v1h-{}z", x + QUIET, y + QUIET, run.len(), run.len());
            }
            x += run.len();
        }
    }
    Ok(Code { size: width + 2 * QUIET, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Width of a module in pixels, as in a phone's picture.
    const SCALE: usize = 6;

    /// Decodes the drawn path as a phone would.
    fn read(code: &Code) -> String {
        let mut dark = vec![false; code.size * code.size];
        // The part before the first separator is empty.
        for run in code.path.split('M').skip(1) {
            let (x, rest) = run.split_once(' ').unwrap();
            let (y, rest) = rest.split_once('h').unwrap();
            let (length, rest) = rest.split_once("v1h-").unwrap();
            assert_eq!(rest, format!("{length}z"));
            let [x, y, length] = [x, y, length].map(|it| it.parse::<usize>().unwrap());
            dark[y * code.size + x..][..length].fill(true);
        }
        let side = code.size * SCALE;
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
            if dark[y / SCALE * code.size + x / SCALE] { 0 } else { 255 }
        });
        picture.detect_grids()[0].decode().unwrap().1
    }

    #[test]
    fn a_phone_reads_the_address() {
        for address in
            ["https://example.org/talk/#five-layers", "http://[::1]:8080/en/#enterprise-shovels"]
        {
            assert_eq!(read(&of(address).unwrap()), address);
        }
        assert!(of(&"a".repeat(5000)).is_err());
    }
}
