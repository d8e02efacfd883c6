// Starts another program on the page. This script's query holds its name, and `styled` if it has a
// style sheet, which is applied before the program starts. If a file cannot be loaded, the browser
// logs it; if the program cannot start, this script logs a warning, unless the page is being left.
// The deck goes on in both cases; in the speaker's windows a message is shown.
const { searchParams } = new URL(import.meta.url);
const name = searchParams.get("name");
let left = false;
addEventListener("pagehide", () => { left = true; });
const file = (end) => new URL(`${name}${end}`, import.meta.url);

// The desk sends a heartbeat several times a second. Timer ticks are counted instead of time, so
// that a device waking from sleep has missed none.
const watched = name === "desk";
let silent = 0;
let told;
const root = document.documentElement;
const inBoth = (ko, en) => `<span lang="ko">${ko}</span><span lang="en">${en}</span>`;

// The deck still writes its position in this window, and the notes are in its document.
const showNotes = () => {
  const id = root.dataset.said?.match(/at=([^/ ]+)/)?.[1];
  const notes = (id && document.getElementById(id)?.querySelectorAll(":scope > .notes p")) || [];
  told.querySelector(".desk-notes-left").innerHTML = [...notes].map((it) => it.outerHTML).join("");
};

// Shows the message in place of the notes. The room's window shows nothing; its loss is visible in
// the speaker's window.
const fail = () => {
  if (left || told || !watched) return;
  root.dataset.desk = "failed";
  if (!root.dataset.surface) return;
  if (![...document.styleSheets].some((it) => it.href?.endsWith("/desk.css"))) {
    const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href: file(".css") });
    document.head.append(sheet);
  }
  told = document.createElement("div");
  told.className = "desk-failed";
  told.setAttribute("role", "alert");
  told.innerHTML = `<p>${inBoth(
    "발표자 화면이 멈춤. 이 창의 슬라이드와 아래 노트는 넘어가지만 청중 화면은 따라오지 않음. 청중 화면은 그 창에서 넘기기",
    "The desk has stopped. The slide in this window and the notes below still move, but the room no longer follows: move it in its own window.",
  )}</p><button>${inBoth("다시 불러오기", "Load it again")}</button><div class="desk-notes-left"></div>`;
  told.querySelector("button").addEventListener("click", () => { location.reload(); });
  (document.querySelector(".desk-notes") ?? document.body).prepend(told);
  showNotes();
  document.addEventListener("rostra:state", showNotes);
};

const watch = () => {
  document.addEventListener("rostra:beat", () => {
    silent = 0;
    if (root.dataset.desk !== "failed") return;
    delete root.dataset.desk;
    document.removeEventListener("rostra:state", showNotes);
    told?.remove();
    told = undefined;
  });
  setInterval(() => {
    silent += 1;
    if (silent > 3) fail();
  }, 1000);
};

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
      if (watched) watch();
    } catch (error) {
      if (!left) console.warn(name, error);
      fail();
    }
  },
  fail,
);
