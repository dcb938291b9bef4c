/** What a row can say of a comment: the form's own field names, and three that only received comments have. */
export const sourceFields = [
  /** The comment's own number where it was first received. */
  "id",
  /** The day or moment it was received there. */
  "received",
  "locale",
  "commenterKind",
  "stakeholderType",
  "organizationName",
  "name",
  "email",
  "sector",
  "country",
  "region",
  "comment",
  "pillars",
  "publication",
] as const;
export type SourceField = (typeof sourceFields)[number] | `answer.${number}`;

/** A row's values by field, as they stand in the file. */
export type SourceValues = Partial<Record<SourceField, string>>;

const known: ReadonlySet<string> = new Set(sourceFields);

export const isSourceField = (name: string): name is SourceField =>
  known.has(name) || /^answer\.\d{1,9}$/.test(name);

/** The id of the question that a field answers, as it is written; undefined for any other field. */
export const questionOf = (field: string): string | undefined => /^answer\.(\d+)$/.exec(field)?.[1];

/** Other names under which columns are recognized, without case, spaces, accents and marks. */
const ALIASES: Readonly<Record<string, SourceField>> = {
  trackingnumber: "id",
  reference: "id",
  documentid: "id",
  date: "received",
  fecha: "received",
  submittedat: "received",
  receivedat: "received",
  receiveddate: "received",
  language: "locale",
  idioma: "locale",
  text: "comment",
  texto: "comment",
  comentario: "comment",
  organization: "organizationName",
  organizacion: "organizationName",
  nombre: "name",
  correo: "email",
  pais: "country",
  declaredpillars: "pillars",
};

const fold = (name: string) =>
  name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9.]/g, "");

const byFoldedName: ReadonlyMap<string, SourceField> = new Map([
  ...Object.entries(ALIASES),
  ...sourceFields.map((field): [string, SourceField] => [fold(field), field]),
]);

/** The field that a column's name says, or undefined. */
export function recognizeColumn(column: string): SourceField | undefined {
  const folded = fold(column);
  return isSourceField(folded) ? folded : byFoldedName.get(folded);
}
