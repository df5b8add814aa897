import { z } from 'zod';

/** What a record calls itself; another number when its shape changes. */
export const RECORD_FORMAT = 'veldwerk-review/1';

/** How a person judged: one question, or all together. */
export const VERDICTS = ['good', 'bad', 'not-applicable'] as const;
export type Verdict = (typeof VERDICTS)[number];

const short = z.string().max(1000);
const answer = z.object({
  /** The question's section of the page. */
  id: z.string().max(40),
  verdict: z.enum(VERDICTS).nullable(),
  remark: z.string().max(20_000),
  /** How many items there are to tick one by one, and which were ticked, counted from 1. */
  items: z.int().min(0),
  ticked: z.array(z.int().min(1)).max(10_000),
});

const record = z.object({
  format: z.literal(RECORD_FORMAT),
  /** File name of the PDF. */
  file: short,
  /** SHA-256 of the PDF, in hex. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** When the page was made, `yyyy-mm-dd`. */
  madeOn: short,
  /** Version of Veldwerk that made the page. */
  version: short,
  /** What the machine said on that day. */
  machine: z.object({
    outcome: z.enum(['passes', 'fails', 'undecided', 'unreadable']),
    broken: z.int().min(0),
    undecided: z.int().min(0),
  }),
  /** Whether a part of the file was left out of the page. */
  isPartial: z.boolean(),
  answers: z.array(answer).max(100),
  /** Who looked; empty as long as nobody signed. */
  by: short,
  verdict: z.enum(VERDICTS).exclude(['not-applicable']).nullable(),
  /** When the page was last saved, `yyyy-mm-dd` where the person was; null for a page that nobody saved. */
  savedOn: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
});

/** What a person found, as the page holds it. No text of the PDF is in it. */
export type ReviewRecord = z.infer<typeof record>;

/** How the block begins that holds the record; browsers write it back in just this way. */
export const RECORD_START = '<script type="application/json" id="record">';
const RECORD_END = '</script>';

/** Longest block that is read, characters. */
const LONGEST = 2_000_000;

/**
 * The record in a page that was ticked off and saved. Pages are no more than searched for the block, so whatever else is in them
 * does nothing.
 * @returns null when the page holds no record, or one that Veldwerk didn't write
 */
export function readRecord(page: string): ReviewRecord | null {
  const found = page.indexOf(RECORD_START);
  const start = found + RECORD_START.length;
  const end = page.indexOf(RECORD_END, start);
  if (found < 0 || end < 0 || end - start > LONGEST) return null;
  try {
    return record.safeParse(JSON.parse(page.slice(start, end))).data ?? null;
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}
