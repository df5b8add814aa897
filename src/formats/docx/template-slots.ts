import { alignPlaces } from '../ooxml/aligned-text.ts';
import type { FixedText, Slot } from '../ooxml/deflated-pieces.ts';
import type { SlotContent, SlottedPart } from '../ooxml/slotted-part.ts';
import type { ContentControl } from './content-control.ts';
import { type Site, sitesOf, stateOf } from './control-sites.ts';
import type { FoundControl } from './scan-controls.ts';

/** A slot of a story, for a control or a part of one. */
export interface TemplateSlot extends Slot {
  readonly tag: string;
  /** Makes ready what the slot holds for a control, or as it is in the template. */
  filler(part: SlottedPart): (control: ContentControl | undefined) => SlotContent;
}

/** Placeholders come from outside, so there may be many; other states are few. */
const MOST_STATES = 20;

/** The slots of a control in its story; none when it can't be filled. */
export function controlSlots(found: FoundControl): readonly TemplateSlot[] {
  const { tag } = found;
  return tag === undefined ? [] : sitesBySlot(sitesOf(found)).map(sites => controlSlot(found, tag, sites));
}

function controlSlot(found: FoundControl, tag: string, sites: readonly Site[]): TemplateSlot {
  const samples = samplesFor(found);
  const last = sites.at(-1);
  const aligned = alignPlaces(
    found.part.text,
    sites.map(site => ({
      start: site.start,
      end: site.end,
      samples: samples.map(sample => site.fixed(sample)),
      room: site.room,
    })),
  );
  const { span, width, common, kept } = aligned;
  return {
    ...span,
    width,
    common,
    tag,
    filler(part) {
      const asItIs = { fixed: part.fixed(kept.text, kept.isAligned), value: '' };
      const states = new Map<string, FixedText>();
      return control => {
        const state = stateOf(found, control);
        if (!control || state === 'kept') return asItIs;
        const value = last?.value(control) ?? '';
        const known = states.get(state);
        if (known) return { fixed: known, value };
        if (states.size >= MOST_STATES) states.clear();
        const { text, isAligned } = aligned.align(
          sites.map(site => site.fixed(control)),
          value !== '',
        );
        const fixed = part.fixed(text, isAligned);
        states.set(state, fixed);
        return { fixed, value };
      };
    },
  };
}

/** A slot has one value, at its end: a site that has one is the last of its slot. */
function sitesBySlot(sites: readonly Site[]): readonly (readonly Site[])[] {
  const slots: Site[][] = [[]];
  for (const site of sites) {
    slots.at(-1)?.push(site);
    if (site.room > 0) slots.push([]);
  }
  return slots.filter(slot => slot.length > 0);
}

/** Controls that this one is mostly filled with: their fixed texts, and an empty one's, are those of all. */
function samplesFor({ kind }: FoundControl): readonly ContentControl[] {
  const common = { tag: '', alias: '', placeholder: '' };
  if (kind === 'tick')
    return [
      { ...common, type: 'tick', value: true },
      { ...common, type: 'tick', value: false },
    ];
  const text = { ...common, type: 'text', multiline: true } as const;
  const empty = { ...text, value: null };
  if (kind !== 'date') return [{ ...text, value: 'x' }, empty];
  return [{ ...common, type: 'date', value: '2000-01-01', shown: 'x', format: '', language: '' }, empty];
}
