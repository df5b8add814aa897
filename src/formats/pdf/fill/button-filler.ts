import type { FormValue } from '../form-field.ts';
import { fillParts, type ObjectSink } from './contract.ts';
import type { ButtonPlan, ButtonWidget } from './field-plan.ts';

/** Fills a check box or a group of radio buttons: its value, and the state of each widget that changes. */
export class ButtonFiller {
  readonly #plan: ButtonPlan;

  constructor(plan: ButtonPlan) {
    this.#plan = plan;
  }

  /** @returns whether the field takes this value */
  fill(value: FormValue, sink: ObjectSink): boolean {
    const { field, filled, states, widgets } = this.#plan;
    if (value.type !== 'state') return false;
    const { state } = value;
    const name = state === 'Off' ? '/Off' : Object.hasOwn(states, state) ? states[state] : undefined;
    if (name === undefined) return false;
    if (state === 'Off' && !filled && !widgets.some(({ on }) => on)) return true;
    if (field) sink.put(field.number, `<<${fillParts(field.entries, sink)}/V${name}>>`);
    for (const widget of widgets) {
      const on = widget.onState === state;
      // A widget that is its own field holds the value, too.
      if (!field || on !== widget.on) putWidget(widget, { on, name, own: field ? '' : `/V${name}` }, sink);
    }
    return true;
  }
}

function putWidget(
  { number, entries }: ButtonWidget,
  { on, name, own }: { readonly on: boolean; readonly name: string; readonly own: string },
  sink: ObjectSink,
): void {
  sink.put(number, `<<${fillParts(entries, sink)}${own}/AS${on ? name : '/Off'}>>`);
}
