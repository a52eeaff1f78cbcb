import { chapter, pageId, token } from './state.js';

/** Its message is a sentence for the learner. */
export class Told extends Error {}

/** The server answered, and said no. */
export class Refused extends Told {
  constructor(status, body) {
    super(body?.sentence ?? `サーバーが受け付けませんでした（${status}）。`);
    this.status = status;
    this.body = body ?? {};
  }
}

/** No answer came. */
class Unreached extends Told {
  constructor(cause) {
    super('サーバーにつながらないので、できませんでした。', { cause });
  }
}

async function answerTo(address, options) {
  const response = await fetch(address, options).catch(cause => {
    // What the page itself broke off did not fail.
    throw cause.name === 'AbortError' ? cause : new Unreached(cause);
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(response.status, answer);
  return answer;
}

/** Rejects with Refused or Unreached. */
export const get = address => answerTo(address);

export const post = (address, body = {}, options = {}) => answerTo(address, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', 'X-Course-Token': token },
  body: JSON.stringify({ page: pageId, ...body }),
  ...options,
});

/** A request about the chapter of this page. */
export const ask = (verb, body, options) => post(`/api/${chapter}/${verb}`, body, options);
