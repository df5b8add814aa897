import { PDFName, PDFNumber } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { addAnnotation, findAnnotation, name, pageWithAnnotations, text } from '../mutation-tools.ts';
import { broken, reportOn } from './judged.ts';

describe('a widget', () => {
  it('is told by the name of its field', async () => {
    const { failures } = await reportOn(doc => void findAnnotation(doc, 'Widget').delete(name('TU')));
    expect(failures).toMatchObject([{ clause: '7.18.1', test: 3, field: 'naam', page: 1 }]);
  });

  it('is told by the full name of its field', async () => {
    const { failures } = await reportOn(doc => {
      const widget = findAnnotation(doc, 'Widget');
      widget.delete(name('TU'));
      const parent = doc.context.obj({ T: text('persoon') });
      widget.set(name('Parent'), doc.context.register(parent));
    });
    expect(failures).toMatchObject([{ clause: '7.18.1', test: 3, field: 'persoon.naam' }]);
  });

  it('is where a field without a language is', async () => {
    const { failures } = await reportOn(doc => doc.catalog.delete(name('Lang')));
    expect(failures).toContainEqual(
      expect.objectContaining({ clause: '7.2', test: 25, field: 'naam', page: 1 }),
    );
  });

  it('has no name by a TU that is empty', async () => {
    expect(await broken(doc => findAnnotation(doc, 'Widget').set(name('TU'), text('')))).toEqual([
      '7.18.1/3',
    ]);
  });

  it('has no name by the TU of a parent when it is a field itself', async () => {
    const rules = await broken(doc => {
      const widget = findAnnotation(doc, 'Widget');
      widget.delete(name('TU'));
      widget.set(name('Parent'), doc.context.register(doc.context.obj({ TU: text('Naam') })));
    });
    expect(rules).toEqual(['7.18.1/3']);
  });
});

describe('a link', () => {
  it('says nothing with empty Contents', async () => {
    const rules = await broken(doc => findAnnotation(doc, 'Link').set(name('Contents'), text('')));
    expect(rules).toEqual(['7.18.1/2', '7.18.5/2']);
  });

  it('needs Contents of its own, whatever its element says', async () => {
    const rules = await broken(doc => {
      findAnnotation(doc, 'Link').delete(name('Contents'));
      addAnnotation(doc, { Subtype: name('Link'), Contents: text('Naar elders') }, 'Link');
    });
    expect(rules).toEqual(['7.18.1/2', '7.18.5/2']);
  });
});

describe('an annotation out of sight', () => {
  it('is one that lies outside a crop box of three numbers, whose fourth counts as 0', async () => {
    const rules = await broken(doc => {
      doc.getPage(0).node.set(name('CropBox'), doc.context.obj([0, 0, 600]));
      findAnnotation(doc, 'Link').delete(name('Contents'));
    });
    expect(rules).toEqual([]);
  });

  it('asks for the order of tabs all the same', async () => {
    const rules = await broken(doc => {
      const page = doc.addPage([100, 100]);
      const hidden = doc.context.obj({ Subtype: 'Text', Rect: [0, 0, 9, 9], F: 2 });
      page.node.addAnnot(doc.context.register(hidden));
    });
    expect(rules).toEqual(['7.18.3/1']);
  });

  it('is one that lies outside the crop box, which ends at the media box', async () => {
    const rules = await broken(doc => {
      pageWithAnnotations(doc).node.set(name('CropBox'), doc.context.obj([0, 0, 9999, 9999]));
      addAnnotation(doc, { Subtype: name('Text'), Rect: doc.context.obj([5000, 10, 5010, 20]) });
    });
    expect(rules).toEqual([]);
  });

  it('is not one that may be seen but not printed', async () => {
    const rules = await broken(doc => {
      addAnnotation(doc, { Subtype: name('Text'), Contents: text('Noot'), F: PDFNumber.of(1) });
    });
    expect(rules).toEqual(['7.18.1/1']);
  });
});

describe('what a file calls an annotation', () => {
  it('is short and visible in a message', async () => {
    const { failures } = await reportOn(doc =>
      addAnnotation(doc, { Subtype: PDFName.of(`\u001b]0;${'x'.repeat(500)}`), Contents: text('Noot') }),
    );
    expect(failures[0]?.message).toMatch(/^The <U\+001B>\]0;x{56}… annotation lies in no element;/);
  });
});
