import type { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import {
  addArtifact,
  changeContent,
  dictOf,
  findAnnotation,
  inDutchThroughout,
  name,
  TAGGED_CONTENT,
} from '../mutation-tools.ts';
import { broken, reportOn, undecided } from './judged.ts';

const adding = (content: string) => (doc: PDFDocument) => changeContent(doc, old => `${old}\n${content}\n`);

describe('content that nobody tagged', () => {
  it.each([
    ['text', 'BT 20 20 Td () Tj ET'],
    ['text whose array holds an operator', 'BT 20 20 Td [() 0 Tc ()] TJ ET'],
    ['a path that is stroked', '0 0 m 9 9 l S'],
    ['an image in place', 'BI /W 1 /H 1 /CS /G /BPC 8 ID x EI'],
    ['a shading', '/Kleur sh'],
  ])('is %s', async (_, content) => {
    expect(await broken(adding(content))).toEqual(['7.1/3']);
  });

  it.each([
    ['text', 'BT 20 20 Td () Tj ET'],
    ['path', '0 0 m 9 9 l S'],
    ['image', 'BI /W 1 /H 1 /CS /G /BPC 8 ID x EI'],
    ['shading', '/Kleur sh'],
  ])('is told from other sorts: %s', async (content, operators) => {
    const { failures } = await reportOn(adding(operators));
    expect(failures).toMatchObject([{ clause: '7.1', test: 3, content }]);
  });

  it('is not a path that only clips', async () => {
    expect(await broken(adding('0 0 9 9 re W n'))).toEqual([]);
  });

  it('is what stands in a sequence without an end', async () => {
    expect(await broken(adding('/Artifact BMC 0 0 9 9 re f'))).toEqual(['7.1/3']);
  });

  it('is not what stands in a sequence within one that has its end', async () => {
    expect(await broken(adding('/Artifact BMC /Binnen BMC 0 0 9 9 re f EMC EMC'))).toEqual([]);
  });
});

describe('the place of a failure', () => {
  it('is the element whose content it is', async () => {
    const { failures } = await reportOn(doc =>
      changeContent(doc, old => old.replace(TAGGED_CONTENT, '$& /Artifact BMC EMC ')),
    );
    expect(failures).toMatchObject([
      { clause: '7.1', test: 1, page: 1, path: 'Document/H1' },
      { clause: '7.1', test: 2, page: 1, path: 'Document/H1' },
    ]);
  });
});

describe('text without a language', () => {
  it('is at the element whose content it is', async () => {
    const { failures } = await reportOn(doc => doc.catalog.delete(name('Lang')));
    expect(failures).toContainEqual(
      expect.objectContaining({ clause: '7.2', test: 34, page: 1, path: 'Document/H1' }),
    );
  });
});

describe('a form XObject', () => {
  const TEXT = 'BT /F1 10 Tf 20 20 Td <0001> Tj ET';

  /** What paints a form with some content. */
  function formOf(doc: PDFDocument, content: string): string {
    const form = doc.context.stream(content, { Subtype: 'Form', BBox: [0, 0, 99, 99] });
    return `${doc.getPage(0).node.newXObject('Form', doc.context.register(form))} Do`;
  }

  it.each([
    ['of the sequence', '/Artifact <</Lang (nl)>> BDC', TEXT],
    ['of its own', '/Artifact BMC', `/Span <</Lang (nl)>> BDC ${TEXT} EMC`],
  ])('has text in the language %s that paints it', async (_, begin, content) => {
    const rules = await broken(doc => {
      inDutchThroughout(doc);
      adding(`${begin} ${formOf(doc, content)} EMC`)(doc);
    });
    expect(rules).toEqual([]);
  });

  it('has text in the language of the element whose content paints it', async () => {
    const rules = await broken(doc => {
      inDutchThroughout(doc);
      changeContent(doc, old => old.replace(TAGGED_CONTENT, `$& ${formOf(doc, TEXT)} `));
    });
    expect(rules).toEqual([]);
  });

  it('has text without a language where it is painted without one', async () => {
    const rules = await broken(doc => {
      inDutchThroughout(doc);
      const form = formOf(doc, TEXT);
      adding(`/Artifact <</Lang (nl)>> BDC ${form} EMC /Artifact BMC ${form} EMC`)(doc);
    });
    expect(rules).toEqual(['7.2/34']);
  });

  it('is not tagged where it is painted again outside of an element', async () => {
    const rules = await broken(doc => {
      const form = formOf(doc, '0 0 9 9 re f');
      changeContent(doc, old => `${old.replace(TAGGED_CONTENT, `$& ${form} `)}\n${form}`);
    });
    expect(rules).toEqual(['7.1/3']);
  });
});

describe('content that can’t be read', () => {
  const CONTENT_RULES = [
    '7.1/1',
    '7.1/2',
    '7.1/3',
    '7.2/29',
    '7.2/30',
    '7.2/31',
    '7.2/32',
    '7.2/34',
    '7.20/1',
    '7.20/2',
  ];

  it('leaves open all rules about content and fonts when it is a page’s', async () => {
    const rules = await undecided(doc => {
      const stream = doc.context.stream('0 0 9 9 re f', { Filter: 'Eigen' });
      doc.getPage(0).node.set(name('Contents'), doc.context.register(stream));
    });
    expect(rules.filter(rule => !rule.startsWith('7.21.'))).toEqual(CONTENT_RULES);
    expect(rules.filter(rule => rule.startsWith('7.21.'))).toHaveLength(17);
  });

  it('leaves them open when it is a form’s', async () => {
    const rules = await undecided(doc => {
      const form = doc.context.stream('', { Subtype: 'Form', Filter: 'Eigen' });
      const key = doc.getPage(0).node.newXObject('Form', doc.context.register(form));
      addArtifact(doc, `${key} Do`);
    });
    expect(rules.slice(0, 10)).toEqual(CONTENT_RULES);
  });

  it('says which stream and which page', async () => {
    const report = await reportOn(doc => {
      const stream = doc.context.stream('', { Filter: 'Eigen' });
      doc.getPage(0).node.set(name('Contents'), doc.context.register(stream));
    });
    expect(report.undecided[0]?.reason).toMatch(/^Content of page 1 can’t be read: stream \d+ 0 R\.$/);
  });
});

describe('a language in content that is not read out', () => {
  const sequence = '/Span <</Lang (geen taal)>> BDC 0 0 9 9 re f EMC';
  const formOf = (doc: PDFDocument) =>
    doc.context.register(doc.context.stream(sequence, { Subtype: 'Form', BBox: [0, 0, 9, 9] }));

  it('is a language tag in an appearance', async () => {
    const rules = await broken(doc =>
      findAnnotation(doc, 'Link').set(name('AP'), dictOf(doc, { N: formOf(doc) })),
    );
    expect(rules).toEqual(['7.2/29']);
  });

  it('is a language tag in a pattern, told with its page', async () => {
    const { failures } = await reportOn(doc => {
      const pattern = doc.context.stream(sequence, { PatternType: 1, BBox: [0, 0, 9, 9] });
      const patterns = dictOf(doc, { Ruit: doc.context.register(pattern) });
      doc.getPage(0).node.Resources()?.set(name('Pattern'), patterns);
      addArtifact(doc, '/Pattern cs /Ruit scn');
    });
    expect(failures).toMatchObject([{ clause: '7.2', test: 29, page: 1 }]);
  });
});

describe('text without a font', () => {
  it('leaves the rules about fonts open', async () => {
    const rules = await undecided(doc => addArtifact(doc, 'BT /Weg 9 Tf (A) Tj ET'));
    expect(rules).toHaveLength(17);
    expect(rules[0]).toBe('7.21.3.1/1');
  });
});
