// A cell that the course has changed since: the learner's text stays until the learner decides.
import { ask } from './api.js';
import { attempt } from './attempt.js';
import { compare } from './compare.js';
import { button } from './dom.js';
import { on } from './events.js';
import { cellOf, codeCells } from './notebook.js';
import { save } from './saving.js';

const decide = (cell, take) => attempt(async () => {
  await save([cell], take ? '新しい文にしませんでした' : '決めませんでした');
  await ask('accept', { cell: cell.id, take });
});

function show(cell) {
  if (!cell.offered) {
    cell.notes.withdraw('offer');
    return;
  }
  cell.notes.show('offer', '教材のこのセルが新しくなりました。',
    button('比べる', () => attempt(() => compare(`セル ${cell.number}`, ['自分の文', cell.source], ['新しい文', cell.offered]))),
    button('新しい文にする', () => decide(cell, true)),
    button('自分の文のままにする', () => decide(cell, false)));
}

export function showOffers() {
  codeCells().filter(cell => cell.offered).forEach(show);
  on('offered', ({ cell: id, source }) => {
    const cell = cellOf(id);
    if (!cell) return;
    cell.offered = source;
    show(cell);
  });
}
