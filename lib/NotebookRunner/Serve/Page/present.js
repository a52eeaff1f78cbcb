// The teacher's view: an output appears when its cell runs here, and there is time to predict it.
import { announce } from './announce.js';
import { button, element } from './dom.js';
import { codeCells } from './notebook.js';

const ANNOUNCED = 10;

export function hideOutputs() {
  for (const { outputs } of codeCells()) outputs.place.dataset.unrevealed = '';
}

export function predictionTimer() {
  const time = element('span', { className: 'countdown', role: 'timer' });
  let left = 0;
  let timer = 0;

  function show() {
    time.textContent = left > 0 ? `予想の時間 あと ${left} 秒` : '予想の時間は終わりです';
    if (left === ANNOUNCED) announce(`予想の時間は、あと ${left} 秒です。`);
    if (left > 0) return;
    clearInterval(timer);
    announce('予想の時間は終わりです。');
  }

  function start(seconds) {
    clearInterval(timer);
    left = seconds;
    announce(`予想の時間は ${seconds} 秒です。`);
    show();
    timer = setInterval(() => { left--; show(); }, 1_000);
  }

  return [button('予想 30 秒', () => start(30)), button('予想 60 秒', () => start(60)), time];
}
