// Runs in the head, before the first paint, to avoid flashes and layout shifts: sets language,
// theme and layout on the root and, on stage, shows the addressed slide. Until the program runs it
// also moves the deck and stores all other keys for the program. If the program cannot be loaded,
// it shows the article instead. This file is inlined in each page, so it must stay short.
// `core` is what it has to know of the program's core: languages, themes, views, names of parameters, keys, and the
// maximum number of steps. The build fills it in (xtask/src/prerender/head.rs).
((core) => {
  "use strict";
  const { langs, themes, views, parameters } = core;
  const root = document.documentElement;
  const data = root.dataset;
  const all = (selector) => [...document.querySelectorAll(selector)];
  const query = new URLSearchParams(location.search.replaceAll("&amp;", "&"));
  // Only the leading letters, without what a sentence or a host has appended.
  const asked = (name) => /^[a-z]*/.exec(query.get(name)?.toLowerCase())[0];
  // Storage may be blocked; then nothing is remembered. A guest remembers nothing, and its page does not wait
  // until the browser has opened its storage.
  const stored = (name) => { try { return guest ? null : localStorage.getItem(`rostra:${name}`); } catch { return null; } };
  const first = (known, ...wishes) => wishes.find((it) => known.includes(it));

  const bring = (name, what) => { document.head.append(Object.assign(document.createElement(name), what)); };
  if (top !== self) data.framed = "";
  // A guest: framed in a page of another site. Loads what only guests need.
  const guest = "framed" in data && !("plain" in data) && (query.get(parameters.embed) ?? "0") !== "0";
  if (guest) {
    data.embed = "";
    bring("link", { rel: "stylesheet", href: `${data.root}framed.css`, blocking: "render" });
    bring("script", { src: `${data.root}framed.js` });
  }
  const own = root.lang;
  // A page in another language than the deck's own was chosen by its address.
  root.lang = first(langs, asked(parameters.lang), own !== langs[0] && own, stored("lang")) ?? langs[0];
  // Until its texts are in the language that is wanted, the page is empty.
  const isOther = root.lang !== own;
  if (isOther) data.turning = "";
  // A text is in one language; the other one is in an attribute (xtask/src/prerender/languages.rs).
  const speak = (lang, within = document) => {
    const other = langs.find((it) => it !== lang);
    for (const it of within.querySelectorAll(`[data-${lang}]`)) {
      it.dataset[other] = it.innerHTML;
      it.innerHTML = it.dataset[lang];
      delete it.dataset[lang];
    }
  };
  // `system`: the style sheets follow the system's preference.
  data.theme = first(themes, asked(parameters.theme), stored("theme")) ?? themes[0];
  // The style sheets use `light-dark()` and nesting. Older browsers (before 2024) get the article.
  const early = CSS.supports("color", "light-dark(red, red)");
  const view = "plain" in data || !early ? "reading" : first(views, asked(parameters.view));
  // Below this width a stage would be too small to read; the article reflows.
  const wide = matchMedia(`(width >= 720px)${guest ? " and (height >= 400px)" : ""}`);
  const lay = () => { data.layout = view ?? (wide.matches ? "stage" : "reading"); };
  lay();
  // Phones are turned, and windows resized, while the program is loading.
  wide.onchange = () => {
    if ("live" in data) return;
    lay();
    settle();
  };

  // With `file:` there is no WebAssembly and no index of a folder.
  if (location.protocol === "file:") bring("script", { src: `${data.root}disk.js` });

  const sheet = early && new CSSStyleSheet();
  if (early) document.adoptedStyleSheets = [sheet];
  let named, id, step, word;
  const read = () => {
    named = location.hash.split(":~:")[0].slice(1);
    if (named[0] === "?") named = "";
    // The fragment of a framed deck belongs to its host.
    if (guest || !named) named = query.get(parameters.place) ?? (guest && query.get(parameters.only) || named);
    // Malformed escapes are kept as they are.
    try { named = decodeURIComponent(named); } catch {}
    // The same syntax as in the program (`address/place.rs`).
    [, id, step, word] = /^[^a-z\d]*([a-z\d-]*)(?:\/(\d*)(?:\/([\w.,-]*[a-z\d-])?)?)?/.exec(named.toLowerCase());
    step = Number(step ?? 0);
  };
  const show = () => {
    if (!early) return;
    const current = id ? `#${CSS.escape(id)}` : ".slide:first-of-type";
    // Parts of later steps, and parts that end before this step.
    const hidden = Array.from({ length: core.steps }, (_, it) => `${current} [data-${it < step ? "until" : "from"}="${it + 1}"]`);
    sheet.replaceSync(data.layout === "stage" ? `@media screen{${current}{display:grid!important}${hidden}{visibility:hidden!important}}`
      : guest ? `@media screen{.slide:not(${current}){display:none}}` : "");
  };
  read();
  show();

  const slides = () => all(".slide");
  // Finds the slide whose id, or earlier id, is the longest prefix of the name.
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
    // Hidden, but found by the browser's find and by links to text, which fire `beforematch`.
    slides().forEach((it) => { it.hidden = data.layout === "stage" && it !== slide && "until-found"; });
    // The figure word that the address names, else the step's.
    const steps = data.layout === "stage" ? slide.querySelector("[data-words]")?.dataset.words.split(" ") : [];
    const form = word || steps?.[step - 1];
    if (form) slide.dataset.word = form; else delete slide.dataset.word;
    show();
  };
  // The document is parsed; the program may still be loading.
  document.addEventListener("readystatechange", () => {
    speak(root.lang);
    delete data.turning;
    settle();
    pending.splice(0).forEach(turn);
  }, { once: true });
  // Style sheets are loaded as well. The browser finds no element for `#id/2` or `?s=id`.
  addEventListener("DOMContentLoaded", () => {
    if (guest || !named || data.layout !== "reading" || (!isOther && location.hash === `#${id}`)) return;
    const arrive = () => document.getElementById(id)?.scrollIntoView();
    arrive();
    // The font may have moved the slide; not if the user has scrolled since.
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

  // Moves to slides that are not parsed yet.
  const pending = [];
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
    // The position at opening, for the program (`browser/address.rs`).
    window.rostra.opened ??= named;
    // Some frames refuse this, and browsers if it comes too often; the program writes it again.
    window.rostra.place = step ? `#${id}/${step}` : `#${id}`;
    try { history.replaceState(null, "", window.rostra.place); } catch {}
  };

  window.rostra = {
    keys: [],
    // For the program: brings the texts of a document, or of a part of it, into a language.
    speak,
    // The media query for the program to follow; false if the address sets the layout.
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
    const by = code === "Space" ? (shiftKey ? -1 : 1) : !shiftKey && core.turns[key];
    // In a session this is a clicker's key, which would reload the page (`keymap.rs`).
    if (key === "F5" && !shiftKey && query.has(parameters.session)) event.preventDefault();
    if (by && data.layout === "stage" && slides().length) {
      event.preventDefault();
      turn(by);
    } else {
      window.rostra.keys.push({ key, code, shiftKey, repeat });
    }
  });
})(CORE);
