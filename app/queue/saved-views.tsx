import { type CommentFilter, filterQuery } from "~/comments/comment-filter";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { viewsPath } from "~/paths";
import { Alert } from "~/ui/alert";
import { Button } from "~/ui/button";
import { ChoiceLinkGroup } from "~/ui/choice-link-group";
import { Disclosure } from "~/ui/disclosure";
import { ErrorSummary } from "~/ui/error-summary";
import { Checkbox, TextField } from "~/ui/field";
import { Form } from "~/ui/form";
import { queueHref } from "./queue-list";
import { MOST_VIEWS, type SavedView, type ViewProblem } from "./saved-view";

/** What became of a view that was saved or deleted. */
export interface ViewOutcome {
  readonly done: "saved" | "deleted" | undefined;
  readonly problem: ViewProblem | undefined;
  /** The name that was typed for a view that was not saved. */
  readonly typed: string;
}

/** The saved views as links, each with how many comments it shows. */
export function SavedViews({
  views,
  filter,
}: {
  readonly views: readonly SavedView[];
  readonly filter: CommentFilter;
}) {
  const t = useTranslate();
  const locale = useLocale();
  if (views.length === 0) return null;
  const now = filterQuery(filter);
  return (
    <ChoiceLinkGroup
      label={t("queue:views.heading")}
      choices={views.map(({ name, filter: saved, count, gone, mine, ownerName }) => ({
        href: queueHref(saved),
        label: mine ? name : `${name} (${t("queue:views.shared", { name: ownerName })})`,
        count: gone ? t("queue:views.gone") : count === undefined ? undefined : formatNumber(count, locale),
        current: filterQuery(saved) === now,
      }))}
    />
  );
}

/** What became of the view, said where the page begins. */
export function ViewSaid({ outcome: { done, problem } }: { readonly outcome: ViewOutcome }) {
  const t = useTranslate();
  const locale = useLocale();
  if (done) {
    return (
      <Alert kind="success" role="status">
        {t(`queue:views.${done}`)}
      </Alert>
    );
  }
  if (!problem) return null;
  const message = t(`queue:views.problem.${problem}`, { number: formatNumber(MOST_VIEWS, locale) });
  return <ErrorSummary title={t("queue:views.problem.title")} errors={[{ fieldId: "view-name", message }]} />;
}

/** Saves the filters in force under a name, and deletes one's own views. */
export function ManageViews({
  views,
  filter,
  outcome: { problem, typed },
}: {
  readonly views: readonly SavedView[];
  readonly filter: CommentFilter;
  readonly outcome: ViewOutcome;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const mine = views.filter((view) => view.mine);
  const query = filterQuery(filter).slice(1);
  if (query === "" && mine.length === 0) return null;
  return (
    <Disclosure
      summary={query === "" ? t("queue:views.manage") : t("queue:views.save")}
      open={problem !== undefined}
    >
      {query === "" ? null : (
        <Form action={viewsPath}>
          <input type="hidden" name="intent" value="save" />
          <input type="hidden" name="query" value={query} />
          <TextField
            name="name"
            id="view-name"
            label={t("queue:views.name")}
            defaultValue={typed}
            error={
              problem && t(`queue:views.problem.${problem}`, { number: formatNumber(MOST_VIEWS, locale) })
            }
            required
          />
          <Checkbox name="shared" value="yes" label={t("queue:views.share")} />
          <Button variant="secondary">{t("queue:views.submit")}</Button>
        </Form>
      )}
      {mine.map(({ id, name, shared }) => (
        <Form action={viewsPath} key={id}>
          <input type="hidden" name="intent" value="delete" />
          <input type="hidden" name="view" value={id} />
          <input type="hidden" name="query" value={query} />
          <p>
            {name}
            {shared ? ` (${t("queue:views.sharedByMe")})` : null}{" "}
            <Button variant="quiet" size="small" aria-label={t("queue:views.remove", { name })}>
              {t("queue:views.removeShort")}
            </Button>
          </p>
        </Form>
      ))}
    </Disclosure>
  );
}
