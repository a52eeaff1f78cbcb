// The server's events: in order, each once, over a connection that comes back by itself.
import { chapter, state } from './state.js';

const SLOWEST = 5_000;
const handlers = new Map();
let { since } = state;
let wait = 250;
let isLeaving = false;
let isOpen = false;

export const isConnected = () => isOpen;

/** Besides the server's types: `connected` and `disconnected`. */
export function on(type, handler) {
  handlers.set(type, [...(handlers.get(type) ?? []), handler]);
}

function tell(event) {
  for (const handler of handlers.get(event.type) ?? []) {
    // What cannot be shown must not hide what comes after it.
    try { handler(event); } catch (error) { reportError(error); }
  }
}

function receive(message) {
  for (const event of JSON.parse(message.data)) {
    since = event.seq ?? since;
    tell(event);
    isLeaving ||= event.type === 'reload';
  }
}

export function connect() {
  const address = new URL('/events', location.href);
  address.protocol = address.protocol.replace('http', 'ws');
  if (chapter) address.searchParams.set('chapter', chapter);
  if (since !== undefined) address.searchParams.set('since', since);
  const socket = new WebSocket(address);
  socket.onmessage = receive;
  socket.onopen = () => {
    wait = 250;
    isOpen = true;
    tell({ type: 'connected' });
  };
  socket.onclose = () => {
    isOpen = false;
    // The page is being loaded anew; to ask for that again would begin it once more.
    if (isLeaving) return;
    tell({ type: 'disconnected' });
    setTimeout(connect, wait);
    wait = Math.min(wait * 2, SLOWEST);
  };
}
