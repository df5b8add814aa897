import type { Option } from '../../form-field.ts';

/**
 * What a list stores and shows for a text: one of its options, by what is stored or else by what is read.
 * @param editable whether another text may be typed
 * @returns undefined when the list takes no such text
 */
export function optionFor(
  options: readonly Option[],
  text: string,
  editable: boolean,
): { readonly stored: string; readonly shown: string } | undefined {
  if (text === '') return { stored: '', shown: '' };
  const option = options.find(({ id }) => id === text) ?? options.find(({ label }) => label === text);
  if (option) return { stored: option.id, shown: option.label };
  return editable ? { stored: text, shown: text } : undefined;
}
