// Measures how long an action takes to be painted; prepended to the script that acts.
const channel = new MessageChannel();
// A message arrives as a task: after everything that the current event's task still has to do and,
// if posted during a frame, after that frame is painted.
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
// Returns the time until the frame that shows the action, and the computing time in it; the rest is
// waiting for the screen.
const timed = async (does) => {
  await painted();
  const begun = performance.now();
  does();
  await task();
  const handling = performance.now() - begun;
  const painting = await painted();
  return [performance.now() - begun, handling + painting];
};
