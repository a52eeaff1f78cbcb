// The exercises of the course and how far the learner is.
import { on } from './events.js';
import { state } from './state.js';

export let exercises = state.exercises ?? [];
const watchers = [];

export const exerciseWith = id => exercises.find(exercise => exercise.id === id);

/** Calls now and after each change. */
export function whenProgress(watcher) {
  watchers.push(watcher);
  watcher();
}

on('progress', event => {
  exercises = event.exercises;
  for (const watcher of watchers) watcher();
});
