// The first page: how far the learner is, and where the learner left.
import { element } from './dom.js';
import { watchConnection } from './connection.js';
import { connect } from './events.js';
import { exercises, whenProgress } from './exercises.js';
import { progressList, solvedOf } from './progress.js';
import { watchReload } from './reload.js';
import { watchRunning } from './running.js';

function showResume() {
  let left = null;
  try { left = JSON.parse(localStorage.getItem('left')); } catch { /* Storage is forbidden, or not ours. */ }
  const line = document.getElementById('resume');
  if (!left || !line) return;
  line.replaceChildren(element('a', { href: `/chapters/${left.chapter}#${left.cell}`, textContent: `続きから: ${left.title}` }));
  line.hidden = false;
}

document.getElementById('progress')?.append(progressList());
whenProgress(() => {
  for (const place of document.querySelectorAll('[data-progress]')) {
    const own = exercises.filter(exercise => exercise.chapter === place.dataset.progress);
    place.textContent = own.length > 0 ? solvedOf(own) : '';
  }
});
showResume();
watchRunning();
watchConnection();
watchReload();
connect();
