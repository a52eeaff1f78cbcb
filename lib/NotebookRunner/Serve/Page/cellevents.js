// What the server says of cells, shown on them.
import { announce } from './announce.js';
import { CodeCell } from './codecell.js';
import { element } from './dom.js';
import { on } from './events.js';
import { cellOf, focusOn, neighbour, place, remove } from './notebook.js';
import { shownBefore } from './outside.js';
import { wayBack } from './removed.js';
import { tellFound, tellMissing, tellMissingAgain, tellNewAnswer, tellOldAnswer } from './runagain.js';
import { discard, isPending } from './saving.js';

const ENDS = { succeeded: '終わりました', failed: 'エラーで終わりました', stopped: '止まりました' };

function onCell(type, handle) {
  on(type, event => {
    const cell = cellOf(event.cell);
    if (cell) handle(cell, event);
  });
}

function makeElement(id) {
  return element('div', { className: 'cell', id: `cell-${id}`, 'data-cell': id, 'data-kind': 'code' },
    element('div', { className: 'code' }, element('pre', {}, element('code'))), element('div', { className: 'outputs' }));
}

function inserted({ after, cell: known }) {
  if (cellOf(known.id) || known.kind === 'markdown') return;
  const before = cellOf(shownBefore(after));
  const made = makeElement(known.id);
  made.querySelector('code').textContent = known.source;
  if (before) before.element.after(made); else document.querySelector('[data-cell]').before(made);
  place(new CodeCell(made, known), before);
}

function end(cell) {
  if (isPending(cell) && !cell.isRemoving) wayBack(cell)(`セル ${cell.number} が、ほかのタブやプログラムで消されました。ここで書いた文は、まだ保存していませんでした。`);
  discard(cell);
  cell.editor.dispose();
}

function deleted(cell) {
  const hadFocus = cell.element.contains(document.activeElement);
  const next = neighbour(cell, 1) ?? neighbour(cell, -1);
  if (cell.isCode) end(cell);
  remove(cell);
  if (hadFocus) focusOn(next);
}

export function listenForCells() {
  onCell('queued', cell => cell.update({ state: 'queued' }));
  onCell('unqueued', (cell, { state = 'idle' }) => cell.update({ state, isStopping: false }));
  onCell('started', (cell, { run, source }) => {
    cell.outputs.clear();
    cell.update({ run, ran: source, state: 'running', seconds: 0, stale: false, since: performance.now() });
    cell.notes.withdraw('missing');
    tellOldAnswer(cell);
    tellNewAnswer(cell);
  });
  onCell('text', (cell, { stream, text }) => cell.outputs.text(stream, text));
  onCell('output', (cell, { html }) => cell.outputs.html(html));
  onCell('finished', (cell, { run, seconds, state, note }) => {
    // A kernel that was ended did not measure how long its cell ran.
    const took = seconds ?? (performance.now() - cell.since) / 1000;
    cell.update({ run, seconds: took, state, isStopping: false });
    cell.outputs.finish(note);
    if (state === 'failed') tellMissing(cell);
    tellFound();
    announce(`セル ${cell.number} が${ENDS[state]}（${took.toFixed(2)} 秒）。`);
  });
  // A kernel that has ended took the numbers of its runs with it.
  on('stale', ({ cells, value = true, gone }) => {
    cells.forEach(id => cellOf(id)?.update({ stale: value, ...(gone && { run: null, ran: null }) }));
    if (gone) tellMissingAgain();
  });
  on('inserted', inserted);
  onCell('deleted', deleted);
}
