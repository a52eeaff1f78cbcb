// Keeps what a cell shows in view after Shift+Enter, which selects the next cell.
import { inNextFrame } from './frames.js';
import { focusOn } from './notebook.js';

/** So much of an output says what it is about. */
const BEGINNING = 120;
const GAP = 8;
let followed = null;

// Whoever moves in the page meanwhile wants to see something else.
for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown', 'focusin']) document.addEventListener(type, () => { followed = null; }, { capture: true, passive: true });

// Outputs, editors, charts and notes get their size when they are there: anywhere in the page, and also after the cell has ended.
new ResizeObserver(() => {
  if (followed) inNextFrame(keepInView);
}).observe(document.getElementById('content'));

function keepInView() {
  if (!followed?.element.isConnected) return;
  const { notes, outputs } = followed;
  const { top } = notes.place.getBoundingClientRect();
  const output = outputs.place.getBoundingClientRect();
  const room = top - document.getElementById('toolbar').getBoundingClientRect().bottom - GAP;
  const hidden = output.top + Math.min(output.height, BEGINNING) + GAP - innerHeight;
  if (room < 0) document.body.scrollTop += room;
  else if (hidden > 0) document.body.scrollTop += Math.min(hidden, room);
}

/** Selects the next cell, and stays with what the one before it shows, until the learner moves on. */
export function selectAfter(cell, next) {
  focusOn(next);
  if (!cell.isCode) return;
  followed = cell;
  keepInView();
}
