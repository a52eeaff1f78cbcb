// Squiggles under what the compiler would refuse, while it is written.
import { ask } from './api.js';
import { on } from './events.js';
import { kernel } from './kernelstate.js';
import { rangeOf } from './language.js';

const PAUSE = 500;
const timers = new Map();

async function mark(cell) {
  const { model } = cell.editor;
  // A kernel that runs a cell answers late, and one that does not run knows no names.
  if (!model || kernel.state !== 'idle') return;
  const { source } = cell;
  const found = await ask('diagnostics', { source }).catch(() => null);
  if (!found || cell.source !== source || model.isDisposed()) return;
  const { editor, MarkerSeverity } = window.monaco;
  const severities = { error: MarkerSeverity.Error, warning: MarkerSeverity.Warning, info: MarkerSeverity.Info };
  editor.setModelMarkers(model, 'kernel', found.items.map(({ severity, code, message, ...place }) => ({
    ...rangeOf(place), severity: severities[severity], code, message,
  })));
}

export function startDiagnostics() {
  // Only what the learner wrote: the course's own cells need the cells above, which may not have run.
  document.addEventListener('cell-typed', ({ detail: cell }) => {
    clearTimeout(timers.get(cell));
    timers.set(cell, setTimeout(() => mark(cell), PAUSE));
  });
  document.addEventListener('cell-removed', ({ detail: cell }) => {
    clearTimeout(timers.get(cell));
    timers.delete(cell);
  });
  // A cell that ran may have brought the names that were missing.
  on('kernel', ({ state }) => { if (state === 'idle') for (const cell of timers.keys()) mark(cell); });
}
