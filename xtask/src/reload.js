// Loads the page again, at the same place, once the program is there. Only the server of
// `cargo xtask serve` adds this script, and only to pages that it serves without the program.
const ask = async () => {
  // A server that has just been ended, or is started again, does not answer for a while.
  const answer = await fetch("/xtask/ready", { cache: "no-store" }).catch(() => undefined);
  if (answer?.status === 200) location.reload();
  else setTimeout(ask, 1000);
};
ask();
