// Says when the server is out of reach, and why where that can be found out.
import { announce } from './announce.js';
import { on } from './events.js';
import { notice, withdraw } from './notices.js';

const AWAY = 'サーバーにつながりません。書いた内容はこの画面に残っています。つながると、続きを保存します。';
const STRANGER = 'サーバーが新しく起動しています。ターミナルに表示された URL から開き直してください。書いた内容はこのブラウザーに残っています。';
const NOTICED = 700;

export function watchConnection() {
  let timer = 0;
  let isAway = false;

  on('disconnected', () => {
    timer ||= setTimeout(async () => {
      isAway = true;
      notice('connection', await isForbidden() ? STRANGER : AWAY);
    }, NOTICED);
  });

  on('connected', () => {
    clearTimeout(timer);
    timer = 0;
    withdraw('connection');
    if (isAway) announce('サーバーにつながりました。');
    isAway = false;
  });
}

async function isForbidden() {
  const response = await fetch('/api/kernels').catch(() => null);
  return response?.status === 401 || response?.status === 403;
}
