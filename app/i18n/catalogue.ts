/** The form of a catalogue: the same keys, any words. English defines it, Spanish must fit it. */
export type SameKeys<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string ? string : SameKeys<Catalogue[Key]>;
};
