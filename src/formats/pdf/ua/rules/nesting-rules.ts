import { parentType } from '../model/element-ancestors.ts';
import { childTypes } from '../model/structure-tree.ts';
import { elementRule, type UaRule } from './rule.ts';

/** The parts of 7.2 about what may hold what. Rules look through Div, Part and NonStruct. */
export const nestingRules: readonly UaRule[] = [
  holdsOnly(3, 'Table', ['TR', 'THead', 'TBody', 'TFoot', 'Caption']),
  liesIn(4, 'TR', ['Table', 'THead', 'TBody', 'TFoot']),
  liesIn(5, 'THead', ['Table']),
  liesIn(6, 'TBody', ['Table']),
  liesIn(7, 'TFoot', ['Table']),
  liesIn(8, 'TH', ['TR']),
  liesIn(9, 'TD', ['TR']),
  holdsOnly(10, 'TR', ['TH', 'TD']),
  holdsOne(11, 'Table', 'THead'),
  holdsOne(12, 'Table', 'TFoot'),
  needsBody(13, 'TFoot'),
  needsBody(14, 'THead'),
  elementRule('7.2', 16, 'A caption is the first or last in its table.', {
    types: ['Table'],
    keeps: element => !childTypes(element).slice(1, -1).includes('Caption'),
    message: 'The table’s Caption is neither its first nor its last child.',
  }),
  liesIn(17, 'LI', ['L']),
  liesIn(18, 'LBody', ['LI']),
  holdsOnly(19, 'L', ['L', 'LI', 'Caption']),
  holdsOnly(20, 'LI', ['Lbl', 'LBody']),
  liesIn(26, 'TOCI', ['TOC']),
  holdsOnly(27, 'TOC', ['TOC', 'TOCI', 'Caption']),
  captionFirst(28, 'TOC'),
  holdsOnly(36, 'THead', ['TR']),
  holdsOnly(37, 'TBody', ['TR']),
  holdsOnly(38, 'TFoot', ['TR']),
  holdsOne(39, 'Table', 'Caption'),
  captionFirst(40, 'L'),
];

function holdsOnly(test: number, type: string, allowed: readonly string[]): UaRule {
  const list = allowed.join(', ');
  return elementRule('7.2', test, `${type} holds only ${list}.`, {
    types: [type],
    keeps: element => childTypes(element).every(child => allowed.includes(child)),
    message: element => {
      const others = childTypes(element).filter(child => !allowed.includes(child));
      return `${type} holds ${[...new Set(others)].join(', ')}; it may hold only ${list}.`;
    },
  });
}

function liesIn(test: number, type: string, allowed: readonly string[]): UaRule {
  const list = allowed.join(' or ');
  return elementRule('7.2', test, `${type} lies in ${list}.`, {
    types: [type],
    keeps: (element, { structure }) => allowed.includes(parentType(element, structure) ?? ''),
    message: (element, { structure }) =>
      `${type} lies in ${parentType(element, structure) ?? 'nothing'}; it should lie in ${list}.`,
  });
}

function holdsOne(test: number, type: string, child: string): UaRule {
  return elementRule('7.2', test, `${type} holds at most one ${child}.`, {
    types: [type],
    keeps: element => childTypes(element).filter(own => own === child).length <= 1,
    message: `${type} holds more than one ${child}.`,
  });
}

function needsBody(test: number, part: string): UaRule {
  return elementRule('7.2', test, `A table with a ${part} has a TBody.`, {
    types: ['Table'],
    keeps: element => {
      const types = childTypes(element);
      return !types.includes(part) || types.includes('TBody');
    },
    message: `The table has a ${part} but no TBody.`,
  });
}

function captionFirst(test: number, type: string): UaRule {
  return elementRule('7.2', test, `The caption of ${type} comes first.`, {
    types: [type],
    keeps: element => !childTypes(element).slice(1).includes('Caption'),
    message: `${type} has a Caption that is not its first child.`,
  });
}
