// Runs in the head, before the first paint, so that nothing flashes or jumps: language, theme and
// layout go onto the root, and on stage the addressed slide is shown. Until the program arrives it
// also moves the deck; every other key is kept for it. If the program never arrives, the article is
// shown instead. This file is put into the page as it is, so it stays short.
(() => {
  "use strict";
  const root = document.documentElement;
  const data = root.dataset;
  const all = (selector) => [...document.querySelectorAll(selector)];
  const query = new URLSearchParams(location.search);
  // Storage may be blocked; then nothing is remembered.
  const stored = (name) => { try { return localStorage.getItem(`rostra:${name}`); } catch { return null; } };
  const first = (known, ...wishes) => wishes.find((it) => known.includes(it));

  root.lang = first(["ko", "en"], query.get("lang"), root.lang === "en" && "en", stored("lang")) ?? "ko";
  data.theme = first(["light", "dark"], query.get("theme"), stored("theme"))
    ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  // Below this width a stage would be a stamp; the article re-wraps.
  const view = "plain" in data ? "reading" : first(["stage", "reading", "overview"], query.get("view")) ?? (innerWidth < 720 ? "reading" : "stage");
  // The style sheets say their colors so, and nest; browsers that are older (before 2024) get the article.
  const early = CSS.supports("color", "light-dark(red, red)");
  data.layout = early ? view : "reading";

  const sheet = early && new CSSStyleSheet();
  if (early) document.adoptedStyleSheets = [sheet];
  let named, id, step, word;
  const read = () => {
    named = location.hash && !location.hash.startsWith("#?") ? location.hash.slice(1) : query.get("s") ?? "";
    // What cannot be decoded is no address of ours; the program will say so.
    try { named = decodeURIComponent(named); } catch {}
    const words = named.split("/");
    [id, step, word] = [words[0], /^\d+$/.test(words[1]) ? Number(words[1]) : 0, words[2]];
  };
  const show = () => {
    if (!early || data.layout !== "stage") return;
    const current = id ? `#${CSS.escape(id)}` : ".slide:first-of-type";
    // Steps that are still to come, and forms that have ended.
    const hidden = Array.from({ length: 12 }, (_, it) => `${current} [data-${it < step ? "until" : "from"}="${it + 1}"]`);
    sheet.replaceSync(`@media screen{${current}{display:grid!important}${hidden}{visibility:hidden!important}}`);
  };
  read();
  show();

  const slides = () => all(".slide");
  const find = () => slides().findIndex((it) => it.id === id || it.dataset.aliases?.split(" ").includes(id));
  const settle = () => {
    const slide = slides()[Math.max(find(), 0)];
    if (!slide) return;
    id = slide.id;
    step = Math.min(Math.max(step, 0), Number(slide.dataset.steps));
    slide.dataset.step = step;
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
    if (!named || data.layout !== "reading" || location.hash === `#${id}`) return;
    const arrive = () => document.getElementById(id)?.scrollIntoView();
    arrive();
    // The font may have moved it; whoever has scrolled on since stays there.
    const at = scrollY;
    document.fonts.ready.then(() => { if (scrollY === at) arrive(); });
  });
  addEventListener("hashchange", () => {
    if ("live" in data) return;
    read();
    settle();
  });

  // Moves to slides that the page has not brought yet.
  const pending = [];
  const turns = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 };
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
    settle();
    // Refused in some frames, and when keys come too fast; the deck moves all the same.
    try { history.replaceState(null, "", step ? `#${id}/${step}` : `#${id}`); } catch {}
  };

  window.rostra = {
    keys: [],
    fail() {
      root.removeAttribute("data-live");
      data.layout = "reading";
      if (early) document.adoptedStyleSheets = [];
      slides().forEach((it) => { delete it.dataset.word; });
      all("[inert]").forEach((it) => { it.inert = false; });
      all("dialog[open]").forEach((it) => { it.close(); });
      if (id) document.getElementById(id)?.scrollIntoView();
    },
  };
  addEventListener("keydown", (event) => {
    const { key, code, shiftKey, ctrlKey, altKey, metaKey, repeat, target } = event;
    if ("live" in data || ctrlKey || altKey || metaKey) return;
    if (target instanceof Element && target.closest("a, button, input, summary")) return;
    const by = turns[key] * (key === " " && shiftKey ? -1 : 1);
    if (by && !shiftKey === (key !== " " || by > 0) && data.layout === "stage" && slides().length) {
      event.preventDefault();
      turn(by);
    } else {
      window.rostra.keys.push({ key, code, shiftKey, repeat });
    }
  });
})();
