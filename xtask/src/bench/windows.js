// Opens the speaker's window beside this one, which is the room's, moves in one and measures how long
// until the other has painted it; in turns. `crossed` is that; `alone` and `beside` are the room's own
// key presses, until its next frame, without the speaker's window and with it.
const [moves, pause, done] = arguments;
const wait = (ms) => new Promise((then) => setTimeout(then, ms));
const until = async (so) => { while (!so()) await wait(50); };
const where = (it) => {
  const slide = it.document.querySelector("[data-current]");
  return `${slide?.id}/${slide?.dataset.step}`;
};
const press = (it, key) => it.dispatchEvent(new it.KeyboardEvent("keydown", { key, code: key }));
// The clock of a window begins with it; this one is the same in both.
const now = (it) => it.performance.timeOrigin + it.performance.now();
// A message that is posted while a frame is made comes after that frame is painted.
const painted = (it) => new Promise((then) => it.requestAnimationFrame(() => {
  const channel = new it.MessageChannel();
  channel.port1.onmessage = () => then(now(it));
  channel.port2.postMessage(0);
}));
const moved = (it) => new Promise((then) => {
  const observer = new it.MutationObserver(() => { observer.disconnect(); then(painted(it)); });
  observer.observe(it.document.getElementById("deck"), { subtree: true, attributeFilter: ["data-step"] });
});
const own = async (it, key) => {
  await wait(pause);
  await painted(it);
  const begun = now(it);
  press(it, key);
  return await painted(it) - begun;
};
(async () => {
  const keys = ["ArrowRight", "ArrowLeft"];
  const [alone, beside, crossed] = [[], [], []];
  for (let it = 0; it < moves; it++) alone.push(await own(window, keys[it % 2]));
  const speaker = open(`?view=speaker&${location.search.match(/session=\w+/)[0]}`, "", "popup,width=1280,height=800");
  if (!speaker) return done({ blocked: true });
  await until(() => speaker.document.querySelector(".desk-peers[data-there]"));
  await wait(1000);
  for (let it = 0; it < moves; it++) beside.push(await own(window, keys[it % 2]));
  for (let it = 0; it < moves; it++) {
    // Two steps forward and two back, so that either window moves in either direction.
    const [from, to] = it % 2 ? [window, speaker] : [speaker, window];
    await wait(pause);
    await painted(from);
    const [begun, seen] = [now(from), moved(to)];
    press(from, keys[(it >> 1) % 2]);
    crossed.push(await seen - begun);
    if (where(from) !== where(to)) return done({ apart: `${where(from)} and ${where(to)}` });
  }
  done({ alone, beside, crossed });
})().catch((it) => done({ failed: String(it) }));
