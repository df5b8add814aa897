import { createHash } from 'node:crypto';

/**
 * A content security policy for a page that needs nothing from outside: this one style and this one script run, pictures are in
 * the page itself, and nothing is fetched or sent.
 * @see Content Security Policy Level 3 §6.7.3
 */
export function contentPolicy({
  style,
  script,
}: {
  readonly style: string;
  readonly script: string;
}): string {
  return [
    "default-src 'none'",
    'img-src data:',
    `style-src ${sourceOf(style)}`,
    `script-src ${sourceOf(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}
