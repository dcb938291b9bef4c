/** Whether a text can be an operation's id: the database takes no other for a uuid. */
export const isOperationId = (id: unknown): id is string =>
  typeof id === "string" && /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(id);
