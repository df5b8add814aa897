import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentPolicy } from '../../../src/formats/html/content-policy.ts';
import { html, jsonText, rawText } from '../../../src/formats/html/html.ts';

describe('a template', () => {
  it('escapes what is put into it', () => {
    expect(html`<p title="${'"\''}">${'<b>&'}</p>`.text).toBe('<p title="&quot;&#39;">&lt;b&gt;&amp;</p>');
  });

  it('leaves markup as it is, alone and in lists', () => {
    expect(html`<ul>${['a', 'b'].map(item => html`<li>${item}</li>`)}</ul>`.text).toBe(
      '<ul><li>a</li><li>b</li></ul>',
    );
  });

  it('writes numbers, and nothing for what is absent', () => {
    expect(html`${0}${null}${undefined}${false}${true}`.text).toBe('0');
  });

  it('escapes only once', () => {
    expect(html`${html`${'&'}`}`.text).toBe('&amp;');
  });

  it.each([
    ['a control character', '\u001b'],
    ['a NUL', '\0'],
    ['half a surrogate pair', '\ud800'],
    ['an override of direction', '\u202e'],
  ])('shows a replacement character for %s', (_, sign) => {
    expect(html`${`a${sign}b`}`.text).toBe('a\ufffdb');
  });

  it('keeps line ends, tabs and signs beyond the first plane', () => {
    expect(html`${'a\n\t😀'}`.text).toBe('a\n\t😀');
  });
});

describe('a script or style', () => {
  it.each(['</script>', '</STYLE >', '<!--'])('is refused with %s in it', text => {
    expect(() => rawText(text)).toThrow('would end before its end');
  });

  it('of JSON ends nothing, whatever it holds', () => {
    const value = { text: '</script><!--<script>\u2028&' };
    expect(jsonText(value).text).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(jsonText(value).text)).toEqual(value);
  });
});

describe('the content security policy', () => {
  const policy = contentPolicy({ style: 'p{}', script: 'let x' });

  it('takes one style and one script, by their digests', () => {
    const digest = createHash('sha256').update('let x').digest('base64');
    expect(policy).toContain(`script-src 'sha256-${digest}'`);
    expect(policy).not.toContain('unsafe');
  });

  it('fetches nothing', () => {
    expect(policy).toMatch(/^default-src 'none'; img-src data:;/);
  });
});
