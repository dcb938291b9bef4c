import { KeyCap } from "~/ui/keys/key-cap";
import { keysOf, type ShortcutName } from "./shortcuts";

/** The key that does the same as the button in whose label this stands. Seen only while the keys are on. */
export function KeyHint({ of: name }: { readonly of: ShortcutName }) {
  const [key] = keysOf(name);
  return key ? (
    <>
      {" "}
      <KeyCap beside>{key}</KeyCap>
    </>
  ) : null;
}
