// What was written in cells that the server no longer has: a disk that was full, or another who removed them.
import { attempt } from './attempt.js';
import { button } from './dom.js';
import { forgetRecord, keptElsewhere } from './kept.js';
import { insert } from './insert.js';
import { cells } from './notebook.js';
import { notice, withdraw } from './notices.js';

function offer(record) {
  const subject = record.key;
  const [line] = record.source.trim().split('\n');
  const end = () => {
    forgetRecord(record);
    withdraw(subject);
  };
  notice(subject, `いまはないセルの、保存できていない文が残っています（「${line.slice(0, 40)}」で始まる文）。`,
    button('自分のセルにする', () => attempt(async () => {
      await insert(cells.at(-1), record.source);
      end();
    })), button('捨てる', end));
}

export function offerLeftovers() {
  for (const record of keptElsewhere(cells)) if (record.source.trim()) offer(record); else forgetRecord(record);
}
