/** Texts of a sheet by id, each with what may and must stand in it between braces. */
export type TextSlots = Readonly<Record<string, readonly string[]>>;

/** The texts themselves. */
export type TextsOf<T extends TextSlots> = { readonly [K in keyof T]: string };
