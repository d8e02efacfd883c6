// Answers where small stages, or the overview, differ from a stage 1920 px wide: what does not fit (`measure`, of
// fit.js), and what lies elsewhere or wraps into other lines. `places` are widths in px, or `overview`.
(measure, places) => {
  const root = document.documentElement;
  const deck = document.getElementById("deck");
  const slides = [...deck.querySelectorAll(":scope > .slide")];
  const wrong = [];
  // The window stays as it is: what stands on a stage asks the stage how wide it is.
  const stage = (width) => {
    root.dataset.layout = "stage";
    Object.assign(deck.style, { inset: "0 auto auto 0", inlineSize: `${width}px`, blockSize: `${(width * 9) / 16}px` });
  };
  const overview = () => {
    deck.removeAttribute("style");
    root.dataset.layout = "overview";
  };
  const turn = (slide, step, word) => {
    deck.querySelector(":scope > [data-current]")?.removeAttribute("data-current");
    slide.dataset.current = "";
    slide.dataset.step = step;
    if (word) slide.dataset.word = word;
    else delete slide.dataset.word;
  };
  const words = (slide) => slide.querySelector("[data-words]")?.dataset.words.split(" ") ?? [];

  // Every text and every box, measured in px of a stage 1920 px wide.
  const boxes = (slide) => {
    const found = new Map();
    const frame = slide.querySelector(".frame");
    const { left, top, width } = frame.getBoundingClientRect();
    const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node instanceof Element ? node : node.parentElement;
      if (!element.checkVisibility() || element.closest(".sr, defs, symbol, [data-made]")) continue;
      if (node === element) {
        const { x, y, right, bottom } = node.getBoundingClientRect();
        const name = `${node.localName}.${node.getAttribute("class") ?? ""}`;
        found.set(node, { name, lines: 0, sides: [x - left, y - top, right - left, bottom - top].map((it) => (it * 1920) / width) });
      } else if (node.data.trim()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        const lines = new Set([...range.getClientRects()].map((it) => Math.round(it.top))).size;
        found.set(node, { name: node.data.trim().slice(0, 40), lines, sides: [] });
      }
    }
    return found;
  };
  // A border is never thinner than a pixel, which is seven of these on the smallest stage.
  const near = 48;
  const compare = (place, slide, large) => {
    for (const [node, { name, lines, sides }] of boxes(slide)) {
      const other = large.get(node);
      if (!other) wrong.push(`${place} ${slide.id}: not on a large stage: ${name}`);
      else if (lines !== other.lines) wrong.push(`${place} ${slide.id}: ${lines} lines instead of ${other.lines}: ${name}`);
      const far = other ? Math.max(...sides.map((it, side) => Math.abs(it - other.sides[side])), 0) : 0;
      if (far > near) wrong.push(`${place} ${slide.id}: ${Math.round(far)} px away: ${name}`);
    }
  };

  for (const slide of slides) {
    const last = Number(slide.dataset.steps);
    for (const place of places.split(",")) {
      const overviewed = place === "overview";
      // The overview shows a figure as it is without a word.
      const word = (step) => (overviewed ? undefined : words(slide)[step - 1]);
      stage(1920);
      turn(slide, last, word(last));
      const large = boxes(slide);
      if (overviewed) overview();
      else stage(Number(place));
      compare(place, slide, large);
      for (let step = overviewed ? last : 0; step <= last; step += 1) {
        turn(slide, step, word(step));
        wrong.push(...measure(slide.id).map((it) => `${place} ${slide.id}/${step}: ${it}`));
      }
    }
  }
  return wrong;
}
