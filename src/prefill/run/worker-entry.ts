import { recordEngine } from './record-engine.ts';
import { serve } from './worker-serve.ts';

// The file that workers run: `scripts/bundle.mjs` makes `prefill-worker.mjs` of it, beside the program.
await serve(recordEngine);
