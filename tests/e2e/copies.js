// Returns the faults of small stages or the overview: text that does not fit (`measure`, of
// fit.js), and drawings that are larger or smaller than on a stage 1920 px wide. `places` are
// widths in px, or `overview`.
(measure, places) => {
  const root = document.documentElement;
  const deck = document.getElementById("deck");
  const slides = [...deck.querySelectorAll(":scope > .slide")];
  const wrong = [];
  // Elements with `hidden="until-found"` have no size.
  for (const slide of slides) slide.hidden = false;
  // The window keeps its size: content of a stage depends on the stage's width only.
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

  // The size of every drawing, in px of a stage 1920 px wide, without those that a figure's program
  // adds.
  const drawings = (slide) => {
    const { width } = slide.querySelector(".frame").getBoundingClientRect();
    const seen = [...slide.querySelectorAll(".frame svg")].filter((it) => it.checkVisibility() && !it.closest(".sr, [data-made]"));
    const size = (it) => { const box = it.getBoundingClientRect(); return [box.width, box.height].map((side) => (side * 1920) / width); };
    return new Map(seen.map((it) => [it, size(it)]));
  };
  // Tolerance: a border is at least a pixel, which is seven of these units on the smallest stage,
  // and rows of borders add up.
  const near = 64;
  const compare = (place, slide, large) => {
    for (const [drawing, sides] of drawings(slide)) {
      const other = large.get(drawing);
      const far = other ? Math.max(...sides.map((it, side) => Math.abs(it - other[side]))) : 0;
      if (far > near) wrong.push(`${place} ${slide.id}: a drawing is ${sides.map(Math.round)} and not ${other.map(Math.round)}`);
    }
  };

  for (const slide of slides) {
    const last = Number(slide.dataset.steps);
    for (const place of places.split(",")) {
      const overviewed = place === "overview";
      // The overview shows a figure without a word.
      const word = (step) => (overviewed ? undefined : words(slide)[step - 1]);
      stage(1920);
      turn(slide, last, word(last));
      const large = drawings(slide);
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
