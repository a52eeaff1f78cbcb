// Cells that another needs and that have not run as they are now: said where it shows, with a way to run them first.
import * as commands from './commands.js';
import { button } from './dom.js';
import { codeCells, exerciseOf, tagged } from './notebook.js';

/** What the compiler says of a name that nothing has declared yet. */
const UNKNOWN_NAME = /\bCS(0012|0103|0234|0246|0400)\b/;
const SET_UP = /^\s*#(load|r)\s+"/m;
const NAMED = 4;

const partOf = cell => exerciseOf(cell, 'exercise') ?? exerciseOf(cell, 'check');
const hasRunAsItIs = cell => cell.run !== null && cell.ran === cell.source && cell.state !== 'failed';

/** The cells that the chapter begins with: one further down that loads something needs what is between them. */
function setUpCells() {
  const ofCourse = codeCells().filter(cell => !cell.isOwn);
  const end = ofCourse.findIndex(cell => !SET_UP.test(cell.course));
  return end < 0 ? ofCourse : ofCourse.slice(0, end);
}

function above(cell) {
  const all = codeCells();
  return all.slice(0, all.indexOf(cell));
}

/** The answer that a cell judges, and what the learner has put between them and run: a cell to try something in is no answer. */
function answerFor(check) {
  const id = exerciseOf(check, 'check');
  const starter = id && tagged(`exercise:${id}`);
  if (!starter) return [];
  const [answer, ...own] = above(check).slice(above(check).indexOf(starter)).filter((cell, i) => i === 0 || cell.run !== null);
  // Whoever wrote the answer in a cell of their own needs no starter.
  return answer.run === null && own.length > 0 ? own : [answer, ...own];
}

/** An exercise needs the set-up and its own answer; any other cell what comes before it in the text. */
function neededBy(cell) {
  const needed = [...setUpCells(), ...answerFor(cell)];
  return partOf(cell)
    ? above(cell).filter(one => needed.includes(one))
    : above(cell).filter(one => !partOf(one));
}

const runFirst = (label, cells, cell) => button(label, () => commands.run([...cells, cell]));

function namesOf(cells) {
  const first = cells.slice(0, NAMED).map(cell => cell.number).join('、');
  return cells.length > NAMED ? `${first} など ${cells.length} 個` : first;
}

/** A verdict on a text that is not on the screen. */
export function tellOldAnswer(check) {
  const old = answerFor(check).filter(cell => !hasRunAsItIs(cell));
  check.notes.withdraw('answer');
  if (old.length === 0) return;
  const sentence = old.some(cell => cell.state === 'failed' && cell.ran === cell.source)
    ? '上の解答のセルは、エラーで終わりました。この判定は、その前に実行した解答のものかもしれません。'
    : old.some(cell => cell.run !== null)
    ? '上の解答のセルは、書き換えたあと、まだ実行していません。この判定は、前に実行した解答のものです。'
    : '上の解答のセルを、まだ実行していません。';
  check.notes.show('answer', sentence, runFirst('解答のセルから実行', answerFor(check), check));
}

/** The answer runs at last: what was judged before is that of another. */
export function tellNewAnswer(cell) {
  const id = exerciseOf(cell, 'exercise');
  const check = id && tagged(`check:${id}`);
  if (!check?.notes.has('answer')) return;
  if (check.isWaiting) check.notes.withdraw('answer');
  else check.notes.show('answer', 'この判定は、前に実行した解答のものです。判定のセルを、もう一度実行してください。', runFirst('判定のセルを実行', [], check));
}

/** An error that is mended by running what is above. */
export function tellMissing(cell) {
  cell.notes.withdraw('missing');
  const error = cell.outputs.place.querySelector('.output.error')?.textContent ?? '';
  const missing = neededBy(cell).filter(one => one.run === null);
  if (!UNKNOWN_NAME.test(error) || missing.length === 0) return;
  cell.notes.withdraw('answer');
  const setUp = missing.filter(one => setUpCells().includes(one));
  const sentence = setUp.length > 0
    ? `準備のセル（セル ${namesOf(setUp)}）を、まだ実行していません。先に実行すると、このエラーは消えることがあります。`
    : `上のセル（セル ${namesOf(missing)}）を、まだ実行していません。先に実行すると、このエラーは消えることがあります。`;
  cell.notes.show('missing', sentence, runFirst('上の、まだ実行していないセルから実行', missing, cell));
}

/** A kernel that has ended took with it what was there. */
export function tellMissingAgain() {
  for (const cell of codeCells()) if (cell.notes.has('missing')) tellMissing(cell);
}

/** What was missing is there now. */
export function tellFound() {
  for (const cell of codeCells()) {
    if (!cell.notes.has('missing') || cell.isWaiting || neededBy(cell).some(one => one.run === null || one.state === 'failed')) continue;
    cell.notes.show('missing', '上のセルを実行しました。このセルを、もう一度実行してください。', runFirst('このセルを実行', [], cell));
  }
}

/** After a reload: a check that ran since the last change has judged what ran before that change. */
export function tellAgain() {
  for (const cell of codeCells()) {
    if (cell.run === null) continue;
    if (!cell.stale) tellOldAnswer(cell);
    if (cell.state === 'failed') tellMissing(cell);
  }
}
