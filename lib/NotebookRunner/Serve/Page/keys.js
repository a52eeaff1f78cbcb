// Keys while a cell, and nothing in it, has the focus.
import * as commands from './commands.js';
import { showHelp } from './help.js';
import { cellAround, focusOn, neighbour } from './notebook.js';

/** Two presses within this time are one command. */
const TWICE = 800;
let lastD = {};

const move = distance => cell => {
  const next = neighbour(cell, distance);
  if (next) focusOn(next);
};

/** A key that is held down does these again and again. */
const REPEATED = ['ArrowUp', 'ArrowDown', 'k', 'j'];

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
  const isSecond = lastD.cell === cell && timeStamp - lastD.timeStamp < TWICE;
  lastD = isSecond ? {} : { cell, timeStamp };
  if (isSecond) commands.remove(cell);
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
    const name = nameOf(event);
    const act = KEYS[name];
    if (!act || cell?.element !== target) return;
    event.preventDefault();
    if (!event.repeat || REPEATED.includes(name)) act(cell, event);
  });
}
