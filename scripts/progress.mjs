const tty = process.stderr.isTTY;
const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const tellAgainMs = 15_000;

/**
 * Shows that a slow step is under way, how long it takes and, at its end, how long it took. Everything goes to stderr,
 * so that what a command prints stays clean.
 */
export async function step(label, work) {
  const start = Date.now();
  const seconds = () => `${((Date.now() - start) / 1000).toFixed(1)} s`;
  const stop = tty ? spin(label, seconds) : sayAgain(label, seconds);
  try {
    const result = await work();
    stop();
    say(`✓ ${label} (${seconds()})`);
    return result;
  } catch (error) {
    stop();
    say(`✗ ${label} (${seconds()})`);
    throw error;
  }
}

/** A line for the person in front of the terminal. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

function spin(label, seconds) {
  let frame = 0;
  const draw = () => {
    process.stderr.write(`\r\x1b[K${frames[frame % frames.length]} ${label} … ${seconds()}`);
    frame += 1;
  };
  draw();
  const timer = setInterval(draw, 100);
  return () => {
    clearInterval(timer);
    process.stderr.write('\r\x1b[K');
  };
}

function sayAgain(label, seconds) {
  say(`… ${label}`);
  const timer = setInterval(() => say(`… ${label}: ${seconds()} so far`), tellAgainMs);
  return () => clearInterval(timer);
}
