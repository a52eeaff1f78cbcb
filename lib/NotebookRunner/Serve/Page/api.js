import { chapter, pageId, token } from './state.js';

/** The server answered, and said no: its sentence is for the learner. */
export class Refused extends Error {
  constructor(status, body) {
    super(body.sentence ?? `サーバーが受け付けませんでした（${status}）。`);
    this.status = status;
    this.body = body;
  }
}

/** Rejects with Refused, or with TypeError when the server was not reached. */
export async function post(address, body = {}, options = {}) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Course-Token': token },
    body: JSON.stringify({ page: pageId, ...body }),
    ...options,
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(response.status, answer);
  return answer;
}

/** A request about the chapter of this page. */
export const ask = (verb, body, options) => post(`/api/${chapter}/${verb}`, body, options);
