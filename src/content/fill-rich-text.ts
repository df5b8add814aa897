import { unhandled } from '../core/diagnostics.ts';
import type { Inline, RichText } from '../model/document.ts';
import { fill, slotsIn } from './strings.ts';

/**
 * Fills `{name}` in texts. A paragraph or list item that lacks a value goes out as a whole: a label with nothing behind
 * it helps nobody.
 */
export function fillRichText(content: RichText, values: Readonly<Record<string, string>>): RichText {
  return content.flatMap((part): RichText => {
    if (part.type === 'paragraph') {
      const complete = part.children.flatMap(slotsOf).every(slot => values[slot] !== undefined);
      return complete
        ? [{ ...part, children: part.children.flatMap(child => fillInline(child, values)) }]
        : [];
    }
    const items = part.items.map(item => fillRichText(item, values)).filter(item => item.length > 0);
    return items.length > 0 ? [{ ...part, items }] : [];
  });
}

function slotsOf(inline: Inline): readonly string[] {
  switch (inline.type) {
    case 'text':
      return slotsIn(inline.text);
    case 'break':
      return [];
    case 'strong':
    case 'emphasis':
    case 'link':
      return inline.children.flatMap(slotsOf);
    default:
      return unhandled(inline);
  }
}

function fillInline(inline: Inline, values: Readonly<Record<string, string>>): readonly Inline[] {
  switch (inline.type) {
    case 'text':
      return slotsIn(inline.text).length > 0 ? withAddresses(fill(inline.text, values)) : [inline];
    case 'break':
      return [inline];
    case 'strong':
    case 'emphasis':
    case 'link':
      return [{ ...inline, children: inline.children.flatMap(child => fillInline(child, values)) }];
    default:
      return unhandled(inline);
  }
}

/** Text whose e-mail addresses can be followed: nobody should have to type over what the brand filled in. */
function withAddresses(text: string): readonly Inline[] {
  return text
    .split(/([^\s@()<>,;:]+@[^\s@()<>,;:]*[^\s@()<>,;:.])/)
    .flatMap((part, index): readonly Inline[] => {
      if (part === '') return [];
      const words: Inline = { type: 'text', text: part };
      return index % 2 === 0
        ? [words]
        : [{ type: 'link', url: `mailto:${part}`, domain: '', children: [words] }];
    });
}
