/** The part of SARIF 2.1.0 that we write. @see SARIF 2.1.0, OASIS Standard, §3.13 and following */
export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly SarifRun[];
}

export type SarifLevel = 'error' | 'warning' | 'note';

interface Message {
  readonly text: string;
}

export interface ArtifactLocation {
  readonly uri: string;
  /** Place among the artifacts of the run, from 0. */
  readonly index: number;
}

/** @see §3.49 */
export interface SarifRule {
  readonly id: string;
  readonly shortDescription: Message;
  readonly fullDescription: Message;
  readonly help: { readonly text: string; readonly markdown: string };
  readonly defaultConfiguration: { readonly level: SarifLevel };
  readonly properties: { readonly tags: readonly string[] };
}

/** @see §3.27 */
export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: SarifLevel;
  readonly message: Message;
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: ArtifactLocation;
      readonly region: { readonly startLine: number };
    };
    readonly logicalLocations?: readonly { readonly fullyQualifiedName: string; readonly kind: string }[];
  }[];
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
  readonly properties: {
    readonly page?: number;
    readonly object?: string;
    /** The code of the rule that this one follows from. */
    readonly followsFrom?: string;
  };
}

/** @see §3.58 */
export interface SarifNotification {
  readonly level: SarifLevel;
  readonly message: Message;
  readonly descriptor?: { readonly id: string };
  readonly locations?: readonly {
    readonly physicalLocation: { readonly artifactLocation: ArtifactLocation };
  }[];
}

/** @see §3.14 */
interface SarifRun {
  readonly tool: {
    readonly driver: {
      readonly name: string;
      readonly semanticVersion?: string;
      readonly informationUri?: string;
      readonly rules: readonly SarifRule[];
    };
  };
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly toolExecutionNotifications: readonly SarifNotification[];
  }[];
  readonly artifacts: readonly { readonly location: { readonly uri: string }; readonly mimeType: string }[];
  readonly columnKind: 'utf16CodeUnits';
  readonly results: readonly SarifResult[];
}
