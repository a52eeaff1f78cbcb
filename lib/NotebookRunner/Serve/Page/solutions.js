// The model answer, once the exercise was tried.
import { ask } from './api.js';
import { attempt } from './attempt.js';
import { compare } from './compare.js';
import { button, element } from './dom.js';
import { exerciseWith, whenProgress } from './exercises.js';
import { cells, exerciseOf, tagged } from './notebook.js';
import { presenting } from './state.js';

const LATER = '解答例は、答えを書いて、判定を一度受けると開けます。';
const HIDDEN = '解答例は、教える人の画面では隠しています。';

const compareWithOwn = id => attempt(async () => {
  const { code } = await ask('solution', { exercise: id });
  await compare(`演習 ${id}: 自分の答えと解答例`, ['自分の答え', tagged(`exercise:${id}`).source], ['解答例', code],
    '解答例と違っても、判定が正解なら正しい答えです。');
});

function guard(cell) {
  const id = exerciseOf(cell, 'solution');
  const sentence = element('p', { className: 'aside', textContent: presenting ? HIDDEN : LATER });
  const comparing = button('自分の答えと比べる', () => compareWithOwn(id), { 'aria-label': `演習 ${id} の自分の答えと解答例を比べる` });
  const contents = [...cell.element.children];
  cell.element.append(sentence, comparing);
  whenProgress(() => {
    const exercise = exerciseWith(id);
    const isOpen = !presenting && exercise && (exercise.solved || exercise.attempts > 0);
    for (const shown of [...contents, comparing]) shown.hidden = !isOpen;
    sentence.hidden = isOpen;
  });
}

export function guardSolutions() {
  cells.filter(cell => exerciseOf(cell, 'solution')).forEach(guard);
}
