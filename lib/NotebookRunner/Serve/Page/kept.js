// What is written but not yet on the server's disk, in the browser's storage: it outlives a reload and a server that is gone.
// Each page has records of its own: what one tab has saved says nothing of what another has not.
import { chapter, pageId } from './state.js';

const CHAPTER = `kept:${chapter}:`;
const prefix = cell => `${CHAPTER}${cell.id}:`;
const adopted = new Map();

// A browser may forbid storage, and it may be full; the text is then only on the screen.
function tried(work) {
  try { return work(); } catch { return null; }
}

function records(beginning) {
  return tried(() => Object.keys(localStorage).filter(key => key.startsWith(beginning))
    .map(key => ({ key, ...tried(() => JSON.parse(localStorage.getItem(key))) }))
    .filter(record => typeof record.source === 'string')
    .sort((one, other) => other.time - one.time)) ?? [];
}

/** @returns Whether the browser has it now. */
export const keep = cell => tried(() => {
  const { source, version } = cell;
  // The texts that the server may have without anybody else having written.
  const bases = [...new Set([cell.saved, cell.sent, cell.onDisk])];
  localStorage.setItem(prefix(cell) + pageId, JSON.stringify({ source, version, bases, time: Date.now() }));
  return true;
}) ?? false;

export function forget(cell) {
  for (const key of [prefix(cell) + pageId, adopted.get(cell.id)]) tried(() => localStorage.removeItem(key));
  adopted.delete(cell.id);
}

/** The newest that an earlier page left. It is forgotten with what this page writes. */
export function kept(cell) {
  const [newest = null] = records(prefix(cell));
  if (newest) adopted.set(cell.id, newest.key);
  return newest;
}

/** What was written in cells that are no longer there. */
export function keptElsewhere(cells) {
  const known = cells.map(prefix);
  return records(CHAPTER).filter(({ key }) => !known.some(one => key.startsWith(one)));
}

export const forgetRecord = ({ key }) => tried(() => localStorage.removeItem(key));
