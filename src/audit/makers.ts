import type { PdfFacts, UaRuleNumber } from '../formats/pdf/ua/report.ts';
import { ruleName } from './advice.ts';
import { CODE_MAKERS, CONVERTING_MAKERS } from './makers/code-makers.ts';
import { COPYING_MAKERS, EDITING_MAKERS, PRINTING_MAKERS } from './makers/copying-makers.ts';
import { LAYOUT_MAKERS } from './makers/layout-makers.ts';
import type { Maker, Topic } from './makers/maker.ts';
import { OFFICE_MAKERS } from './makers/office-makers.ts';
import { topicsOf } from './makers/topics.ts';
import { TYPESETTING_MAKERS } from './makers/typesetting-makers.ts';
import { WEB_MAKERS } from './makers/web-makers.ts';

/** The program that made a file, in words of ours. */
export interface MadeWith {
  readonly name: string;
  /** Goes on after "made with …: ", and ends with a full stop or a colon. */
  readonly about: string;
  /** Where to set what is wrong, in the order in which to mend it. */
  readonly ways: readonly Way[];
}

/** A place in a program where things are set. */
export interface Way {
  /** What is set there: `title`. */
  readonly topics: readonly Topic[];
  /** The broken rules that it mends, or most of them: `7.1/9`. */
  readonly rules: readonly string[];
  /** Where that is, without a full stop: `File, Info, Title`. */
  readonly way: string;
}

const VELDWERK: Maker = {
  name: 'Veldwerk',
  known: /\bveldwerk\b/i,
  about:
    'what it makes passes, so this file was changed afterwards; if not, please report a fault of Veldwerk.',
};

/** The first that is known counts: what prints comes before what was printed, and what writes before what changes. */
const MAKERS: readonly Maker[] = [
  VELDWERK,
  ...PRINTING_MAKERS,
  ...CONVERTING_MAKERS,
  ...OFFICE_MAKERS,
  ...LAYOUT_MAKERS,
  ...WEB_MAKERS,
  ...TYPESETTING_MAKERS,
  ...COPYING_MAKERS,
  ...CODE_MAKERS,
  ...EDITING_MAKERS,
];

/** Longer strings name no program. */
const MOST_LOOKED_AT = 300;

/** What iText adds to the name of whatever made the file that it changed. */
const CHANGED_BY_ITEXT = /; modified using iText[^\n]*/i;

/** What a program that knows PDF/UA does when it is asked for it. */
const SET_BY_UA: ReadonlySet<Topic> = new Set(['tags', 'tags of fields', 'mark of PDF/UA']);

const SET_ALREADY =
  'it was asked for PDF/UA already, and can’t know the rest. Mend the document there, and export it again in the same way.';
const MEND_THERE = 'mend it there, and make the PDF again';
const FIELDS_GET_LOST = '; the fields that were added afterwards are lost by that, and have to be added anew';

/** The program that made the file, and where in it to set what these rules ask for; null when it is not known. */
export function makerOf(facts: PdfFacts, broken: readonly UaRuleNumber[]): MadeWith | null {
  const maker = knownMaker(facts);
  if (maker === undefined) return null;
  const rules = broken.map(ruleName);
  const isSet = facts.claimsUa && maker.knowsUa === true && !rules.includes('5/2');
  const topics = topicsOf(rules).filter(topic => !isSet || !SET_BY_UA.has(topic));
  const ways = waysOf(maker, topics, rules);
  const mend = `${MEND_THERE}${maker.noFields && facts.formFields > 0 ? FIELDS_GET_LOST : ''}`;
  const about = maker.about ?? (ways.length > 0 ? `${mend}:` : isSet ? SET_ALREADY : `${mend}.`);
  return { name: maker.name, about, ways };
}

function knownMaker({ creator, producer, isTagged }: PdfFacts): Maker | undefined {
  const made = [creator, producer].map(name => (name ?? '').slice(0, MOST_LOOKED_AT)).join('\n');
  const before = made.replace(CHANGED_BY_ITEXT, '');
  return MAKERS.find(({ known, onlyUntagged }) => !(onlyUntagged && isTagged) && known.test(before));
}

/** Topics that are set in one place are told together. */
function waysOf({ ways = {} }: Maker, topics: readonly Topic[], broken: readonly string[]): Way[] {
  const byWay = new Map<string, Topic[]>();
  for (const topic of topics) {
    const way = ways[topic];
    if (way !== undefined) byWay.set(way, [...(byWay.get(way) ?? []), topic]);
  }
  return [...byWay].map(([way, set]) => ({
    topics: set,
    rules: broken.filter(rule => topicsOf([rule]).some(topic => set.includes(topic))),
    way,
  }));
}

/** `In LibreOffice: File, Properties, Description, Title.` for whoever mends this rule; null when nothing is known of it. */
export function wayOfRule(maker: MadeWith | null, rule: UaRuleNumber): string | null {
  const ways = maker?.ways.filter(({ rules }) => rules.includes(ruleName(rule))) ?? [];
  return maker === null || ways.length === 0
    ? null
    : `In ${maker.name}: ${ways.map(({ way }) => way).join('; ')}.`;
}
