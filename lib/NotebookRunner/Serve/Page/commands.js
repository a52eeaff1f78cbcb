// What a learner can ask for, from a button or a key. Each ends in events, which show what happened.
import { announce } from './announce.js';
import { ask } from './api.js';
import { button } from './dom.js';
import { arrived, cellOf, codeCells, focusOn, neighbour } from './notebook.js';
import { notice, withdraw } from './notices.js';
import { save } from './saving.js';

/** Says why something could not be done. */
async function attempt(work) {
  try {
    withdraw('refused');
    return await work();
  } catch (error) {
    const sentence = error instanceof TypeError ? 'サーバーにつながらないので、できませんでした。' : error.message;
    notice('refused', sentence, button('閉じる', () => withdraw('refused')));
    return undefined;
  }
}

export const run = cells => attempt(async () => {
  // A cell runs as it is on the screen.
  const [unsaved] = await save(cells);
  if (unsaved) throw new Error(`セル ${unsaved.number} が保存できていないので、実行しませんでした。`);
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
  if (next) focusOn(next);
}

export function runAndInsert(cell) {
  if (cell.isCode) run([cell]);
  return insertBelow(cell);
}

export function stop() {
  const running = codeCells().filter(cell => cell.isWaiting);
  // To stop is to end the kernel, with all that its cells have made.
  if (running.length === 0) return announce('実行中のセルはありません。');
  for (const cell of running) cell.update({ isStopping: true });
  announce('止めています。');
  return attempt(() => ask('stop').catch(error => {
    for (const cell of running) cell.update({ isStopping: false });
    throw error;
  }));
}

export const restart = () => attempt(() => ask('restart'));
export const setUp = () => attempt(() => ask('setup'));

export const reset = cell => attempt(async () => {
  await save([cell]);
  await ask('reset', { cell: cell.id });
  announce(`セル ${cell.number} を教材の文に戻しました。`);
});

async function insert(before, source = '') {
  const { cell } = await ask('insert', { after: before?.id ?? null, source });
  const inserted = await arrived(cell.id);
  focusOn(inserted);
  await inserted.editor.focus();
}

export const insertBelow = cell => attempt(() => insert(cell));
export const insertAbove = cell => attempt(() => insert(neighbour(cell, -1)));

export const remove = cell => attempt(async () => {
  const before = neighbour(cell, -1);
  await ask('delete', { cell: cell.id });
  notice('removed', `セル ${cell.number} を消しました。`, button('元に戻す', () => {
    withdraw('removed');
    attempt(() => insert(before, cell.source));
  }), button('閉じる', () => withdraw('removed')));
});

export const resume = exercise => attempt(async () => {
  const { target } = await ask('resume', { exercise });
  const cell = cellOf(target);
  cell.element.scrollIntoView({ block: 'start' });
  cell.element.focus({ preventScroll: true });
  announce(`演習 ${exercise} から再開します。準備のセルを実行しています。`);
});
