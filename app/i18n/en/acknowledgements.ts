export const acknowledgements = {} as const;
