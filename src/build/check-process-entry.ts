import { judgePdf } from './check-pdf.ts';
import { serveChecks } from './check-serve.ts';
import { endWithParent } from './check-watch.ts';

// The file that checking processes run: `scripts/bundle.mjs` makes `check-process.mjs` of it, beside the program.
serveChecks(judgePdf);
endWithParent();
