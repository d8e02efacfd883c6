// Presses → repeatedly, from a slide on, and measures each press until the frame that shows it is
// painted.
const [from, presses, pause, done] = arguments;
const where = () => {
  const slide = document.querySelector("[data-current]");
  return `${slide?.id}/${slide?.dataset.step}`;
};
const press = () => dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", code: "ArrowRight" }));
(async () => {
  const [frames, works] = [[], []];
  if (from !== null) location.hash = document.querySelectorAll(".slide")[from].id;
  await wait(500);
  while (frames.length < presses) {
    await wait(pause);
    const before = where();
    const [frame, work] = await timed(press);
    if (where() === before) break;
    frames.push(frame);
    works.push(work);
  }
  done({ frames, works });
})().catch((it) => done({ failed: String(it) }));
