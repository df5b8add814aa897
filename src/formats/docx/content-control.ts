/** What every content control has, whatever it holds. */
interface Common {
  /** `w:tag`, at most 64 characters: the field's id, and the name of its element in the bound XML. */
  readonly tag: string;
  /** `w:alias`: the accessible name, shown on the control's frame. */
  readonly alias: string;
  /** What an empty control shows; empty for ticks, which show their box. */
  readonly placeholder: string;
}

/** An item of a list: `id` is stored, `label` is read by people. */
export interface ListItem {
  readonly id: string;
  readonly label: string;
}

/**
 * A content control as the format knows it, before it is XML. One field kind may need more than one.
 * @see ISO/IEC 29500-1 §17.5.2
 */
export type ContentControl =
  /** Lines are parted by `\n`; a control for one line holds none. */
  | (Common & { readonly type: 'text'; readonly multiline: boolean; readonly value: string | null })
  | (Common & {
      readonly type: 'date';
      /** `yyyy-mm-dd` */
      readonly value: string | null;
      /** The same as people of the language write it. */
      readonly shown: string;
      /** `w:dateFormat`, for example `dd-MM-yyyy`. */
      readonly format: string;
      /** `w:lid`, for example `nl-NL`. */
      readonly language: string;
    })
  | (Common & { readonly type: 'tick'; readonly value: boolean })
  | (Common & { readonly type: 'list'; readonly items: readonly ListItem[]; readonly value: string | null })
  /** A place to sign, on paper or with a picture: rich text without a binding, left as it is when a form is filled. */
  | (Common & { readonly type: 'signature' });

/** A value as it stands in a filled file, by tag. */
export type ControlValue =
  /** What a person sees; empty while the placeholder shows. */
  | { readonly type: 'text'; readonly text: string }
  /** `day` is `w:fullDate`, `yyyy-mm-dd`; what was typed over it is only in `text`. */
  | { readonly type: 'date'; readonly text: string; readonly day: string | null }
  | { readonly type: 'tick'; readonly ticked: boolean }
  /**
   * Rich text or a picture. `signed`: whether something other than the placeholder stands there; in templates of
   * others that may be plain text.
   */
  | { readonly type: 'signature'; readonly signed: boolean; readonly text: string };
export type ControlValues = ReadonlyMap<string, ControlValue>;

/** The text of a control, or null when it is empty or isn't there. */
export function textOf(values: ControlValues, tag: string): string | null {
  const value = values.get(tag);
  return (value && value.type !== 'tick' && value.text) || null;
}

/** Whether a control is ticked; false when it isn't there. */
export function isTicked(values: ControlValues, tag: string): boolean {
  const value = values.get(tag);
  return value?.type === 'tick' && value.ticked;
}

/**
 * The value as the bound XML part holds it; Word reads it from there when it opens the file.
 * @returns undefined for controls without a binding
 */
export function boundText(control: ContentControl): string | undefined {
  switch (control.type) {
    case 'tick':
      return String(control.value);
    case 'signature':
      return undefined;
    case 'text':
      return linesOf(control);
    default:
      return control.value ?? '';
  }
}

/** The text of a control; in one for a single line, line ends become spaces. */
export function linesOf({ multiline, value }: Extract<ContentControl, { type: 'text' }>): string {
  const text = value ?? '';
  if (multiline || !/[\r\n]/.test(text)) return text;
  // As one pattern, this would take time by the square of the spaces.
  const lines = text.split(/[\r\n]+/);
  const last = lines.length - 1;
  return lines
    .map((line, index) => (index === 0 ? line : line.trimStart()))
    .map((line, index) => (index === last ? line : line.trimEnd()))
    .filter((line, index) => line !== '' || index === 0 || index === last)
    .join(' ');
}
