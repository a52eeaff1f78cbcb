// Sentences about the whole page, each with what can be done about it. They stay until they no longer hold.
import { announce } from './announce.js';
import { element } from './dom.js';

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
  shown.get(subject)?.remove();
  shown.delete(subject);
}
