// A chapter that can be worked in.
import { listenForCells } from './cellevents.js';
import { startClock } from './clock.js';
import { CodeCell } from './codecell.js';
import { watchConnection } from './connection.js';
import { startDiagnostics } from './diagnostics.js';
import { element } from './dom.js';
import { connect } from './events.js';
import { watchFile } from './file.js';
import { stageHints } from './hints.js';
import { listenToKeys } from './keys.js';
import { offerLeftovers } from './leftovers.js';
import { monaco } from './monaco.js';
import { cells, renumber } from './notebook.js';
import { showOffers } from './offers.js';
import { watchText } from './outside.js';
import { watchPlace } from './place.js';
import { askForPredictions } from './predictions.js';
import { hideOutputs, predictionTimer } from './present.js';
import { progressList } from './progress.js';
import { watchReload } from './reload.js';
import { tellAgain } from './runagain.js';
import { watchRunning } from './running.js';
import { isSafe, startSaving } from './saving.js';
import { guardSolutions } from './solutions.js';
import { presenting, state } from './state.js';
import { fillToolbar } from './toolbar.js';

document.body.append(element('p', { id: 'cell-keys', hidden: true, textContent: 'Enter で編集、Shift+Enter で実行、? でキー操作の一覧。' }));

const known = new Map(state.cells.map(cell => [cell.id, cell]));
for (const box of document.querySelectorAll('[data-cell]')) {
  const { cell: id, tags } = box.dataset;
  box.id ||= `cell-${id}`;
  box.tabIndex = -1;
  cells.push(known.has(id) ? new CodeCell(box, known.get(id)) : { id, element: box, isCode: false, tags: tags?.split(' ') ?? [] });
}
renumber();

fillToolbar(...(presenting ? predictionTimer() : []));
document.querySelector('nav.menu').prepend(progressList());
if (presenting) hideOutputs();
stageHints();
guardSolutions();
askForPredictions();
showOffers();
listenForCells();
watchText();
listenToKeys();
startClock();
startSaving();
offerLeftovers();
tellAgain();
startDiagnostics();
watchFile();
watchRunning();
watchConnection();
watchReload(isSafe);
watchPlace();
connect();
// Before the first cell asks for it. What fails is said there.
monaco().catch(() => {});
