import { serve } from '../../../src/prefill/run/worker-serve.ts';
import { fakeEngine } from './fake-engine.ts';

await serve(fakeEngine);
