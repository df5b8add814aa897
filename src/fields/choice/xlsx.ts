import { shownValue, valueIn, type XlsxCodec } from '../xlsx-codec.ts';

/** The label, as the list of the cell has it. */
export const choiceXlsx: XlsxCodec<'choice'> = {
  write: ({ name, spec }, value) => [
    { name, value: spec.options.find(({ id }) => id === value)?.label ?? value },
  ],
  read({ name, spec }, values, { locale }) {
    const shown = shownValue(valueIn(values, name), locale);
    if (shown === '') return { value: null };
    // Excel takes `nee` for Nee when it compares what is typed with a list.
    const typed = folded(shown);
    const option =
      spec.options.find(({ label }) => label === shown) ??
      spec.options.find(({ id, label }) => folded(label) === typed || id === typed);
    return option ? { value: option.id } : { value: null, raw: shown };
  },
};

const folded = (text: string): string => text.trim().toLowerCase();
