// Saves what is written, by itself.
import { on } from './events.js';
import { kept } from './kept.js';
import { cellOf, codeCells } from './notebook.js';
import { Saver } from './saver.js';
import { pageId } from './state.js';

const savers = new Map();

function saverOf(cell) {
  if (!savers.has(cell)) savers.set(cell, new Saver(cell));
  return savers.get(cell);
}

/** Saves now. Returns the cells that could not be. */
export async function save(cells) {
  const saved = await Promise.all(cells.map(cell => saverOf(cell).save()));
  return cells.filter((_, index) => !saved[index]);
}

const saveAll = () => save(codeCells());

/** What an earlier page could not send. If it is older than what the server has, the server asks. */
function restore(cell) {
  const saver = saverOf(cell);
  const left = kept(cell);
  if (!left || left.source === cell.source) return;
  cell.receive(left.source, left.version);
  saver.changed();
}

export function startSaving() {
  codeCells().forEach(restore);
  document.addEventListener('cell-typed', ({ detail: cell }) => saverOf(cell).changed());
  addEventListener('pagehide', saveAll);
  on('connected', saveAll);
  on('edited', ({ cell, source, version, by }) => {
    const edited = cellOf(cell);
    if (edited && by !== pageId) saverOf(edited).received(source, version);
  });
}
