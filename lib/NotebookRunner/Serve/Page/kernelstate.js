// What a kernel does, and what that is called.
import { on } from './events.js';
import { state } from './state.js';

export const WORDS = { none: 'まだ動いていません', idle: '待っています', busy: '実行しています', ended: '終わりました' };

/** The one of this chapter. */
export let kernel = state.kernel;

on('kernel', event => { kernel = event; });
