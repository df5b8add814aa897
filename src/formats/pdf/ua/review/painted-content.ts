import { around, type Bounds, IDENTITY, type Matrix } from '../content/matrix.ts';
import type { FontMetrics, PaintedText, PaintGroup, PaintSink } from '../content/paint-sink.ts';
import type { CMapLibrary } from '../fonts/cmap-library.ts';
import { type CosDict, hasEntry } from '../model/cos.ts';
import type { PageSpace } from '../model/page-space.ts';
import { ArtifactRuns } from './artifact-runs.ts';
import { readFontMetrics } from './review-fonts.ts';
import { MOST_LETTERS, MOST_LETTERS_OF_PAGES } from './review-limits.ts';
import { cover, type StandIn } from './stand-in.ts';
import { TextJoiner, type TextPiece } from './text-joiner.ts';
import { isRightToLeftLanguage, type WritingDirections } from './writing-direction.ts';

/** All that is painted under one MCID, or as one form XObject that is an object of the structure. */
export interface PaintedContent {
  readonly page: number;
  /** Which painting of a page or form it belongs to: one that is painted again isn't read again. */
  readonly painting: number;
  /** Whether it lies in an artifact. */
  readonly isMarked: boolean;
  readonly text: TextJoiner;
  /** Parts in a language of their own. */
  readonly languages: LanguagePart[];
  bounds: Bounds | undefined;
}

interface LanguagePart {
  readonly language: string;
  readonly text: TextJoiner;
}

/** What is painted next belongs to this. */
interface Scope {
  readonly content: PaintedContent | undefined;
  readonly isArtifact: boolean;
  /** Whether it was painted before, so that it counts no longer. */
  readonly isRepeated: boolean;
  readonly painting: number;
  readonly replacement: StandIn | undefined;
  readonly language: LanguagePart | undefined;
}

/** Of a form XObject that is an object of the structure as a whole, in the place of an MCID. */
const WHOLE = -1;

/** Takes what pages paint, and keeps it by the structure it belongs to; the rest is artifacts. */
export class PaintedPages implements PaintSink {
  readonly artifacts: ArtifactRuns;
  readonly metricsOf: (font: CosDict) => FontMetrics;
  /** Letters for which there was no room. */
  lettersLeft = 0;
  private readonly contents = new Map<CosDict, Map<number, PaintedContent>>();
  private readonly spaces: ReadonlyMap<CosDict, PageSpace>;
  private readonly directions: WritingDirections;
  private scopes: Scope[] = [];
  private number = 0;
  private paintings = 0;
  private letters = 0;

  constructor(spaces: ReadonlyMap<CosDict, PageSpace>, directions: WritingDirections, cmaps: CMapLibrary) {
    this.metricsOf = readFontMetrics(cmaps);
    this.spaces = spaces;
    this.directions = directions;
    this.artifacts = new ArtifactRuns(directions.isRightToLeft);
  }

  page(dict: CosDict, page: number): Matrix {
    this.number = page;
    this.artifacts.end();
    this.scopes = [
      {
        content: undefined,
        isArtifact: false,
        isRepeated: false,
        painting: this.paintings++,
        replacement: undefined,
        language: undefined,
      },
    ];
    return this.spaces.get(dict)?.matrix ?? IDENTITY;
  }

  /** Hands out what is painted under an MCID of a page or form; without one, as a whole form. It belongs to whoever asks first. */
  claim(owner: CosDict, mcid = WHOLE): PaintedContent | undefined {
    const byMcid = this.contents.get(owner);
    const content = byMcid?.get(mcid);
    byMcid?.delete(mcid);
    return content;
  }

  /** What nobody claimed of all that is painted under an MCID, or as a form of the structure. */
  *unclaimed(): Generator<PaintedContent> {
    for (const byMcid of this.contents.values()) yield* byMcid.values();
  }

  begin(group: PaintGroup): void {
    const outer = this.scopes.at(-1);
    if (outer === undefined) return;
    this.scopes.push(
      group.kind === 'form' ? this.formScope(group.form.dict, outer) : this.markedScope(group, outer),
    );
  }

