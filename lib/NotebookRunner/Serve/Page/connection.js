// Says when the server is out of reach, and why where that can be found out.
import { announce } from './announce.js';
import { get } from './api.js';
import { isConnected, on } from './events.js';
import { notice, withdraw } from './notices.js';
import { chapter } from './state.js';

const KEPT = chapter ? '書いた内容はこのブラウザーに残っています。' : '';
const AWAY = `サーバーにつながりません。${KEPT && `${KEPT}つながると、続きを保存します。`}`;
const STRANGER = `サーバーが新しく起動しています。ターミナルに表示された URL から開き直してください。${KEPT}`;
const NOTICED = 700;

export function watchConnection() {
  let timer = 0;
  let isTold = false;

  async function tell() {
    const forbidden = await isForbidden();
    // Each try to connect that fails looks again: a server may have come that does not know this browser.
    timer = 0;
    if (isConnected()) return;
    isTold = true;
    notice('connection', forbidden ? STRANGER : AWAY);
  }

  on('disconnected', () => { timer ||= setTimeout(tell, NOTICED); });

  on('connected', () => {
    clearTimeout(timer);
    timer = 0;
    withdraw('connection');
    if (isTold) announce('サーバーにつながりました。');
    isTold = false;
  });
}

const isForbidden = () => get('/api/kernels').then(() => false, error => error.status === 403);
