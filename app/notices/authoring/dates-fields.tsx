import { type FormEvent, useState } from "react";
import { formatInBothCapitals, type TimeZone } from "~/i18n/dates";
import { useLocale, useTranslate } from "~/i18n/translate";
import { DateTimeField, Select } from "~/ui/field";
import { authoringZones, isAuthoringZone, readLocalTime } from "./local-time";
import type { ErrorOf } from "./paired-text";

interface TypedTime {
  /** The form's name of the field. */
  readonly name: "opensAt" | "closesAt";
  readonly label: string;
  readonly hint: string;
  /** As typed: a local time or nothing. */
  readonly value: string;
}

/** Times with the zone they are written in. Under each stands what it is in both capitals, as typed with a script, as sent without. */
export function DatesFields({
  timeZone,
  times,
  errorOf,
}: {
  readonly timeZone: TimeZone;
  readonly times: readonly TypedTime[];
  readonly errorOf: ErrorOf;
}) {
  const t = useTranslate();
  const [typed, setTyped] = useState<{ readonly zone: TimeZone; readonly values: readonly string[] }>({
    zone: timeZone,
    values: times.map(({ value }) => value),
  });
  const follow = (event: FormEvent<HTMLDivElement>) => {
    const { target } = event;
    if (target instanceof HTMLSelectElement && isAuthoringZone(target.value)) {
      const zone = target.value;
      setTyped(({ values }) => ({ zone, values }));
    } else if (target instanceof HTMLInputElement) {
      const at = times.findIndex(({ name }) => name === target.name);
      setTyped(({ zone, values }) => ({ zone, values: values.with(at, target.value) }));
    }
  };
  return (
    <div className="notice-dates" onInput={follow}>
      <Select
        name="timeZone"
        label={t("authoring:field.timeZone")}
        options={authoringZones.map((zone) => ({ value: zone, label: t(`authoring:zone.${zone}`) }))}
        defaultValue={timeZone}
      />
      {times.map(({ name, label, hint, value }, index) => (
        <div key={name}>
          <DateTimeField name={name} label={label} hint={hint} defaultValue={value} error={errorOf(name)} />
          <Meaning typed={typed.values[index] ?? ""} zone={typed.zone} />
        </div>
      ))}
    </div>
  );
}

/** What a typed time stands for, in both capitals. */
function Meaning({ typed, zone }: { readonly typed: string; readonly zone: TimeZone }) {
  const t = useTranslate();
  const locale = useLocale();
  const reading = readLocalTime(typed, zone);
  const names = { inWashington: t("inWashington"), inMexicoCity: t("inMexicoCity") };
  const words =
    reading.kind === "instant"
      ? t(reading.twice ? "authoring:time.twice" : "authoring:time.is", {
          when: formatInBothCapitals(reading.instant, locale, names),
        })
      : reading.kind === "skipped"
        ? t("authoring:time.skipped")
        : "";
  return <output className="notice-meaning">{words}</output>;
}