  end(): void {
    const ended = this.scopes.pop();
    const replacement = ended?.replacement;
    if (replacement === undefined || replacement === this.scopes.at(-1)?.replacement) return;
    this.take({ ...ended, replacement: undefined }, { ...replacement, isStated: true });
  }

  text({ text, glyphs, place, bounds }: PaintedText): void {
    const scope = this.scopes.at(-1);
    if (scope === undefined || scope.isRepeated) return;
    if (scope.content !== undefined) scope.content.bounds = around(scope.content.bounds, bounds);
    const piece = { text, first: place, ...(glyphs === undefined ? {} : { glyphs }) };
    if (scope.replacement === undefined) this.take(scope, piece, bounds);
    else cover(scope.replacement, piece);
  }

  image(bounds: Bounds): void {
    const scope = this.scopes.at(-1);
    if (scope === undefined || scope.isRepeated) return;
    if (scope.content === undefined) this.artifacts.image(bounds, this.number, scope.isArtifact);
    else scope.content.bounds = around(scope.content.bounds, bounds);
  }

  path(bounds: Bounds): void {
    const content = this.scopes.at(-1)?.content;
    if (content !== undefined) content.bounds = around(content.bounds, bounds);
  }

  private take(scope: Partial<Scope>, piece: TextPiece, bounds?: Bounds): void {
    const { content, language, isArtifact = false } = scope;
    this.letters += piece.text.length;
    if (this.letters > MOST_LETTERS_OF_PAGES) this.lettersLeft += piece.text.length;
    else if (content === undefined) this.artifacts.text(piece, bounds, this.number, isArtifact);
    else {
      content.text.add(piece);
      language?.text.add(piece);
    }
  }

  private formScope(form: CosDict, outer: Scope): Scope {
    const painting = this.paintings++;
    // Known by its MCR or OBJR only once the structure is read: kept in case one asks for it, where nothing else does.
    return { ...outer, painting, content: outer.content ?? this.wholeForm(form, painting, outer) };
  }

  private wholeForm(form: CosDict, painting: number, outer: Scope): PaintedContent | undefined {
    return outer.isArtifact || !hasEntry(form, 'StructParent')
      ? undefined
      : this.open(form, WHOLE, { painting, isMarked: false });
  }

  private markedScope(group: Extract<PaintGroup, { kind: 'marked' }>, outer: Scope): Scope {
    const { tag, owner, properties } = group;
    const isArtifact = outer.isArtifact || tag === 'Artifact';
    const inherited = tag === 'Artifact' ? { content: undefined, replacement: undefined } : outer;
    // Content of the structure that lies in an artifact is a mistake, and is read out all the same.
    const content =
      properties.mcid === undefined || owner === undefined
        ? inherited.content
        : this.open(owner, properties.mcid, { painting: outer.painting, isMarked: isArtifact });
    const isRepeated = content !== inherited.content && content?.painting !== outer.painting;
    const replaced = properties.actualText ?? properties.alt;
    return {
      content,
      isArtifact,
      isRepeated: outer.isRepeated || isRepeated,
      painting: outer.painting,
      replacement:
        inherited.replacement ??
        (replaced === undefined ? undefined : { text: replaced.slice(0, 2 * MOST_LETTERS) }),
      language: this.languageScope(properties.language, content) ?? outer.language,
    };
  }

  private languageScope(
    language: string | undefined,
    content: PaintedContent | undefined,
  ): LanguagePart | undefined {
    if (language === undefined || content === undefined) return undefined;
    const part = { language, text: new TextJoiner(() => isRightToLeftLanguage(language)) };
    content.languages.push(part);
    return part;
  }

  private open(
    owner: CosDict,
    mcid: number,
    { painting, isMarked }: Pick<PaintedContent, 'painting' | 'isMarked'>,
  ): PaintedContent {
    const known = this.contents.get(owner) ?? new Map<number, PaintedContent>();
    this.contents.set(owner, known);
    const content = known.get(mcid) ?? {
      page: this.number,
      painting,
      isMarked,
      text: new TextJoiner(() => this.directions.ofContent(owner, mcid === WHOLE ? undefined : mcid)),
      languages: [],
      bounds: undefined,
    };
    known.set(mcid, content);
    return content;
  }
}
