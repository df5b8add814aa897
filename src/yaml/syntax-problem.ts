import type { ErrorCode, YAMLError } from 'yaml';

/** A syntax problem in words of ours, with what to do about it. */
export interface SyntaxProblem {
  readonly message: string;
  readonly hint?: string;
}

/**
 * The `yaml` library's errors as sentences. Its own messages name parser states, so they are not shown; where one code
 * covers several mistakes, the message tells which.
 */
export function describeSyntax({ code, message }: Pick<YAMLError, 'code' | 'message'>): SyntaxProblem {
  const [, special] = byMessage.find(([start]) => message.startsWith(start)) ?? [];
  return (
    special ?? byCode[code] ?? { message: 'this is not valid YAML', hint: 'look at the line above it too' }
  );
}

const QUOTE_IT = 'put the text in double quotes when it holds ": ", " #" or begins with a sign';

const byCode: { readonly [C in ErrorCode]?: SyntaxProblem } = {
  ALIAS_PROPS: { message: 'an alias (*name) cannot have an anchor or tag' },
  BAD_COLLECTION_TYPE: { message: 'the tag does not fit this mapping or list', hint: 'leave the tag out' },
  BAD_DIRECTIVE: { message: 'this line begins with %, which YAML keeps for itself', hint: QUOTE_IT },
  BAD_DQ_ESCAPE: {
    message: 'a backslash in double quotes begins an escape that YAML does not know',
    hint: 'write \\\\ for a backslash',
  },
  BAD_INDENT: {
    message: 'the indentation does not fit the lines above',
    hint: 'keys of one mapping begin in one column',
  },
  BAD_PROP_ORDER: { message: 'an anchor or tag stands in the wrong place' },
  BAD_SCALAR_START: { message: 'a text cannot begin with this sign', hint: QUOTE_IT },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'a ": " in this text makes it a mapping',
    hint: 'put the text in double quotes',
  },
  BLOCK_IN_FLOW: { message: 'an indented list or mapping cannot stand between [ ] or { }' },
  KEY_OVER_1024_CHARS: { message: 'a key is longer than 1024 characters', hint: QUOTE_IT },
  MISSING_CHAR: {
    message: 'a closing sign or comma is missing',
    hint: 'check quotes, ] and } before this place',
  },
  MULTILINE_IMPLICIT_KEY: { message: 'a key runs over several lines', hint: `check the colon; ${QUOTE_IT}` },
  MULTIPLE_ANCHORS: { message: 'one node has two anchors' },
  MULTIPLE_DOCS: {
    message: 'a second document begins here; a file holds one',
    hint: 'remove the line "---" or "..."',
  },
  MULTIPLE_TAGS: { message: 'one node has two tags' },
  NON_STRING_KEY: { message: 'a key must be text' },
  TAB_AS_INDENT: { message: 'a tab indents this line', hint: 'indent with spaces' },
  TAG_RESOLVE_FAILED: {
    message: 'this tag (!name) is not known',
    hint: 'leave it out, or put the text in quotes',
  },
  UNEXPECTED_TOKEN: { message: 'this sign is not expected here', hint: QUOTE_IT },
};

const byMessage: readonly (readonly [string, SyntaxProblem])[] = [
  ['Missing closing', { message: 'this text begins with a quote that is not closed', hint: 'close it' }],
  [
    'Flow ',
    { message: 'a [ or { before this place is not closed', hint: 'close it, or indent this line further' },
  ],
  ['Missing ,', { message: 'a comma is missing between [ ] or { }' }],
  [
    'Implicit map keys',
    { message: 'this line has no "key:"', hint: 'add the colon; if a text goes on here, indent it further' },
  ],
  [
    'Sequence item without',
    {
      message: 'this line is indented neither as the list nor as its items',
      hint: 'line it up with one of them',
    },
  ],
  ['Unexpected scalar at node end', { message: 'text goes on behind a closed value', hint: QUOTE_IT }],
];
