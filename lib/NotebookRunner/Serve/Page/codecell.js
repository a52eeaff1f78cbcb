import { CellBar } from './cellbar.js';
import { CellEditor } from './editor.js';
import { CellNotes } from './cellnotes.js';
import { Outputs } from './outputs.js';

/** A cell with code: what is known of it, and the parts of the page that show it. */
export class CodeCell {
  isCode = true;
  number = 0;
  isStopping = false;

  constructor(element, known) {
    Object.assign(this, known);
    this.saved = known.source;
    this.element = element;
    element.tabIndex = 0;
    element.setAttribute('role', 'group');
    element.setAttribute('aria-describedby', 'cell-keys');
    this.bar = new CellBar(this);
    this.notes = new CellNotes(this);
    this.outputs = new Outputs(this);
    this.editor = new CellEditor(this);
  }

  get isOwn() { return this.course === null; }
  get isChanged() { return !this.isOwn && this.source !== this.course; }
  get hasResult() { return ['succeeded', 'failed', 'stopped'].includes(this.state); }
  get isWaiting() { return this.state === 'queued' || this.state === 'running'; }

  update(changes) {
    Object.assign(this, changes);
    this.element.dataset.state = this.state;
    this.element.toggleAttribute('data-stale', Boolean(this.stale));
    this.bar.show();
    this.element.setAttribute('aria-label', this.bar.summary);
    if ('number' in changes) this.editor.label();
  }

  /** What the learner wrote here. */
  typed(source) {
    this.update({ source });
    this.element.dispatchEvent(new CustomEvent('cell-typed', { bubbles: true, detail: this }));
  }

  /** What came from elsewhere. */
  receive(source, version) {
    this.update({ source, version });
    this.editor.show(source);
  }
}
