// What filling is measured against: writes a file of so many bytes so many times, a thousand to a folder, and nothing else.
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { Worker, workerData } from 'node:worker_threads';

const [folder, bytes, count, threads] = process.argv.slice(2);

/** @param job numbers of the first file and of the one behind the last */
function write({ from, to }) {
  const data = Buffer.alloc(Number(bytes), 0x61);
  for (let number = from; number < to; number++) {
    const place = `${folder}/${Math.floor(number / 1000)}`;
    if (number % 1000 === 0 || number === from) mkdirSync(place, { recursive: true });
    const file = openSync(`${place}/${number}.pdf`, 'w', 0o600);
    writeSync(file, data);
    closeSync(file);
  }
}

if (workerData?.isThread) write(workerData);
else if (Number(threads) === 1) write({ from: 0, to: Number(count) });
else {
  const share = Math.ceil(Number(count) / Number(threads));
  for (let from = 0; from < Number(count); from += share) {
    const job = { isThread: true, from, to: Math.min(from + share, Number(count)) };
    new Worker(import.meta.filename, { argv: process.argv.slice(2), workerData: job });
  }
}
