// What a learner can ask for, from a button or a key. Each ends in events, which show what happened.
import { announce } from './announce.js';
import { ask, Told } from './api.js';
import { attempt } from './attempt.js';
import { on } from './events.js';
import { selectAfter } from './follow.js';
import { insert } from './insert.js';
import { kernel } from './kernelstate.js';
import { cellOf, codeCells, focusOn, neighbour } from './notebook.js';
import { closing, notice, withdraw } from './notices.js';
import { wayBack } from './removed.js';
import { save, savePending } from './saving.js';

const NOT_RUN = '実行しませんでした';
let turn = Promise.resolve();

/** One run after another: to save takes longer for one cell than for the next. */
function inTurn(work) {
  const before = turn;
  return turn = attempt(async () => {
    await before;
    await work();
  });
}

export const run = cells => inTurn(async () => {
  await savePending();
  // A cell runs as it is on the screen.
  await save(cells, NOT_RUN);
  await ask('run', { cells: cells.map(cell => cell.id) });
});

export const runAll = () => run(codeCells());

export function runAbove(cell) {
  const all = codeCells();
  return run(all.slice(0, all.indexOf(cell)));
}

export function runAndNext(cell) {
  if (cell.isCode) run([cell]);
  const next = neighbour(cell, 1);
  if (next) selectAfter(cell, next);
}

export function runAndInsert(cell) {
  if (cell.isCode) run([cell]);
  return insertBelow(cell);
}

export const stop = () => attempt(async () => {
  const running = codeCells().filter(cell => cell.isWaiting);
  // To stop is to end the kernel, with all that its cells have made. A cell that was removed may still run.
  if (running.length === 0 && kernel.state !== 'busy') throw new Told('実行中のセルはありません。');
  for (const cell of running) cell.update({ isStopping: true });
  announce('止めています。');
  try {
    await ask('stop');
  } catch (error) {
    for (const cell of running) cell.update({ isStopping: false });
    throw error;
  }
});

export const restart = () => attempt(async () => {
  announce('再起動しています。');
  await ask('restart');
});

export const setUp = () => inTurn(async () => {
  await save(codeCells(), NOT_RUN);
  await ask('setup');
});

export const reset = cell => attempt(async () => {
  await save([cell], '教材の文に戻しませんでした');
  await ask('reset', { cell: cell.id });
  announce(`セル ${cell.number} を教材の文に戻しました。`);
});

async function insertAndEdit(before) {
  const cell = await insert(before);
  await cell.editor.focus();
}

export const insertBelow = cell => attempt(() => insertAndEdit(cell));
export const insertAbove = cell => attempt(() => insertAndEdit(neighbour(cell, -1)));

export const remove = cell => attempt(async () => {
  if (!cell.isOwn) throw new Told('教材のセルは消せません。消せるのは、自分のセルです。');
  const { number } = cell;
  const offerBack = wayBack(cell);
  cell.isRemoving = true;
  await ask('delete', { cell: cell.id }).finally(() => { cell.isRemoving = false; });
  offerBack(`セル ${number} を消しました。`);
});

export const resume = exercise => inTurn(async () => {
  await save(codeCells(), NOT_RUN);
  const { target, queued } = await ask('resume', { exercise });
  const cell = cellOf(target);
  if (!cell) throw new Told(`演習 ${exercise} の問題文のセルがありません。`);
  // Whoever has begun to write meanwhile stays there.
  if (!document.activeElement?.closest('.monaco-editor')) {
    cell.element.scrollIntoView({ block: 'start' });
    cell.element.focus({ preventScroll: true });
  }
  if (queued === 0) announce(`演習 ${exercise} から再開します。`);
  else notice('resume', `演習 ${exercise} から再開します。準備のセルを実行しています。書いた答えは、そのままです。`, closing('resume'));
});

on('kernel', ({ state }) => { if (state === 'idle') withdraw('resume'); });

/** As in one text: out of the first line into the last one above, and out of the last into the first below. */
export function editNeighbour(cell, distance) {
  const next = neighbour(cell, distance);
  if (next?.isCode) next.editor.focusAtEdge(-distance); else if (next) focusOn(next);
}
