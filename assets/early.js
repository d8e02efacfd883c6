// Runs in the head, before the first paint, so that nothing flashes or jumps: language, theme and
// layout go onto the root, and on stage the addressed slide is shown. Until the program arrives it
// also moves the deck; every other key is kept for it. If the program never arrives, the article is
// shown instead. This file is put into the page as it is, so it stays short.
(() => {
  "use strict";
  const root = document.documentElement;
  const data = root.dataset;
  const all = (selector) => [...document.querySelectorAll(selector)];
  const query = new URLSearchParams(location.search.replaceAll("&amp;", "&"));
  // Without what a sentence or a host has put behind it.
  const asked = (name) => /^[a-z]*/.exec(query.get(name)?.toLowerCase())[0];
  // Storage may be blocked; then nothing is remembered.
  const stored = (name) => { try { return localStorage.getItem(`rostra:${name}`); } catch { return null; } };
  const first = (known, ...wishes) => wishes.find((it) => known.includes(it));

  const bring = (name, what) => { document.head.append(Object.assign(document.createElement(name), what)); };
  if (top !== self) data.framed = "";
  // A guest in somebody's article. What only guests need comes with these two.
  const guest = "framed" in data && !("plain" in data) && (query.get("embed") ?? "0") !== "0";
  if (guest) {
    data.embed = "";
    bring("link", { rel: "stylesheet", href: `${data.root}framed.css`, blocking: "render" });
    bring("script", { src: `${data.root}framed.js` });
  }
  root.lang = first(["ko", "en"], asked("lang"), root.lang === "en" && "en", stored("lang")) ?? "ko";
  // The style sheets themselves know what the system prefers.
  data.theme = first(["light", "dark", "system"], asked("theme"), stored("theme"), "system");
  // The style sheets say their colors so, and nest; browsers that are older (before 2024) get the article.
  const early = CSS.supports("color", "light-dark(red, red)");
  const view = "plain" in data || !early ? "reading" : first(["stage", "reading", "overview"], asked("view"));
  // Below this width a stage would be a stamp; the article re-wraps.
  const wide = matchMedia(`(width >= 720px)${guest ? " and (height >= 400px)" : ""}`);
  const lay = () => { data.layout = view ?? (wide.matches ? "stage" : "reading"); };
  lay();
  // Phones are turned, and windows made narrow, also while the program is on its way.
  wide.onchange = () => {
    if ("live" in data) return;
    lay();
    settle();
  };

  // A disk knows no programs, and no pages of folders.
  if (location.protocol === "file:") bring("script", { src: `${data.root}disk.js` });

  const sheet = early && new CSSStyleSheet();
  if (early) document.adoptedStyleSheets = [sheet];
  let named, id, step, word;
  const read = () => {
    named = location.hash.split(":~:")[0].slice(1);
    if (named[0] === "?") named = "";
    // A guest's fragment is its host's.
    if (guest || !named) named = query.get("s") ?? (guest && query.get("only") || named);
    // What cannot be decoded is read as it stands.
    try { named = decodeURIComponent(named); } catch {}
    // As the program reads it (`address/place.rs`).
    [, id, step, word] = /^[^a-z\d]*([a-z\d-]*)(?:\/(\d*)(?:\/([\w.,-]*[a-z\d-])?)?)?/.exec(named.toLowerCase());
    step = Number(step ?? 0);
  };
  const show = () => {
    if (!early) return;
    const current = id ? `#${CSS.escape(id)}` : ".slide:first-of-type";
    // Steps that are still to come, and forms that have ended.
    const hidden = Array.from({ length: 12 }, (_, it) => `${current} [data-${it < step ? "until" : "from"}="${it + 1}"]`);
    sheet.replaceSync(data.layout === "stage" ? `@media screen{${current}{display:grid!important}${hidden}{visibility:hidden!important}}`
      : guest ? `@media screen{.slide:not(${current}){display:none}}` : "");
  };
  read();
  show();

  const slides = () => all(".slide");
  // The slide with the longest id, or earlier id, that the named one begins with.
  const find = (name = id) => {
    const at = slides().findIndex((it) => it.id === name || it.dataset.aliases?.split(" ").includes(name));
    return at < 0 && name ? find(name.slice(0, -1)) : at;
  };
  const settle = () => {
    const slide = slides()[Math.max(find(), 0)];
    if (!slide) return;
    id = slide.id;
    step = Math.min(Math.max(step, 0), Number(slide.dataset.steps));
    slide.dataset.step = step;
    // Where the browser's find, and links to a text, look too; it tells when it finds something there.
    slides().forEach((it) => { it.hidden = data.layout === "stage" && it !== slide && "until-found"; });
    // The form of its figure that the address names, else the one the talk has come to.
    const steps = data.layout === "stage" ? slide.querySelector("[data-words]")?.dataset.words.split(" ") : [];
    const form = word || steps?.[step - 1];
    if (form) slide.dataset.word = form; else delete slide.dataset.word;
    show();
  };
  // The whole page is there; the program may still be on its way.
  document.addEventListener("readystatechange", () => {
    settle();
    pending.splice(0).forEach(turn);
  }, { once: true });
  // The style sheets are there too. The browser itself finds no slide by `#id/2` or `?s=id`.
  addEventListener("DOMContentLoaded", () => {
    if (guest || !named || data.layout !== "reading" || location.hash === `#${id}`) return;
    const arrive = () => document.getElementById(id)?.scrollIntoView();
    arrive();
    // The font may have moved it; whoever has scrolled on since stays there.
    const at = scrollY;
    document.fonts.ready.then(() => { if (scrollY === at) arrive(); });
  });
  addEventListener("beforematch", ({ target }) => {
    if ("live" in data) return;
    [id, step, word] = [target.id, Infinity];
    go();
  });
  addEventListener("hashchange", () => {
    if ("live" in data) return;
    delete window.rostra.place;
    read();
    settle();
  });

  // Moves to slides that the page has not brought yet.
  const pending = [];
  const turns = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 };
  const turn = (by) => {
    const known = id ? find() : 0;
    if (document.readyState === "loading" && (pending.length || known < 0 || !slides()[known + 1])) {
      pending.push(by);
      return;
    }
    settle();
    const at = find();
    word = undefined;
    if (step + by < 0 || step + by > Number(slides()[at].dataset.steps)) {
      const to = slides()[at + by];
      if (!to) return;
      id = to.id;
      step = by > 0 ? 0 : Number(to.dataset.steps);
    } else {
      step += by;
    }
    go();
  };
  const go = () => {
    settle();
    // Where the talk was before this window came (remote.rs).
    window.rostra.opened ??= named;
    // Refused in some frames, and when keys come too fast; the program will write it again.
    window.rostra.place = step ? `#${id}/${step}` : `#${id}`;
    try { history.replaceState(null, "", window.rostra.place); } catch {}
  };

  window.rostra = {
    keys: [],
    // For the program to follow, where the address chooses nothing.
    wide: (view ?? "overview") === "overview" && wide,
    fail() {
      wide.onchange = null;
      root.removeAttribute("data-live");
      data.layout = "reading";
      show();
      slides().forEach((it) => { it.hidden = false; delete it.dataset.word; });
      all("[inert]").forEach((it) => { it.inert = false; });
      all("dialog[open]").forEach((it) => { it.close(); });
      if (!guest) document.getElementById(id)?.scrollIntoView();
    },
  };
  addEventListener("keydown", (event) => {
    const { key, code, shiftKey, ctrlKey, altKey, metaKey, repeat, target } = event;
    // Guests take none before somebody wants them to (framed.js).
    if (guest || "live" in data || ctrlKey || altKey || metaKey) return;
    if (target instanceof Element && target.closest("a, button, input, summary")) return;
    const by = code === "Space" ? (shiftKey ? -1 : 1) : !shiftKey && turns[key];
    if (by && data.layout === "stage" && slides().length) {
      event.preventDefault();
      turn(by);
    } else {
      window.rostra.keys.push({ key, code, shiftKey, repeat });
    }
  });
})();
