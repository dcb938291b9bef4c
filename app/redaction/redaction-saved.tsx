import { useTranslate } from "~/i18n/translate";
import { Alert } from "~/ui/alert";

const words = ["redact", "undo", "accept", "dismiss", "hide-file", "show-file", "unchanged"] as const;

/** That something was saved, announced. */
export function RedactionSaved({ saved }: { readonly saved: string | null }) {
  const t = useTranslate();
  const word = words.find((known) => known === saved);
  if (!word) return null;
  return (
    <Alert kind="success" role="status">
      {t(`redaction:saved.${word}`)}
    </Alert>
  );
}
