import { describe, expect, it } from 'vitest';
import { fileUri } from '../../src/audit/file-uri.ts';

describe('the URI of a file', () => {
  it.each([
    ['out/form.pdf', 'out/form.pdf'],
    ['./out/form.pdf', 'out/form.pdf'],
    ['../form.pdf', '../form.pdf'],
    ['out\\naast\\form.pdf', 'out/naast/form.pdf'],
    ['één formulier #1?.pdf', '%C3%A9%C3%A9n%20formulier%20%231%3F.pdf'],
    ['c:form.pdf', 'c%3Aform.pdf'],
    ['100%.pdf', '100%25.pdf'],
    ['/srv/form.pdf', 'file:///srv/form.pdf'],
    ['C:\\Mijn documenten\\form.pdf', 'file:///C:/Mijn%20documenten/form.pdf'],
    ['\\\\server\\share\\form.pdf', 'file://server/share/form.pdf'],
    ['half\ud83d.pdf', 'half%EF%BF%BD.pdf'],
  ])('%s is %s', (path, uri) => {
    expect(fileUri(path)).toBe(uri);
  });
});
