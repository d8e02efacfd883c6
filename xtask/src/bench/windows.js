// Opens the speaker's window beside this one, the room's, and moves alternately in either.
// `speakerDocument`, `speakerFrame`: time from a key press in the speaker's window until the room's document has
// changed, and until the room has painted it; `roomDocument`, `roomFrame` the reverse. `alone` and `beside`: the
// room's own key presses until its next frame, without and with the speaker's window.
const [moves, pause, done] = arguments;
const wait = (ms) => new Promise((then) => setTimeout(then, ms));
const until = async (so) => { while (!so()) await wait(50); };
const where = (it) => {
  const slide = it.document.querySelector("[data-current]");
  return `${slide?.id}/${slide?.dataset.step}`;
};
const press = (it, key) => it.dispatchEvent(new it.KeyboardEvent("keydown", { key, code: key }));
// `performance.now()` starts with each window; this clock is the same in both.
const now = (it) => it.performance.timeOrigin + it.performance.now();
// A message that is posted during a frame arrives after that frame is painted.
const painted = (it) => new Promise((then) => it.requestAnimationFrame(() => {
  const channel = new it.MessageChannel();
  channel.port1.onmessage = () => then(now(it));
  channel.port2.postMessage(0);
}));
const moved = (it) => new Promise((then) => {
  const observer = new it.MutationObserver(() => {
    observer.disconnect();
    const changed = now(it);
    painted(it).then((frame) => { then([changed, frame]); });
  });
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
  const [alone, beside] = [[], []];
  const speakers = { document: [], frame: [] };
  const rooms = { document: [], frame: [] };
  for (let it = 0; it < moves; it++) alone.push(await own(window, keys[it % 2]));
  const speaker = open(`?view=speaker&${location.search.match(/session=\w+/)[0]}`, "", "popup,width=1280,height=800");
  if (!speaker) return done({ blocked: true });
  await until(() => speaker.document.querySelector(".desk-peers[data-there]"));
  await wait(1000);
  for (let it = 0; it < moves; it++) beside.push(await own(window, keys[it % 2]));
  for (let it = 0; it < moves; it++) {
    // Two steps forward and two back, so that each window moves in each direction.
    const [from, to, times] = it % 2 ? [window, speaker, rooms] : [speaker, window, speakers];
    await wait(pause);
    await painted(from);
    const [begun, seen] = [now(from), moved(to)];
    press(from, keys[(it >> 1) % 2]);
    const [changed, frame] = await seen;
    times.document.push(changed - begun);
    times.frame.push(frame - begun);
    if (where(from) !== where(to)) return done({ apart: `${where(from)} and ${where(to)}` });
  }
  done({
    speakerDocument: speakers.document,
    speakerFrame: speakers.frame,
    roomDocument: rooms.document,
    roomFrame: rooms.frame,
    alone,
    beside,
  });
})().catch((it) => done({ failed: String(it) }));
