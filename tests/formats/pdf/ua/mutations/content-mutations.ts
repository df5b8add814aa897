import { PDFNumber } from 'pdf-lib';
import { addArtifact, changeContent, dictOf, paintForm, TAGGED_CONTENT } from '../mutation-tools.ts';
import { noLanguage } from './document-mutations.ts';
import type { Mutation } from './mutation.ts';

/** Breaks in what pages paint. */
export const contentMutations: readonly Mutation[] = [
  {
    clause: '7.1',
    test: 1,
    name: 'no artifact lies in tagged content',
    // What lies in both an artifact and tagged content breaks both rules.
    also: ['7.1/2'],
    break: doc => changeContent(doc, old => old.replace(TAGGED_CONTENT, '$& /Artifact BMC EMC ')),
  },
  {
    clause: '7.1',
    test: 2,
    name: 'no tagged content lies in an artifact',
    break: doc =>
      changeContent(doc, old => `${old}\n/Artifact BMC ${TAGGED_CONTENT.exec(old)?.[0] ?? ''} EMC EMC\n`),
  },
  {
    clause: '7.1',
    test: 3,
    name: 'all content is tagged or an artifact',
    break: doc => changeContent(doc, old => `${old}\n0 0 1 1 re f\n`),
  },
  {
    clause: '7.1',
    test: 3,
    name: 'marked content has an end',
    break: doc => changeContent(doc, old => `${old}\n/Artifact BMC 0 0 1 1 re f\n`),
  },
  {
    clause: '7.2',
    test: 29,
    name: 'Lang of marked content is a language tag',
    break: doc => addArtifact(doc, '/Span <</Lang (nl_NL)>> BDC EMC'),
  },
  noLanguage(30, 'the language of ActualText of a marked Span is known', doc =>
    addArtifact(doc, '/Span <</ActualText (euro)>> BDC EMC'),
  ),
  noLanguage(31, 'the language of Alt of a marked Span is known', doc =>
    addArtifact(doc, '/Span <</Alt (euro)>> BDC EMC'),
  ),
  noLanguage(32, 'the language of E of a marked Span is known', doc =>
    addArtifact(doc, '/Span <</E (euro)>> BDC EMC'),
  ),
  {
    clause: '7.20',
    test: 1,
    name: 'there are no reference XObjects',
    break: doc => paintForm(doc, { Ref: dictOf(doc, {}) }),
  },
  {
    clause: '7.20',
    test: 2,
    name: 'tagged content of a form XObject is painted once',
    break: doc => paintForm(doc, { StructParents: PDFNumber.of(999) }, 2),
  },
];
