import { xmlText } from './xml-text.ts';

/** Fonts and colours that Office offers for what people add; colours are `RRGGBB`. */
export interface ThemeLook {
  readonly name: string;
  readonly headingFont: string;
  readonly textFont: string;
  readonly ink: string;
  readonly soft: string;
  readonly key: string;
  /** Six: what charts and shapes are coloured with. */
  readonly accents: readonly string[];
}

/** A theme part, as a library wrote it, in a brand's fonts and colours (ISO/IEC 29500-1 §20.1.6). */
export function brandTheme(xml: string, look: ThemeLook): string {
  const colour = (name: string, rgb: string) => `<a:${name}><a:srgbClr val="${rgb}"/></a:${name}>`;
  const colours = [
    colour('dk1', look.ink),
    colour('lt1', 'FFFFFF'),
    colour('dk2', look.key),
    colour('lt2', look.soft),
    ...look.accents.map((rgb, index) => colour(`accent${index + 1}`, rgb)),
    colour('hlink', look.key),
    colour('folHlink', look.key),
  ];
  const fonts = [look.headingFont, look.textFont];
  const name = xmlText(look.name);
  return (
    xml
      // Functions: a name may hold $, which a replacement text gives a meaning.
      .replace(/(<a:theme [^>]*name=")[^"]*/, (_, start: string) => start + name)
      .replace(
        /<a:clrScheme .*<\/a:clrScheme>/s,
        () => `<a:clrScheme name="${name}">${colours.join('')}</a:clrScheme>`,
      )
      .replace(/(<a:fontScheme name=")[^"]*/, (_, start: string) => start + name)
      .replace(
        /(<a:(?:major|minor)Font><a:latin typeface=")[^"]*/g,
        (_, start: string) => start + xmlText(fonts.shift() ?? ''),
      )
  );
}
