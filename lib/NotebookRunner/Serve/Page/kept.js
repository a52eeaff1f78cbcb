// What is written but not yet on the server, in the browser's storage: it outlives a reload and a server that is gone.
import { chapter } from './state.js';

const key = cell => `kept:${chapter}:${cell.id}`;

// A browser may forbid storage, and it may be full; the text is then only on the screen.
function tried(work) {
  try { return work(); } catch { return null; }
}

export const keep = cell => tried(() => localStorage.setItem(key(cell), JSON.stringify({ source: cell.source, version: cell.version })));
export const forget = cell => tried(() => localStorage.removeItem(key(cell)));
export const kept = cell => tried(() => JSON.parse(localStorage.getItem(key(cell))));
