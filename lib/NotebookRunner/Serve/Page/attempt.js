// What a learner asked for, and why it could not be done.
import { Told } from './api.js';
import { closing, notice, withdraw } from './notices.js';

/** Resolves to what the work gives; to undefined where it failed, and then the page says why. Never rejects. */
export async function attempt(work) {
  withdraw('refused');
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Told)) reportError(error);
    const sentence = error instanceof Told ? error.message : `ページの中で問題が起きました（${error.message}）。ページを読み込み直してください。`;
    notice('refused', sentence, closing('refused'));
    return undefined;
  }
}
