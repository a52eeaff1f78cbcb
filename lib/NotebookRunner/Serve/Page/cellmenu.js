// What is done to a cell more seldom, behind one button.
import * as commands from './commands.js';
import { button, element } from './dom.js';

export class CellMenu {
  constructor(cell) {
    this.cell = cell;
    this.summary = element('summary', { textContent: 'その他' });
    this.reset = this.#item('教材の文に戻す', () => commands.reset(cell));
    this.remove = this.#item('このセルを消す', () => commands.remove(cell));
    this.element = element('details', { className: 'more' }, this.summary, element('div', { className: 'items' },
      this.#item('ここより上をすべて実行', () => commands.runAbove(cell)),
      this.#item('上にセルを足す', () => commands.insertAbove(cell)),
      this.#item('下にセルを足す', () => commands.insertBelow(cell)),
      this.reset, this.remove));
    this.element.addEventListener('focusout', event => {
      if (!this.element.contains(event.relatedTarget)) this.element.open = false;
    });
    this.element.addEventListener('keydown', event => {
      if (event.key !== 'Escape' || !this.element.open) return;
      event.stopPropagation();
      this.element.open = false;
      this.summary.focus();
    });
  }

  show() {
    this.summary.setAttribute('aria-label', `セル ${this.cell.number} のその他の操作`);
    this.reset.hidden = !this.cell.isChanged;
    this.remove.hidden = !this.cell.isOwn;
  }

  #item(label, action) {
    return button(label, () => {
      this.element.open = false;
      this.summary.focus();
      action();
    });
  }
}
