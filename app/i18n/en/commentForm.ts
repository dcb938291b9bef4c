export const commentForm = {} as const;
