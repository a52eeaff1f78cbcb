// The kernels that run, and a way to end each.
import { get } from './api.js';
import { watchConnection } from './connection.js';
import { button, element } from './dom.js';
import { connect, on } from './events.js';
import { leave } from './focus.js';
import { WORDS } from './kernelstate.js';
import { place as notices } from './notices.js';
import { watchReload } from './reload.js';
import { stopKernel } from './stopkernel.js';

/** Memory and time change without an event. */
const PAUSE = 2_000;
const rows = element('tbody');
const table = element('table', { className: 'kernels', hidden: true }, element('thead', {}, element('tr', {},
  ...['章', '状態', '操作', 'プロセス', 'メモリ', 'CPU 時間', '動いている時間'].map(title => element('th', { scope: 'col', textContent: title })))), rows);
const none = element('p', { textContent: '動いているカーネルはありません。', hidden: true });
const made = new Map();

function minutes(seconds) {
  return seconds < 60 ? `${Math.round(seconds)} 秒` : `${Math.floor(seconds / 60)} 分`;
}

async function stop(kernel) {
  await stopKernel(kernel);
  await refresh();
}

function makeRow(kernel) {
  const row = element('tr', {}, element('th', { scope: 'row' }, element('a', { href: `/chapters/${kernel.chapter}`, textContent: kernel.title })),
    element('td'),
    // Where the screen is narrow, what is behind it has to be scrolled to.
    element('td', {}, button('止める', () => stop(kernel), { 'aria-label': `${kernel.title} のカーネルを止める` })),
    ...Array.from({ length: 4 }, () => element('td')));
  made.set(kernel.chapter, row);
  return row;
}

/** A row stays the same element, so that the focus on its button stays. */
function rowOf(kernel) {
  const row = made.get(kernel.chapter) ?? makeRow(kernel);
  row.cells[1].textContent = WORDS[kernel.state] ?? '';
  const texts = [kernel.process, `${Math.round(kernel.memoryMegabytes)} MB`, `${kernel.processorSeconds.toFixed(1)} 秒`, minutes(kernel.sinceSeconds)];
  texts.forEach((text, index) => { row.cells[index + 3].textContent = text; });
  return row;
}

function show(kernels) {
  const running = new Set(kernels.map(kernel => kernel.chapter));
  for (const [chapter, row] of made) {
    if (running.has(chapter)) continue;
    leave(row);
    row.remove();
    made.delete(chapter);
  }
  for (const kernel of kernels) {
    const row = rowOf(kernel);
    if (!row.isConnected) rows.append(row);
  }
  table.hidden = kernels.length === 0;
  none.hidden = kernels.length > 0;
}

async function refresh() {
  const kernels = await get('/api/kernels').catch(() => null);
  // That the server is away is said by the connection.
  if (kernels) show(kernels);
}

async function goOn() {
  if (!document.hidden) await refresh();
  setTimeout(goOn, PAUSE);
}

document.getElementById('kernels').append(notices, element('div', { className: 'scroll' }, table), none);
on('kernels', refresh);
on('connected', refresh);
watchConnection();
watchReload();
connect();
goOn();
