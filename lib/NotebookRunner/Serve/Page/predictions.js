// What the learner expects, written before the answer is opened, and kept beside what happened.
import { ask } from './api.js';
import { element } from './dom.js';
import { on } from './events.js';
import { cells } from './notebook.js';
import { chapter, state } from './state.js';

const PAUSE = 400;
const SUMMARY = '予想してから開く';

/** The code cell whose output shows whether the prediction holds. */
function codeAfter(cell) {
  return cells.slice(cells.indexOf(cell) + 1).find(next => next.isCode);
}

// What is not yet on the server must outlive a reload of this tab.
function stored(key, text) {
  try {
    if (text === null) sessionStorage.removeItem(key);
    else if (text !== undefined) sessionStorage.setItem(key, text);
    return sessionStorage.getItem(key);
  } catch { return null; }
}

class Prediction {
  #timer = 0;
  #unsent = false;

  constructor(cell, details, index, written) {
    this.cell = cell;
    this.index = index;
    this.key = `predicted:${chapter}:${cell.id}:${index}`;
    const unsent = stored(this.key);
    this.#unsent = unsent !== null;
    const id = `prediction-${cell.id}-${index}`;
    this.area = element('textarea', { id, rows: 2, value: unsent ?? written });
    this.form = element('div', { className: 'prediction' }, element('label', { htmlFor: id, textContent: 'あなたの予想' }), this.area);
    this.lines = [element('p', { className: 'predicted' }), element('p', { className: 'predicted' })];
    details.before(this.form);
    details.firstElementChild.after(this.lines[0]);
    codeAfter(cell)?.outputs.place.before(this.lines[1]);
    this.area.addEventListener('input', () => this.#changed());
    this.area.addEventListener('blur', () => this.send());
    details.addEventListener('toggle', () => { if (details.open) this.#settle(); });
    this.#show();
  }

  #show() {
    const text = this.area.value.trim();
    for (const line of this.lines) {
      line.textContent = `あなたの予想: ${text}`;
      line.hidden = !text;
    }
  }

  #changed() {
    this.#show();
    this.#unsent = true;
    stored(this.key, this.area.value);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.send(), PAUSE);
  }

  send() {
    if (!this.#unsent) return;
    clearTimeout(this.#timer);
    this.#unsent = false;
    const text = this.area.value;
    ask('predict', { cell: this.cell.id, index: this.index, text }, { keepalive: true }).then(
      () => { if (stored(this.key) === text) stored(this.key, null); },
      () => { this.#unsent = true; });
  }

  /** Once the answer is open, a prediction is no longer one. */
  #settle() {
    this.send();
    this.form.hidden = true;
  }
}

export function askForPredictions() {
  const all = cells.filter(cell => !cell.isCode).flatMap(cell =>
    [...cell.element.querySelectorAll('details')]
      .filter(details => details.firstElementChild?.textContent.trim() === SUMMARY)
      .map((details, index) => new Prediction(cell, details, index, state.predictions?.[cell.id]?.[index] ?? '')));
  const sendAll = () => all.forEach(prediction => prediction.send());
  on('connected', sendAll);
  addEventListener('pagehide', sendAll);
}
