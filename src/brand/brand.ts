import type { DetailName } from '../model/document.ts';

/** What an organisation may decide about its documents: everything a generator needs, checked and loaded. */
export interface Brand {
  readonly id: string;
  readonly organisation: string;
  readonly logo: Logo;
  /** The logo on the cover colour; null when `logo` serves there too. */
  readonly logoOnCover: Logo | null;
  /** The logo of a partner, for white only; null when there is none. */
  readonly partnerLogo: Logo | null;
  readonly colours: Colours;
  readonly fonts: Fonts;
  /** Round or square tick boxes, navigation marker and pattern. */
  readonly corners: 'round' | 'square';
  /** How to reach the organisation; lines without a value are already left out. */
  readonly contact: readonly { readonly label: string; readonly value: string }[];
  /** Words that documents fill in; those left empty are left out, and never empty here. */
  readonly details: Partial<Readonly<Record<DetailName, string>>>;
  /** Ids of the optional blocks this brand switches on. */
  readonly options: readonly string[];
  /** The Word file that documents are set on, with `{{inhoud}}` where they go; null when there is none. */
  readonly letterhead: Uint8Array | null;
}

export interface Logo {
  readonly bytes: Uint8Array;
  readonly format: 'svg' | 'png';
  /** Alternative text; never empty. */
  readonly alt: string;
  /** Width divided by height: from 1:6 to 12:1. */
  readonly ratio: number;
}

/** The colours by their role in the look; all but the pattern have passed their contrast pairs. */
export const COLOUR_NAMES = ['ink', 'muted', 'key', 'line', 'fill', 'soft', 'cover', 'coverInk'] as const;
export type ColourName = (typeof COLOUR_NAMES)[number];

/** A colour as `#RRGGBB`, in capitals. */
export type Hex = `#${string}`;

export type Colours = Readonly<Record<ColourName, Hex>> & {
  /** Decoration only, so without contrast demands. */
  readonly pattern: readonly [Hex, Hex, Hex, Hex];
};

/** A font family and the weight (100–900) that its role is set in. */
export interface FontRole {
  readonly family: string;
  readonly weight: number;
}

export interface Fonts {
  readonly display: FontRole;
  readonly text: FontRole;
  readonly ui: FontRole;
  /** Every static TrueType file the roles need, each once, and the fallback. */
  readonly files: readonly Uint8Array[];
  /** The regular weight of `ui`, for typed answers. */
  readonly form: Uint8Array;
  /** Source Sans 3 regular, for Greek, Cyrillic and Vietnamese letters the brand's own fonts lack. */
  readonly fallback: Uint8Array;
}
