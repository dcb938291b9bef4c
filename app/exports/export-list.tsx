import { filtersInForce } from "~/comments/comment-filter";
import { Fingerprint } from "~/comments/fingerprint";
import { formatShort } from "~/i18n/dates";
import type { Locale } from "~/i18n/locale";
import { formatFileSize, formatNumber } from "~/i18n/numbers";
import { type Translate, useLocale, useTranslate } from "~/i18n/translate";
import { exportedFilePath, exportsPath } from "~/paths";
import { describeFilter } from "~/queue/filter-names";
import { Alert } from "~/ui/alert";
import { Button, ButtonRow, LinkButton } from "~/ui/button";
import { MeterBar } from "~/ui/meter-bar";
import { Section } from "~/ui/section";
import { canBeMadeAgain, isUnderWay, type OwnExport, percentOf } from "./files/own-export";
import { useExportsProgress } from "./use-exports-progress";

/** One's own files: how far those are that are being made, and what can be done with each. */
export function ExportList({
  files,
  asked,
  now,
}: {
  readonly files: readonly OwnExport[];
  /** The one that was just asked for. */
  readonly asked: string | undefined;
  readonly now: Date;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const shown = useExportsProgress(files);
  const underWay = shown.some(({ state }) => isUnderWay(state));
  return (
    <>
      {underWay ? (
        <>
          <p>{t("exports:list.mail")}</p>
          <noscript>
            <LinkButton variant="secondary" href={exportsPath}>
              {t("exports:list.refresh")}
            </LinkButton>
          </noscript>
        </>
      ) : null}
      {shown.map((file) => (
        <Section key={file.id} id={`export-${file.id}`} heading={nameOf(file, t)}>
          <p className="usa-hint">{describe(file, t, locale)}</p>
          {file.id === asked && isUnderWay(file.state) ? (
            <Alert kind="info" role="status">
              {t("exports:list.justAsked")}
            </Alert>
          ) : null}
          <Standing file={file} now={now} />
          <Ways file={file} now={now} />
        </Section>
      ))}
    </>
  );
}

const nameOf = ({ request }: OwnExport, t: Translate) =>
  `${request.docket} · ${t(`exports:format.${request.format}`)}`;

/** When it was asked for, and what is in it. */
function describe({ request, askedAt, total }: OwnExport, t: Translate, locale: Locale): string {
  const filters = filtersInForce(request.filter).map((name) =>
    describeFilter(name, request.filter, { t, locale }),
  );
  return [
    t("exports:list.asked", { when: formatShort(askedAt, locale) }),
    t("exports:list.comments", { count: total, number: formatNumber(total, locale) }),
    t(`vocabulary:language.${request.locale}`),
    ...filters,
    ...request.include.map((each) => t(`exports:include.${each}`)),
  ].join(" · ");
}

const isPast = ({ expiresAt }: OwnExport, now: Date) => expiresAt !== null && expiresAt <= now;

function Standing({ file, now }: { readonly file: OwnExport; readonly now: Date }) {
  const t = useTranslate();
  const locale = useLocale();
  const { state, failure, size, expiresAt, sha256 } = file;
  if (state === "making") {
    const percent = percentOf(file);
    return (
      <p role="status">
        <MeterBar value={percent} max={100}>
          {t("exports:state.making", { percent })}
        </MeterBar>
      </p>
    );
  }
  if (state === "failed") return <p>{t(`exports:failure.${failure ?? "broken-off"}`)}</p>;
  if (state === "ready" && !isPast(file, now)) {
    return (
      <>
        <p>
          {t("exports:state.ready", {
            size: formatFileSize(size ?? 0, locale),
            until: expiresAt ? formatShort(expiresAt, locale) : "",
          })}
        </p>
        <p>
          SHA-256 <Fingerprint sha256={sha256 ?? ""} />
        </p>
      </>
    );
  }
  return <p>{t(`exports:state.${state === "ready" ? "expired" : state}`)}</p>;
}

function Ways({ file, now }: { readonly file: OwnExport; readonly now: Date }) {
  const t = useTranslate();
  const { id, state } = file;
  const name = nameOf(file, t);
  const way = (intent: "cancel" | "again" | "delete") => (
    <form method="post" action={exportsPath} key={intent}>
      <input type="hidden" name="export" value={id} />
      <Button
        variant="secondary"
        size="small"
        name="intent"
        value={intent}
        aria-label={`${t(`exports:${intent}`)}: ${name}`}
      >
        {t(`exports:${intent}`)}
      </Button>
    </form>
  );
  if (isUnderWay(state)) return <ButtonRow>{way("cancel")}</ButtonRow>;
  return (
    <ButtonRow>
      {state === "ready" && !isPast(file, now) ? (
        <LinkButton size="small" href={exportedFilePath(id)} aria-label={`${t("exports:get")}: ${name}`}>
          {t("exports:get")}
        </LinkButton>
      ) : null}
      {canBeMadeAgain(state) ? way("again") : null}
      {way("delete")}
    </ButtonRow>
  );
}
