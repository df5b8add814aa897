import { PDFDict } from 'pdf-lib';
import {
  addAnnotation,
  allDicts,
  name,
  nameAt,
  pageWithAnnotations,
  text,
  widgetOf,
} from '../mutation-tools.ts';
import { formToBreak, linkToBreak } from '../parts-to-break.ts';
import { noLanguage } from './document-mutations.ts';
import type { Mutation } from './mutation.ts';

/** Breaks in annotations, widgets and links. */
export const annotationMutations: readonly Mutation[] = [
  noLanguage(24, 'the language of Contents is known', doc =>
    addAnnotation(doc, { Subtype: name('Square'), Contents: text('een vak') }, 'Annot'),
  ),
  noLanguage(25, 'the language of TU is known', doc => {
    const form = formToBreak(doc);
    widgetOf(form).set(name('TU'), text('Uw naam'));
    form.delete(name('Lang'));
  }),
  {
    clause: '7.18.1',
    test: 1,
    name: 'an annotation lies in an Annot',
    break: doc => addAnnotation(doc, { Subtype: name('Square'), Contents: text('een vak') }),
  },
  {
    clause: '7.18.1',
    test: 2,
    name: 'an annotation has Contents or an Alt of its element',
    break: doc => addAnnotation(doc, { Subtype: name('Square') }, 'Annot'),
  },
  {
    clause: '7.18.1',
    test: 3,
    name: 'a form field has a TU',
    break: doc => {
      formToBreak(doc);
      for (const { dict } of allDicts(doc)) {
        if (nameAt(dict, 'S') === 'Form') dict.delete(name('Alt'));
        if (nameAt(dict, 'Subtype') !== 'Widget') continue;
        dict.delete(name('TU'));
        dict.lookupMaybe(name('Parent'), PDFDict)?.delete(name('TU'));
      }
    },
  },
  {
    clause: '7.18.1',
    test: 3,
    name: 'the TU of a form field says something',
    break: doc => {
      formToBreak(doc);
      for (const { dict } of allDicts(doc)) {
        if (nameAt(dict, 'S') === 'Form') dict.delete(name('Alt'));
        if (dict.has(name('TU'))) dict.set(name('TU'), text(''));
      }
    },
  },
  {
    clause: '7.18.2',
    test: 1,
    name: 'there are no trap network annotations',
    break: doc => addAnnotation(doc, { Subtype: name('TrapNet'), Contents: text('overvul') }, 'Annot'),
  },
  {
    clause: '7.18.3',
    test: 1,
    name: 'the tab key follows the structure',
    break: doc => {
      addAnnotation(doc, { Subtype: name('Square'), Contents: text('een vak') }, 'Annot');
      pageWithAnnotations(doc).node.delete(name('Tabs'));
    },
  },
  {
    clause: '7.18.4',
    test: 1,
    name: 'a widget lies in a Form',
    break: doc => void widgetOf(formToBreak(doc)).delete(name('StructParent')),
  },
  {
    clause: '7.18.5',
    test: 1,
    name: 'a link lies in a Link',
    break: doc => void linkToBreak(doc).delete(name('StructParent')),
  },
  {
    clause: '7.18.5',
    test: 2,
    name: 'a link has Contents',
    break: doc => {
      linkToBreak(doc).delete(name('Contents'));
      // An Alt of the element keeps 7.18.1 test 2.
      for (const { dict } of allDicts(doc)) {
        if (nameAt(dict, 'S') === 'Link') dict.set(name('Alt'), text('Naar het voorbeeld'));
      }
    },
  },
  {
    clause: '7.18.5',
    test: 2,
    name: 'the Contents of a link say something',
    also: ['7.18.1/2'],
    break: doc => linkToBreak(doc).set(name('Contents'), text('')),
  },
  {
    clause: '7.18.8',
    test: 1,
    name: 'a printer’s mark is not in the structure',
    break: doc => addAnnotation(doc, { Subtype: name('PrinterMark'), Contents: text('snijteken') }, 'Annot'),
  },
];
