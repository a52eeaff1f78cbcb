// The cells of this page, in their order.
export const cells = [];
const awaited = new Map();

export const codeCells = () => cells.filter(cell => cell.isCode);
export const cellOf = id => cells.find(cell => cell.id === id);
export const tagged = tag => cells.find(cell => cell.tags.includes(tag));
export const cellAround = node => cellOf(node.closest('[data-cell]')?.dataset.cell);

/** The id of the exercise that a tag of this kind names, as in `hint:2-1`. */
export function exerciseOf(cell, kind) {
  return cell.tags.find(tag => tag.startsWith(kind + ':'))?.slice(kind.length + 1);
}

export function neighbour(cell, distance) {
  return cells[cells.indexOf(cell) + distance];
}

/** Puts a cell behind another, or first. */
export function place(cell, before) {
  cells.splice(before ? cells.indexOf(before) + 1 : 0, 0, cell);
  renumber();
  awaited.get(cell.id)?.(cell);
  awaited.delete(cell.id);
}

/** The answer to a request may come before the event that puts its cell into the page. */
export async function arrived(id) {
  return cellOf(id) ?? new Promise(resolve => awaited.set(id, resolve));
}

export function remove(cell) {
  cells.splice(cells.indexOf(cell), 1);
  cell.element.remove();
  renumber();
  document.dispatchEvent(new CustomEvent('cell-removed', { detail: cell }));
}

/** As the course's text and error messages count them: code cells only. */
export function renumber() {
  codeCells().forEach((cell, index) => cell.update({ number: index + 1 }));
}

export function focusOn(cell) {
  cell.element.focus({ preventScroll: true });
  cell.element.scrollIntoView({ block: 'nearest' });
}
