import { on } from './events.js';

/** The server no longer knows what this page has seen. What is unsaved is kept and sent by the new page. */
export function watchReload() {
  on('reload', () => location.reload());
}
