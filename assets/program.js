// Starts another program on the page: the one named in this script's own address, which also says whether
// it has a style sheet; that is there before the program is. One that does not arrive is nothing to add to:
// the browser says why, unless the page is being left. One that arrives and cannot run is worth a warning,
// again unless the page is being left. The deck goes on without it either way.
const { searchParams } = new URL(import.meta.url);
const name = searchParams.get("name");
let left = false;
addEventListener("pagehide", () => { left = true; });
const file = (end) => new URL(`${name}${end}`, import.meta.url);
const wasm = fetch(file("_bg.wasm")).then((it) => it.arrayBuffer());
const style = searchParams.has("styled") && fetch(file(".css")).then((it) => it.text());
Promise.all([import(file(".js")), wasm, style]).then(
  async ([program, bytes, css]) => {
    try {
      if (css) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets.push(sheet);
      }
      await program.default({ module_or_path: bytes });
    } catch (error) {
      if (!left) console.warn(name, error);
    }
  },
  () => {},
);
