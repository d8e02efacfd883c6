// How long something takes to be seen; put before the script that does it.
const channel = new MessageChannel();
// A message comes back as a task: after all that an event's own task has left to do, and, posted while a
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
// Until the frame that shows what was done, and how much of that something was computed: the rest is waiting
// for the screen.
const timed = async (does) => {
  await painted();
  const begun = performance.now();
  does();
  await task();
  const handling = performance.now() - begun;
  const painting = await painted();
  return [performance.now() - begun, handling + painting];
};
