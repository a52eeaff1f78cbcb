// The line above a cell: its number, what became of its last run, and its buttons.
import * as commands from './commands.js';
import { button, element } from './dom.js';
import { CellMenu } from './cellmenu.js';
import { exerciseOf } from './notebook.js';

export class CellBar {
  constructor(cell) {
    this.cell = cell;
    this.name = element('span', { className: 'name' });
    this.run = element('span', { className: 'run' });
    this.state = element('span', { className: 'state' });
    this.marks = element('span', { className: 'marks' });
    this.runs = button('実行', ({ detail }) => this.#press(detail), { className: 'runs' });
    // A key held down must not stop what it began.
    this.runs.addEventListener('keydown', event => { if (event.repeat) event.preventDefault(); });
    this.menu = new CellMenu(cell);
    const buttons = element('span', { className: 'buttons' }, this.runs, this.menu.element);
    const exercise = exerciseOf(cell, 'exercise');
    if (exercise) buttons.prepend(button('この演習から再開', () => commands.resume(exercise), { className: 'resumes' }));
    cell.element.querySelector('.code').prepend(
      element('div', { className: 'bar' }, this.name, this.run, this.state, this.marks, buttons));
  }

  #press(clicks) {
    const { cell } = this;
    if (this.runs.getAttribute('aria-disabled') === 'true') return;
    // Nor must the second half of a double click.
    if (clicks > 1) return;
    if (cell.state === 'running') commands.stop(); else commands.run([cell]);
  }

  show() {
    const { cell } = this;
    this.name.textContent = `セル ${cell.number}`;
    this.run.textContent = cell.run ? `[${cell.run}]` : '';
    this.run.title = cell.run ? `${cell.run} 番目の実行` : '';
    this.marks.replaceChildren(...this.#words().map(([word, title]) => element('span', { className: 'mark', textContent: word, title })));
    this.#showRunButton();
    // site.js has put it here.
    cell.element.querySelector('.copy')?.setAttribute('aria-label', `セル ${cell.number} のコードをコピー`);
    this.menu.show();
    this.showState();
  }

  /** What is above a cell, in one line. */
  get summary() {
    return [this.name, ...this.marks.children, this.state].map(part => part.textContent).filter(Boolean).join('、');
  }

  showState() {
    const text = stateText(this.cell);
    if (this.state.textContent !== text) this.state.textContent = text;
  }

  #words() {
    const { cell } = this;
    return [
      ...(cell.isOwn ? [['自分のセル', '教材にはない、自分で足したセルです。']] : []),
      ...(cell.isChanged ? [['教材から変更', '教材の文を書き換えたセルです。書いた文は自動で保存されます。']] : []),
      ...(cell.stale && cell.hasResult ? [['前の結果のまま', cell.run === null ? 'この結果を出したカーネルは、もう動いていません。' : 'この結果が出たあとで、このセルか上のセルが変わりました。']] : []),
    ];
  }

  #showRunButton() {
    const { cell } = this;
    const running = cell.state === 'running';
    this.runs.textContent = running ? '止める' : cell.state === 'queued' ? '順番待ち' : '実行';
    this.runs.setAttribute('aria-label', `セル ${cell.number} を${running ? '止める' : '実行'}`);
    // Not `disabled`, which would take the focus away from under a keyboard.
    this.runs.setAttribute('aria-disabled', cell.state === 'queued' || cell.isStopping);
  }
}

function stateText(cell) {
  if (cell.isStopping && cell.isWaiting) return '止めています…';
  const seconds = cell.seconds === null ? '' : `${cell.seconds.toFixed(2)} 秒`;
  switch (cell.state) {
    case 'queued': return '順番を待っています';
    case 'running': return `実行中 ${cell.seconds.toFixed(1)} 秒`;
    case 'failed': return `✗ エラー ${seconds}`;
    case 'stopped': return `■ 止めました ${seconds}`;
    case 'succeeded': return `実行済み ${seconds}`.trimEnd();
    default: return '';
  }
}
