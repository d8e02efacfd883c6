// Uses every control of every interactive figure, and measures each use until the frame that shows
// it is painted.
const [pause, done] = arguments;
const all = (of, what) => [...of.querySelectorAll(what)];
const use = (control) => {
  // SVG elements have no `click()`.
  if (!["range", "search"].includes(control.type)) {
    return control.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  }
  control.value = control.type === "search" ? "NVIDIA" : control.value === control.max ? control.min : control.max;
  control.dispatchEvent(new Event("input", { bubbles: true }));
};
(async () => {
  const [frames, works] = [[], []];
  for (const section of all(document, "#deck > [data-figure]")) {
    location.hash = `${section.id}/99`;
    while (!section.matches("[data-current]") || !document.querySelector("[data-made]")) await wait(50);
    await wait(500);
    // Leaves out players, which would repeat by themselves.
    for (const control of all(section, "[data-explore], [data-act]:not([data-every], details)")) {
      if (!control.checkVisibility({ visibilityProperty: true })) continue;
      await wait(pause);
      const [frame, work] = await timed(() => use(control));
      frames.push(frame);
      works.push(work);
    }
  }
  done({ frames, works });
})().catch((it) => done({ failed: String(it) }));
