export const exports = {
  question: "Question",
  busy: "Several downloads are running already. Wait a little, then try again.",
} as const;
