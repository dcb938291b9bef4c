/** The number of a version in an address; undefined where it is none. */
export const readVersionNumber = (value: string | null | undefined): number | undefined =>
  value && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : undefined;
