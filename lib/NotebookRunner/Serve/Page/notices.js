// Sentences about the whole page, each with what can be done about it. They stay until they no longer hold.
import { announce } from './announce.js';
import { button, element } from './dom.js';
import { leave } from './focus.js';

export const place = element('div', { className: 'notices' });
const shown = new Map();

export function notice(subject, sentence, ...buttons) {
  if (shown.get(subject)?.dataset.sentence === sentence) return;
  withdraw(subject);
  const bar = element('div', { className: 'notice' }, element('p', { textContent: sentence }), ...buttons);
  bar.dataset.sentence = sentence;
  shown.set(subject, bar);
  place.append(bar);
  announce(sentence);
}

export function withdraw(subject) {
  leave(shown.get(subject));
  shown.get(subject)?.remove();
  shown.delete(subject);
}

/** The button for a sentence that holds until it was read. */
export const closing = subject => button('閉じる', () => withdraw(subject));
