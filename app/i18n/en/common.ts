export const common = {
  siteName: "HLED Comment Portal",
  siteDescription:
    "Comment on the agenda of the U.S.-Mexico High-Level Economic Dialogue, in English or Spanish.",
  skipToContent: "Skip to main content",
  language: { en: "English", es: "Español", switchTo: "Español" },
  nav: { label: "Main", open: "Open now", notices: "All notices", track: "Track a comment", desk: "Staff" },
  footer: {
    label: "About this portal",
    notOfficial:
      "This is a comment portal, not a government website. It bears no seal and speaks for no agency.",
    privacy: "Email addresses and other contact details are never published.",
  },
  inWashington: "in Washington",
  inMexicoCity: "in Mexico City",
} as const;
