// Presses → again and again, from a slide on, and measures each press until the frame that shows it
// is painted. `frames` is all of that, `works` only the time in which something was computed: the
// rest is waiting for the screen.
const [from, presses, pause, done] = arguments;
const where = () => {
  const slide = document.querySelector("[data-current]");
  return `${slide?.id}/${slide?.dataset.step}`;
};
const channel = new MessageChannel();
// A message comes back as a task: after all that a key's own task has left to do, and, posted while a
// frame is made, after that frame is painted.
const task = () => new Promise((then) => {
  channel.port1.onmessage = then;
  channel.port2.postMessage(0);
});
const painted = () => new Promise((then) => requestAnimationFrame(async () => {
  const begun = performance.now();
  await task();
  then(performance.now() - begun);
}));
const wait = (ms) => new Promise((then) => setTimeout(then, ms));
(async () => {
  const [frames, works] = [[], []];
  if (from !== null) location.hash = document.querySelectorAll(".slide")[from].id;
  await wait(500);
  while (frames.length < presses) {
    await wait(pause);
    await painted();
    const before = where();
    const pressed = performance.now();
    dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", code: "ArrowRight" }));
    await task();
    const handling = performance.now() - pressed;
    const painting = await painted();
    const shown = performance.now() - pressed;
    if (where() === before) break;
    frames.push(shown);
    works.push(handling + painting);
  }
  done({ frames, works });
})();
