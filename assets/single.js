// Starts the deck of a page that holds all its files (`cargo xtask build --single-file`). Each file is a data
// block, gzipped, as base64, and unpacked when something asks for it by its name. Files have blob addresses:
// those work from a disk and in a sandbox without an origin, too.
const block = (name) => document.querySelector(`[data-file="${name}"]`);
const types = { js: "text/javascript", css: "text/css", wasm: "application/wasm" };
const unpacked = async (name) => {
  const bytes = Uint8Array.from(atob(block(name).textContent), (it) => it.charCodeAt(0));
  const type = types[name.split(".").at(-1)];
  const plain = new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
  return new Blob([await plain.arrayBuffer()], { type });
};
// The address of a file, if the page has it; for `program.js` too.
rostra.file = async (name) => block(name) && URL.createObjectURL(await unpacked(name));

const start = async () => {
  const addresses = {};
  for (const name of ["program.js", "ink.css", "desk.css"]) addresses[name] = await rostra.file(name);
  // The programs add scripts and style sheets by the names of files.
  for (const element of [HTMLScriptElement, HTMLLinkElement]) {
    element.prototype.setAttribute = function (attribute, value) {
      const [name, query] = value.split("?");
      const address = ["src", "href"].includes(attribute) && addresses[name];
      // A blob's address has no query.
      Element.prototype.setAttribute.call(this, attribute, address ? `${address}#${query ?? ""}` : value);
    };
  }
  // The page of sources, from which the deck shows single ones.
  const sources = new URL("sources/", location.href).href;
  const { fetch } = window;
  window.fetch = async (address, ...rest) => {
    if (address === sources) return new Response(await unpacked("sources.html"));
    return fetch(address, ...rest);
  };
  for (const link of document.querySelectorAll("a[href^='#sources/']")) {
    link.setAttribute("href", link.getAttribute("href").replace("#sources/", "sources/#"));
  }
  // Compiled after the first paint; a page in the background has none.
  if (!document.hidden) await new Promise((it) => { requestAnimationFrame(() => { setTimeout(it); }); });
  const program = await import(await rostra.file("deck.js"));
  const wasm = await unpacked("deck_bg.wasm");
  await program.default({ module_or_path: await wasm.arrayBuffer() });
};
start().catch((error) => {
  console.error(error);
  rostra.fail();
});
