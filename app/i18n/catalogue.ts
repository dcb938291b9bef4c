/**
 * The form of a catalogue: the same keys, any words. English defines it, Spanish must fit it; Spanish may also have the
 * plural form `many`, for millions (CLDR), wherever there is an `other`.
 */
export type SameKeys<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string ? string : SameKeys<Catalogue[Key]>;
} & {
  readonly [Key in keyof Catalogue as Key extends `${infer Base}_other` ? `${Base}_many` : never]?: string;
};
