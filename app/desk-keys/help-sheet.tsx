import { type RefObject, useId } from "react";
import { useTranslate } from "~/i18n/translate";
import type { Role } from "~/staff/staff";
import { Button } from "~/ui/button";
import { KeyCap } from "~/ui/keys/key-cap";
import { VisuallyHidden } from "~/ui/visually-hidden";
import type { Place } from "./places";
import { type KeyGroup, type ShortcutName, shortcuts } from "./shortcuts";

const groupsOf: Readonly<Record<Role, readonly KeyGroup[]>> = {
  moderator: ["list", "deciding", "many", "help"],
  official: ["list", "help"],
  admin: ["help"],
};

interface HelpSheetProps {
  readonly sheet: RefObject<HTMLDialogElement>;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly role: Role;
  readonly places: readonly Place[];
}

/** All keys that the reader has, and the switch that turns them off. The dialog is the browser's: Esc closes it, the focus comes back. */
export function HelpSheet({ sheet, on, onSwitch, role, places }: HelpSheetProps) {
  const t = useTranslate();
  const id = useId();
  return (
    <dialog className="ui-sheet" ref={sheet} aria-labelledby={id}>
      <div className="ui-sheet__top">
        <h2 id={id}>{t("keys:title")}</h2>
        <Button type="button" variant="secondary" size="small" onClick={() => sheet.current?.close()}>
          {t("keys:close")} <KeyCap beside>Esc</KeyCap>
        </Button>
      </div>
      <div className="usa-checkbox">
        <input
          className="usa-checkbox__input"
          type="checkbox"
          id={`${id}-on`}
          checked={on}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
          aria-describedby={`${id}-hint`}
        />
        <label className="usa-checkbox__label" htmlFor={`${id}-on`}>
          {t("keys:switch")}
        </label>
        <div className="usa-checkbox__label-description" id={`${id}-hint`}>
          {t("keys:switchHint")}
        </div>
      </div>
      <div className="ui-sheet__groups">
        {groupsOf[role].map((group) => (
          <section key={group}>
            <h3>{t(`keys:group.${group}`)}</h3>
            <dl className="ui-keys">
              {shortcuts
                .filter((each) => each.group === group)
                .map(({ name, keys }) => (
                  <Line key={name} keys={shownKeys(name, keys)} does={t(`keys:does.${name}`)} />
                ))}
              {group === "list" ? <Line keys={[t("keys:arrowKeys")]} does={t("keys:arrows")} /> : null}
            </dl>
          </section>
        ))}
        <section>
          <h3>{t("keys:group.go")}</h3>
          <dl className="ui-keys">
            {places.map(({ name, keys, label }) => (
              <Line key={name} keys={keys} does={label} />
            ))}
          </dl>
        </section>
      </div>
    </dialog>
  );
}

function Line({ keys, does }: { readonly keys: readonly string[]; readonly does: string }) {
  const t = useTranslate();
  return (
    <div className="ui-keys__line">
      <dt>
        {keys.map((key, index) => (
          <span key={key}>
            {index > 0 ? ` ${t("keys:or")} ` : null}
            <Chord typed={key} />
          </span>
        ))}
      </dt>
      <dd>{does}</dd>
    </div>
  );
}

/** Keys pressed together ("X" is Shift and x) or in turn ("g h"). */
function Chord({ typed }: { readonly typed: string }) {
  const t = useTranslate();
  const [first = "", second] = typed.split(" ");
  if (second) {
    return (
      <>
        <KeyCap>{first}</KeyCap> {t("keys:inTurn")} <KeyCap>{second}</KeyCap>
      </>
    );
  }
  if (/^[A-Z]$/.test(typed)) {
    return (
      <>
        <KeyCap>{t("keys:shift")}</KeyCap>
        <span aria-hidden="true"> + </span>
        <VisuallyHidden> </VisuallyHidden>
        <KeyCap>{typed.toLowerCase()}</KeyCap>
      </>
    );
  }
  return <KeyCap>{typed}</KeyCap>;
}

/** Nine digits are two and a dash. */
const shownKeys = (name: ShortcutName, keys: readonly string[]): readonly string[] =>
  name === "pillar" ? ["1–9"] : keys;
