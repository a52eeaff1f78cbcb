// Saves what is written, by itself.
import { Told } from './api.js';
import { on } from './events.js';
import { forget, kept } from './kept.js';
import { cellOf, codeCells } from './notebook.js';
import { Saver } from './saver.js';
import { pageId, state } from './state.js';

const savers = new Map();

function saverOf(cell) {
  if (!savers.has(cell)) savers.set(cell, new Saver(cell));
  return savers.get(cell);
}

/** Saves now, before what the learner asked for. Rejects where a text did not get to the server. */
export async function save(cells, undone) {
  const saved = await Promise.all(cells.map(cell => saverOf(cell).save()));
  const unsaved = cells[saved.indexOf(false)];
  if (unsaved) throw new Told(`セル ${unsaved.number} が保存できていないので、${undone}。`);
}

/** Whether the cell has what is not saved. */
export const isPending = cell => saverOf(cell).isPending;

/** What was written before a run is known to be older than it. What cannot be saved does not keep another cell from running. */
export const savePending = () => Promise.all(codeCells().filter(isPending).map(cell => saverOf(cell).save()));

/** Whether the server has all that is on the screen. */
export const isAllSaved = () => [...savers.values()].every(saver => !saver.isPending);

/** Whether something of it waits for the learner, or for the server to come back. */
export const isAnyHeldUp = () => [...savers.values()].some(saver => saver.isHeldUp);

/** Whether this page can be left without a loss. */
export const isSafe = () => [...savers.values()].every(saver => saver.isSafe);

export function discard(cell) {
  saverOf(cell).discard();
  savers.delete(cell);
}

function saveAll() {
  for (const cell of codeCells()) saverOf(cell).save();
}

/** What an earlier page could not send. Where another has written meanwhile, the server asks. */
function restore(cell) {
  const saver = saverOf(cell);
  const isOnDisk = state.saved?.ok !== false;
  if (!isOnDisk) cell.onDisk = null;
  const left = kept(cell);
  if (!left) return;
  if (left.source === cell.source) {
    if (isOnDisk) forget(cell);
    return;
  }
  const isOurs = left.bases?.includes(cell.source);
  // No server gives this version.
  const version = isOurs ? cell.version : -1;
  if (!isOurs) cell.saved = null;
  cell.receive(left.source, version);
  saver.changed();
}

export function startSaving() {
  codeCells().forEach(restore);
  document.addEventListener('cell-typed', ({ detail: cell }) => saverOf(cell).changed());
  addEventListener('pagehide', saveAll);
  on('connected', saveAll);
  on('saved', ({ ok }) => { if (ok) for (const saver of savers.values()) saver.written(); });
  on('edited', ({ cell, source, version, by }) => {
    const edited = cellOf(cell);
    if (edited?.isCode && by !== pageId) saverOf(edited).received(source, version);
  });
}
