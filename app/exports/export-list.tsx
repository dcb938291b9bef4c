import { filtersInForce } from "~/comments/comment-filter";
import { formatShort } from "~/i18n/dates";
import { formatFileSize, formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { docketExportPath, exportedFilePath, exportsPath } from "~/paths";
import { describeFilter } from "~/queue/filter-names";
import { Button, ButtonRow, LinkButton } from "~/ui/button";
import { MeterBar } from "~/ui/meter-bar";
import { DataTable } from "~/ui/table";
import { exportQuery } from "./export-request";
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
      <DataTable
        caption={t("exports:list.title")}
        captionHidden
        columns={[
          { key: "what", header: t("exports:list.what"), rowHeader: true },
          { key: "asked", header: t("exports:list.asked") },
          { key: "comments", header: t("exports:list.comments"), numeric: true },
          { key: "standing", header: t("exports:list.standing") },
          { key: "ways", header: t("exports:list.ways") },
        ]}
        rows={shown.map((file) => ({
          key: file.id,
          cells: {
            what: <What file={file} isAsked={file.id === asked} />,
            asked: formatShort(file.askedAt, locale),
            comments: formatNumber(file.total, locale),
            standing: <Standing file={file} now={now} />,
            ways: <Ways file={file} now={now} />,
          },
        }))}
      />
    </>
  );
}

function What({ file, isAsked }: { readonly file: OwnExport; readonly isAsked: boolean }) {
  const t = useTranslate();
  const locale = useLocale();
  const { request } = file;
  const filters = filtersInForce(request.filter).map((name) =>
    describeFilter(name, request.filter, { t, locale }),
  );
  const details = [
    t(`vocabulary:language.${request.locale}`),
    ...filters,
    ...request.include.map((each) => t(`exports:include.${each}`)),
  ];
  return (
    <span id={`export-${file.id}`}>
      <a href={docketExportPath(request.docket) + exportQuery(request)}>
        {request.docket} · {t(`exports:format.${request.format}`)}
      </a>
      {isAsked ? <strong> {t("exports:list.justAsked")}</strong> : null}
      <br />
      <span className="usa-hint">{details.join(" · ")}</span>
    </span>
  );
}

const isPast = ({ expiresAt }: OwnExport, now: Date) => expiresAt !== null && expiresAt <= now;

function Standing({ file, now }: { readonly file: OwnExport; readonly now: Date }) {
  const t = useTranslate();
  const locale = useLocale();
  const { state, failure, size, expiresAt, sha256 } = file;
  if (state === "waiting") return t("exports:state.waiting");
  if (state === "making") {
    const percent = percentOf(file);
    return (
      <span role="status">
        <MeterBar value={percent} max={100}>
          {t("exports:state.making", { percent })}
        </MeterBar>
      </span>
    );
  }
  if (state === "failed") return t(`exports:failure.${failure ?? "broken-off"}`);
  if (state === "ready" && !isPast(file, now)) {
    return (
      <>
        {t("exports:state.ready", {
          size: formatFileSize(size ?? 0, locale),
          until: expiresAt ? formatShort(expiresAt, locale) : "",
        })}
        <br />
        <span className="usa-hint ui-reference">SHA-256 {sha256}</span>
      </>
    );
  }
  return t(state === "cancelled" ? "exports:state.cancelled" : "exports:state.expired");
}

function Ways({ file, now }: { readonly file: OwnExport; readonly now: Date }) {
  const t = useTranslate();
  const { id, state } = file;
  const named = { file: `${file.request.docket} · ${t(`exports:format.${file.request.format}`)}` };
  const way = (intent: "cancel" | "again" | "delete") => (
    <form method="post" action={exportsPath} key={intent}>
      <input type="hidden" name="export" value={id} />
      <Button
        variant="secondary"
        size="small"
        name="intent"
        value={intent}
        aria-label={`${t(`exports:${intent}`)}: ${named.file}`}
      >
        {t(`exports:${intent}`)}
      </Button>
    </form>
  );
  if (isUnderWay(state)) return <ButtonRow>{way("cancel")}</ButtonRow>;
  return (
    <ButtonRow>
      {state === "ready" && !isPast(file, now) ? (
        <LinkButton
          size="small"
          href={exportedFilePath(id)}
          aria-label={`${t("exports:get")}: ${named.file}`}
        >
          {t("exports:get")}
        </LinkButton>
      ) : null}
      {canBeMadeAgain(state) ? way("again") : null}
      {way("delete")}
    </ButtonRow>
  );
}
