import { useTranslate } from "~/i18n/translate";
import { StatusTag, type Tone } from "~/ui/tag";
import type { IssueState } from "./issued";

const tones: Readonly<Record<IssueState, Tone>> = { preparing: "active", issued: "good", failed: "stopped" };

/** Where a version is, in a word and a shape. */
export function VersionState({ state }: { readonly state: IssueState }) {
  const t = useTranslate();
  return <StatusTag tone={tones[state]}>{t(`issuing:state.${state}`)}</StatusTag>;
}
