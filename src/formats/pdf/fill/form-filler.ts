import type { FormValues } from '../form-field.ts';
import type { TypedFont } from '../typed-font.ts';
import { ButtonFiller } from './button-filler.ts';
import type { FillOutcome, ObjectSink } from './contract.ts';
import { type DrawingTools, DrawnFiller } from './drawn-filler.ts';
import type { FieldPlan, FormPlan } from './field-plan.ts';
import { FontResources } from './font-resources.ts';
import { AdoptedFiller } from './foreign/adopted-filler.ts';
import { OutcomeNotes } from './outcome-notes.ts';

/** Writes the objects of filled fields, one copy after the other. */
export interface FormFiller {
  readonly names: ReadonlySet<string>;
  /** Writes what these values change. Fields without a value stay as they are in the template. */
  fill(values: FormValues, sink: ObjectSink): FillOutcome;
}

type Filler = ButtonFiller | DrawnFiller | AdoptedFiller;
const NO_FILLERS: readonly Filler[] = [];

/** Prepares a plan to be filled many times. */
export function formFiller(plan: FormPlan, font: TypedFont): FormFiller {
  const fonts = new FontResources(plan.fonts, font.names);
  const tools: DrawingTools = { font, fonts, drawers: new Map() };
  const fillers = new Map<string, Filler[]>();
  for (const field of plan.fields) {
    const filler = fillerOf(field, tools);
    const held = fillers.get(field.name);
    // Programs that copy pages leave fields of one name behind: they have one value (ISO 32000-1 §12.7.3.2).
    if (held) held.push(filler);
    else fillers.set(field.name, [filler]);
  }
  return {
    names: new Set(fillers.keys()),
    fill(values, sink) {
      const notes = new OutcomeNotes();
      fonts.begin(sink);
      for (const [name, value] of values) {
        let isFilled = false;
        for (const filler of fillers.get(name) ?? NO_FILLERS) {
          if (filler.fill(value, sink, notes)) isFilled = true;
        }
        if (!isFilled) notes.noteUnfilled(name);
      }
      return notes;
    },
  };
}

function fillerOf(field: FieldPlan, tools: DrawingTools): Filler {
  switch (field.type) {
    case 'button':
      return new ButtonFiller(field);
    case 'adopted':
      return new AdoptedFiller(field, tools);
    case 'text':
    case 'list':
      return new DrawnFiller(field, tools);
  }
}
