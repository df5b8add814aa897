import type { Diagnostic } from '../core/diagnostics.ts';
import { visibleText } from '../core/visible-text.ts';
import {
  type PdfFacts,
  placeAt,
  type UaFinding,
  type UaReport,
  type UaRuleNumber,
  type UaUndecided,
} from '../formats/pdf/ua/report.ts';
import type { UnreadablePdf } from '../formats/pdf/ua/unreadable-pdf.ts';
import { type Advice, adviceOf, ruleName } from './advice.ts';
import { causeOf } from './causes.ts';
import { type MadeWith, makerOf } from './makers.ts';
import { inOrderOfMending } from './order.ts';
import { unreadableDiagnostic } from './unreadable.ts';

/** A rule that a file breaks, with what a person needs to mend it. */
export interface Problem extends UaRuleNumber, Advice {
  /** All breaches, also those without a place here. */
  readonly count: number;
  /** At most a thousand. Strings of the file in them are made visible and cut (`visibleText`). */
  readonly places: readonly UaFinding[];
  /** The broken rule that this one follows from, as `7.1/11`: mended with it, in all likelihood. Null when it stands on its own. */
  readonly followsFrom: string | null;
}

/**
 * What is told of one file. With `--json` a run is `{ ok, files, diagnostics }`: these under `files`, as they are. It holds names that the
 * file gives its parts (fields, tags, fonts, programs), and no text of a page and no value of a field.
 */
export interface AuditedPdf {
  /** Path as it was asked for. */
  readonly file: string;
  /** `undecided`: no rule is broken, but not every rule could be judged. `unreadable`: there is no verdict. */
  readonly outcome: 'passes' | 'fails' | 'undecided' | 'unreadable';
  /** Null when it could not be read. */
  readonly facts: PdfFacts | null;
  /** The program that made a file that fails, and where in it to set what is wrong; null when it is not known. */
  readonly madeWith: MadeWith | null;
  /** In the order in which to mend them; those that follow from another come behind it. */
  readonly problems: readonly Problem[];
  readonly undecided: readonly UaUndecided[];
  /** Why it could not be read; null when it could. */
  readonly unreadable: Diagnostic | null;
}

/** The verdict on a file in words. @param file Path as it was asked for. */
export function auditOf(file: string, report: UaReport): AuditedPdf {
  const facts = visibleFacts(report.facts);
  const problems = problemsOf(report, facts);
  const undecided = report.undecided.map(rule => ({ ...rule, reason: visibleText(rule.reason) }));
  const outcome = problems.length > 0 ? 'fails' : undecided.length > 0 ? 'undecided' : 'passes';
  // Who made it isn't who damaged it.
  const madeWith = outcome === 'fails' && !facts.isRepaired ? makerOf(facts, problems) : null;
  return { file, outcome, facts, madeWith, problems, undecided, unreadable: null };
}

/** A file without a verdict. @param file Path as it was asked for. */
export function unreadableAudit(file: string, cause: UnreadablePdf): AuditedPdf {
  return auditWithoutVerdict(file, unreadableDiagnostic(file, cause));
}

/** A file without a verdict, for whatever reason. @param file Path as it was asked for. */
export function auditWithoutVerdict(file: string, unreadable: Diagnostic): AuditedPdf {
  return {
    file,
    outcome: 'unreadable',
    facts: null,
    madeWith: null,
    problems: [],
    undecided: [],
    unreadable,
  };
}

function problemsOf({ failures, omitted }: UaReport, facts: PdfFacts): Problem[] {
  const broken = new Map<string, { rule: UaRuleNumber; count: number; places: UaFinding[] }>();
  for (const { clause, test, ...finding } of failures) {
    const name = ruleName({ clause, test });
    const known = broken.get(name) ?? { rule: { clause, test }, count: 0, places: [] };
    known.count++;
    known.places.push(visibleFinding(finding));
    broken.set(name, known);
  }
  for (const { clause, test, count } of omitted) {
    const name = ruleName({ clause, test });
    const known = broken.get(name) ?? { rule: { clause, test }, count: 0, places: [] };
    known.count += count;
    broken.set(name, known);
  }
  return inOrderOfMending(
    [...broken].map(([name, { rule, count, places }]) => ({
      ...rule,
      ...adviceOf(rule, count, places),
      count,
      places,
      followsFrom: causeOf(name, broken, facts),
    })),
  );
}

function visibleFinding({ message, content, page, area, path, field, font, object }: UaFinding): UaFinding {
  return {
    message: visibleText(message, 300),
    ...(content === undefined ? {} : { content }),
    ...placeAt({
      page,
      area,
      path: path === undefined ? undefined : visibleText(path, 300, 'end'),
      field: field === undefined ? undefined : visibleText(field, 300, 'end'),
      font: font === undefined ? undefined : visibleText(font, 300),
      object: object === undefined ? undefined : visibleText(object),
    }),
  };
}

function visibleFacts(facts: PdfFacts): PdfFacts {
  return {
    ...facts,
    creator: facts.creator === null ? null : visibleText(facts.creator),
    producer: facts.producer === null ? null : visibleText(facts.producer),
  };
}
