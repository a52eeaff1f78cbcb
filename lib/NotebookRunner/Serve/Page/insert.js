import { ask } from './api.js';
import { arrived, focusOn } from './notebook.js';

/** A new cell of the learner's own, behind another or first. */
export async function insert(before, source = '') {
  const { cell } = await ask('insert', { after: before?.id ?? null, source });
  const inserted = await arrived(cell.id);
  focusOn(inserted);
  return inserted;
}
