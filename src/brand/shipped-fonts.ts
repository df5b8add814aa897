/** A font family that comes with Veldwerk, as static TrueType files in an npm package. */
export interface ShippedFont {
  /** The package behind `@expo-google-fonts/`. */
  readonly package: string;
  /** How its file names begin. */
  readonly file: string;
  readonly weights: readonly number[];
}

export const SHIPPED_FONTS: Readonly<Record<string, ShippedFont>> = {
  Literata: { package: 'literata', file: 'Literata', weights: [200, 300, 400, 500, 600, 700, 800, 900] },
  'Atkinson Hyperlegible Next': {
    package: 'atkinson-hyperlegible-next',
    file: 'AtkinsonHyperlegibleNext',
    weights: [200, 300, 400, 500, 600, 700, 800],
  },
  'Public Sans': {
    package: 'public-sans',
    file: 'PublicSans',
    weights: [100, 200, 300, 400, 500, 600, 700, 800, 900],
  },
  'Source Serif 4': {
    package: 'source-serif-4',
    file: 'SourceSerif4',
    weights: [200, 300, 400, 500, 600, 700, 800, 900],
  },
  'Source Sans 3': {
    package: 'source-sans-3',
    file: 'SourceSans3',
    weights: [200, 300, 400, 500, 600, 700, 800, 900],
  },
};

/** The family that has the letters others lack: Greek, Cyrillic, Vietnamese. */
export const FALLBACK_FAMILY = 'Source Sans 3';

const WEIGHT_NAMES: Readonly<Record<number, string>> = {
  100: 'Thin',
  200: 'ExtraLight',
  300: 'Light',
  400: 'Regular',
  500: 'Medium',
  600: 'SemiBold',
  700: 'Bold',
  800: 'ExtraBold',
  900: 'Black',
};

/** Where the file of one weight stands, for `Host.readPackage`. Every shipped family has an italic of each weight. */
export function shippedFile(font: ShippedFont, weight: number, italic = false): string {
  const style = `${weight}${WEIGHT_NAMES[weight]}${italic ? '_Italic' : ''}`;
  return `${fontPackage(font)}/${style}/${font.file}_${style}.ttf`;
}

/** The npm package a family comes in. */
export const fontPackage = (font: ShippedFont): string => `@expo-google-fonts/${font.package}`;
