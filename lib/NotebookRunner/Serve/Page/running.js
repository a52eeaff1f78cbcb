// In the header of every page: what runs in other chapters, and a way to stop it.
import { get } from './api.js';
import { button, element } from './dom.js';
import { on } from './events.js';
import { leave } from './focus.js';
import { place as notices } from './notices.js';
import { chapter } from './state.js';
import { stopKernel } from './stopkernel.js';

const header = document.querySelector('header.top');
const place = element('div', { className: 'running', role: 'group', 'aria-label': 'ほかの章の実行' });
const made = new Map();

function makeButton(kernel) {
  const label = `「${kernel.title}」を止める`;
  return button(label, () => stopKernel(kernel), { title: label });
}

/** A button stays the same element, so that the focus on it stays. */
function show(kernels) {
  const busy = kernels.filter(kernel => kernel.state === 'busy' && kernel.chapter !== chapter);
  const names = new Set(busy.map(kernel => kernel.chapter));
  for (const [name, stop] of made) {
    if (names.has(name)) continue;
    leave(stop, header.querySelector('a[href="/kernels"]'));
    stop.remove();
    made.delete(name);
  }
  for (const kernel of busy) {
    if (made.has(kernel.chapter)) continue;
    made.set(kernel.chapter, makeButton(kernel));
    place.append(made.get(kernel.chapter));
  }
  place.hidden = busy.length === 0;
}

export function watchRunning() {
  show([]);
  header.after(place);
  // A page without a toolbar has no place of its own for them.
  if (!notices.isConnected) document.getElementById('content').prepend(notices);
  on('kernels', event => show(event.kernels));
  on('connected', () => get('/api/kernels').then(show, () => { /* The connection says it. */ }));
}
