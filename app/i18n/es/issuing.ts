export const issuing = {} as const;
