// Moves to and fro over a part of a zoomed drawing for a while, once in each frame: drags it, or turns
// the wheel with Ctrl over it. Returns the times between the frames.
const [selector, how, ms, done] = arguments;
const wait = (ms) => new Promise((then) => setTimeout(then, ms));
const part = () => document.querySelector(selector);
const frame = () => new Promise(requestAnimationFrame);
(async () => {
  while (!part()?.closest(".slide").querySelector("[data-made]")) await wait(50);
  await wait(1000);
  const { x, y, width, height } = part().getBoundingClientRect();
  const [middle, clientY] = [x + width / 2, y + height / 2];
  const point = (type, clientX) => part().dispatchEvent(new PointerEvent(type, {
    bubbles: true, pointerId: 1, button: 0, buttons: type === "pointerup" ? 0 : 1, clientX, clientY,
  }));
  const turn = (deltaY) => part().dispatchEvent(new WheelEvent("wheel", {
    bubbles: true, cancelable: true, ctrlKey: true, deltaY, clientX: middle, clientY,
  }));
  const slide = part().closest(".slide");
  const [frames, words] = [[], new Set()];
  if (how === "drag") point("pointerdown", middle);
  const begun = await frame();
  let [last, turned] = [begun, 0];
  while (last < begun + ms) {
    const share = (last - begun) / ms;
    // Twice to and fro, or four times in and out, five steps each.
    if (how === "drag") point("pointermove", middle + width * 0.2 * Math.sin(share * 4 * Math.PI));
    else if (share * 40 >= turned) turn(turned++ % 10 < 5 ? -120 : 120);
    const now = await frame();
    frames.push(now - last);
    last = now;
    words.add(slide.dataset.word);
  }
  if (how === "drag") point("pointerup", middle);
  if (words.size < 3) throw new Error("the drawing was not moved");
  done({ frames });
})().catch((it) => done({ failed: String(it) }));
