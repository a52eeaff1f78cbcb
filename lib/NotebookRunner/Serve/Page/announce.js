// Short sentences for screen readers: what happened, never what was printed.
import { element } from './dom.js';

const GATHER = 150;
const region = element('p', { className: 'unseen', role: 'status', 'aria-live': 'polite' });
document.body.append(region);
let waiting = [];

export function announce(sentence) {
  if (waiting.length === 0) setTimeout(say, GATHER);
  waiting.push(sentence);
}

function say() {
  region.textContent = waiting.join(' ');
  waiting = [];
}
