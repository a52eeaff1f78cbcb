import { button } from './dom.js';
import { on } from './events.js';
import { notice } from './notices.js';

const UNSAFE = 'サーバーが新しくなったので、ページを読み込み直す必要があります。このブラウザーは書いた文を残せないので、文をコピーしてから読み込み直してください。';

/** The server no longer knows what this page has seen. What is unsaved is kept and sent by the new page. */
export function watchReload(isSafe = () => true) {
  on('reload', () => {
    if (isSafe()) location.reload(); else notice('reload', UNSAFE, button('読み込み直す', () => location.reload()));
  });
}
