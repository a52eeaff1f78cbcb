import { ask, Refused } from './api.js';
import { button } from './dom.js';
import { forget, keep } from './kept.js';
import { notice, withdraw } from './notices.js';

const PAUSE = 400;
/** What a browser sends for a page that is being left. */
const KEEPALIVE = 15_000;

/** Saves one cell: after a pause, in order, one request at a time. */
export class Saver {
  #timer = 0;
  #sending = null;
  #isAsking = false;
  #missed = null;

  constructor(cell) {
    this.cell = cell;
  }

  get isPending() { return this.#sending !== null || this.#isAsking || this.cell.source !== this.cell.saved; }

  changed() {
    keep(this.cell);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), PAUSE);
  }

  /** Whether the server has what is on the screen. */
  async save() {
    clearTimeout(this.#timer);
    this.#sending ??= this.#send().finally(() => { this.#sending = null; this.#catchUp(); });
    await this.#sending;
    return !this.isPending;
  }

  /** Another wrote this cell. What is written here and not yet saved is not overwritten; the server will refuse it and say so. */
  received(source, version) {
    if (this.isPending) {
      this.#missed = { source, version };
    } else {
      this.cell.saved = source;
      this.cell.receive(source, version);
    }
  }

  #catchUp() {
    const missed = this.#missed;
    if (!missed || this.isPending) return;
    this.#missed = null;
    if (missed.version > this.cell.version) this.received(missed.source, missed.version);
  }

  async #send() {
    const { cell } = this;
    while (cell.source !== cell.saved && !this.#isAsking) {
      const { source, version } = cell;
      try {
        const answer = await ask('edit', { cell: cell.id, source, version }, { keepalive: source.length < KEEPALIVE });
        cell.version = answer.version;
        this.cell.saved = source;
      } catch (error) {
        if (!this.#isTaken(error, source)) return;
      }
    }
    if (this.#isAsking) return;
    forget(cell);
    withdraw('unsaved');
  }

  #isTaken(error, source) {
    // Not reached: the connection says so, and saves again when it is back.
    if (!(error instanceof Refused)) return false;
    if (error.status !== 409) {
      notice('unsaved', error.message, button('もう一度保存する', () => this.save()));
      return false;
    }
    const { body } = error;
    // The request before may have arrived although its answer did not.
    if (body.source === source) this.#adopt(body); else this.#ask(body);
    return true;
  }

  #adopt({ source, version }) {
    this.cell.version = version;
    this.cell.saved = source;
  }

  #ask(theirs) {
    this.#isAsking = true;
    const answer = then => () => {
      this.#isAsking = false;
      this.cell.notes.withdraw('conflict');
      this.#adopt(theirs);
      then();
    };
    this.cell.notes.show('conflict', theirs.sentence,
      button('この画面の文を残す', answer(() => this.save())),
      button('もう一方の文にする', answer(() => {
        this.cell.receive(theirs.source, theirs.version);
        forget(this.cell);
      })));
  }
}
