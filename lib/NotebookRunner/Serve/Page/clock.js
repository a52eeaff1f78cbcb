// The seconds of what runs, while it runs.
import { reducedMotion } from './dom.js';
import { codeCells } from './notebook.js';

function tick() {
  for (const cell of codeCells()) {
    if (cell.state !== 'running') continue;
    cell.seconds = (performance.now() - cell.since) / 1000;
    cell.bar.showState();
  }
  setTimeout(tick, reducedMotion.matches ? 1_000 : 100);
}

export function startClock() {
  for (const cell of codeCells()) cell.since = performance.now() - (cell.seconds ?? 0) * 1000;
  tick();
}
