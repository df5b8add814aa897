/** The character collection of a CIDFont or CMap. @see ISO 32000-1 §9.7.3 */
export interface CidSystemInfo {
  readonly registry: string | undefined;
  readonly ordering: string | undefined;
  readonly supplement: number;
}

/** Predefined CMaps by ordering and supplement of their Adobe character collection. @see ISO 32000-1 §9.7.5.2 Table 118 */
const COLLECTIONS: readonly (readonly [ordering: string, supplement: number, names: string])[] = [
  ['Identity', 0, 'Identity-H Identity-V'],
  ['GB1', 0, 'GB-EUC-H GB-EUC-V GBpc-EUC-H GBpc-EUC-V'],
  ['GB1', 2, 'GBK-EUC-H GBK-EUC-V GBKp-EUC-H GBKp-EUC-V'],
  ['GB1', 4, 'GBK2K-H GBK2K-V UniGB-UCS2-H UniGB-UCS2-V UniGB-UTF16-H UniGB-UTF16-V'],
  ['CNS1', 0, 'B5pc-H B5pc-V ETen-B5-H ETen-B5-V ETenms-B5-H ETenms-B5-V CNS-EUC-H CNS-EUC-V'],
  ['CNS1', 3, 'HKscs-B5-H HKscs-B5-V UniCNS-UCS2-H UniCNS-UCS2-V'],
  ['CNS1', 4, 'UniCNS-UTF16-H UniCNS-UTF16-V'],
  ['Japan1', 1, '83pv-RKSJ-H 90pv-RKSJ-H Add-RKSJ-H Add-RKSJ-V EUC-H EUC-V H V'],
  ['Japan1', 2, '90ms-RKSJ-H 90ms-RKSJ-V 90msp-RKSJ-H 90msp-RKSJ-V Ext-RKSJ-H Ext-RKSJ-V'],
  ['Japan1', 4, 'UniJIS-UCS2-H UniJIS-UCS2-V UniJIS-UCS2-HW-H UniJIS-UCS2-HW-V'],
  ['Japan1', 5, 'UniJIS-UTF16-H UniJIS-UTF16-V'],
  ['Korea1', 0, 'KSC-EUC-H KSC-EUC-V KSCpc-EUC-H'],
  ['Korea1', 1, 'KSCms-UHC-H KSCms-UHC-V KSCms-UHC-HW-H KSCms-UHC-HW-V UniKS-UCS2-H UniKS-UCS2-V'],
  ['Korea1', 2, 'UniKS-UTF16-H UniKS-UTF16-V'],
];

const BY_NAME: ReadonlyMap<string, CidSystemInfo> = new Map(
  COLLECTIONS.flatMap(([ordering, supplement, names]) =>
    names
      .split(' ')
      .map((name): [string, CidSystemInfo] => [name, { registry: 'Adobe', ordering, supplement }]),
  ),
);

/** The character collection of a predefined CMap; nothing when the name is none of them. */
export const predefinedCollection = (name: string): CidSystemInfo | undefined => BY_NAME.get(name);

/**
 * Whether PDF/UA lets a CMap be named rather than embedded. The veraPDF profile spells three UTF-16 CMaps
 * `UFT16`; those spellings name no CMap, so here the names of the standard count.
 */
export const isPredefined = (name: string): boolean => BY_NAME.has(name);
