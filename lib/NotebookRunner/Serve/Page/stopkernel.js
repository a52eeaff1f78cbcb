import { announce } from './announce.js';
import { post } from './api.js';
import { attempt } from './attempt.js';

/** Ends the kernel of any chapter, from any page. */
export const stopKernel = ({ chapter, title }) => attempt(async () => {
  announce(`${title} のカーネルを止めています。`);
  await post(`/api/kernels/${chapter}/stop`);
  announce(`${title} のカーネルを止めました。`);
});
