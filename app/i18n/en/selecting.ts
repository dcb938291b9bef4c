export const selecting = {
  tools: "Choose a stretch of the text",
  hint: "Select any words with the mouse, or give the number of a sentence: the arrow keys count up and down.",
  from: "From sentence",
  to: "to",
  of: "of {{count}}",
  chosen: "Chosen:",
} as const;
