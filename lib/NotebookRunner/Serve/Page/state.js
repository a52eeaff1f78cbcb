// What the server said about this page when it wrote it.
// No other element: a text may name one of its own so.
const written = document.querySelector('script#state');

export const state = written ? JSON.parse(written.textContent) : {};
export const chapter = document.body.dataset.chapter;
export const token = document.body.dataset.csrf;
export const presenting = 'present' in document.body.dataset;

/** Tells what this tab wrote from what others wrote. */
export const pageId = Array.from(crypto.getRandomValues(new Uint32Array(2)), part => part.toString(36)).join('');
