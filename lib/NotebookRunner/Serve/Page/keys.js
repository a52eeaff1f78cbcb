// Keys while a cell, and nothing in it, has the focus.
import * as commands from './commands.js';
import { showHelp } from './help.js';
import { cellAround, focusOn, neighbour } from './notebook.js';

/** Two presses within this time are one command. */
const TWICE = 800;
let lastD = -Infinity;

const move = distance => cell => {
  const next = neighbour(cell, distance);
  if (next) focusOn(next);
};

const KEYS = {
  'Enter': cell => cell.isCode && cell.editor.focus(),
  'Shift+Enter': commands.runAndNext,
  'Ctrl+Enter': cell => cell.isCode && commands.run([cell]),
  'Alt+Enter': commands.runAndInsert,
  'ArrowUp': move(-1), 'k': move(-1),
  'ArrowDown': move(1), 'j': move(1),
  'a': commands.insertAbove,
  'b': commands.insertBelow,
  'd': removeOnSecond,
};

function removeOnSecond(cell, { timeStamp }) {
  const isSecond = timeStamp - lastD < TWICE;
  lastD = isSecond ? -Infinity : timeStamp;
  if (isSecond && cell.isOwn) commands.remove(cell);
}

function nameOf({ key, shiftKey, ctrlKey, metaKey, altKey }) {
  const name = key.length === 1 ? key.toLowerCase() : key;
  return (ctrlKey || metaKey ? 'Ctrl+' : '') + (altKey ? 'Alt+' : '') + (shiftKey && key.length > 1 ? 'Shift+' : '') + name;
}

function isWriting(target) {
  return target.matches('input, textarea, select, [contenteditable]') || target.closest('dialog, .editor');
}

export function listenToKeys() {
  document.addEventListener('keydown', event => {
    const { target } = event;
    if (event.defaultPrevented || event.isComposing || isWriting(target)) return;
    if (event.key === '?') {
      showHelp();
      event.preventDefault();
      return;
    }
    const cell = cellAround(target);
    const act = KEYS[nameOf(event)];
    if (!act || cell?.element !== target) return;
    event.preventDefault();
    act(cell, event);
  });
}
