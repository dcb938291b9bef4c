import type { Locale } from "~/i18n/locale";

/** A repeatable source of chance (mulberry32): the same seed gives the same texts on every machine. */
export interface Chance {
  /** From 0 up to and without 1. */
  next(): number;
  below(limit: number): number;
  of<T>(list: readonly T[]): T;
}

export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    of(list) {
      const found = list[below(list.length)];
      if (found === undefined) throw new RangeError("nothing to choose from");
      return found;
    },
  };
}

/** The parts that sentences are put together from; parts are parted by “|”. */
interface Parts {
  readonly openings: readonly string[];
  readonly subjects: readonly string[];
  readonly verbs: readonly string[];
  readonly objects: readonly string[];
  readonly links: readonly string[];
  readonly people: readonly string[];
  readonly events: readonly string[];
  readonly times: readonly string[];
  readonly closings: readonly string[];
  readonly names: readonly string[];
  readonly places: readonly string[];
}

const parts = (text: string) => text.trim().split(/\s*\|\s*/);

const PARTS: Readonly<Record<Locale, Parts>> = {
  en: {
    openings: parts(
      "Dear members of the dialogue, | To whom it may concern: | Thank you for the opportunity to comment. | I am writing about the High-Level Economic Dialogue. | Dear Secretary,",
    ),
    subjects: parts(
      "the bridge at our crossing | small farms in the valley | every trucking company I know | the customs brokers of the region | my family's workshop | workers on both sides of the border | the new semiconductor plants | nurses trained abroad | our chamber of commerce | the ports of entry in Arizona | seasonal workers | the electricity grid | local universities | women who run small firms | the remittances that families send | auto suppliers in Coahuila | the water of the Rio Grande | rail freight from Monterrey | independent drivers | the pilot for digital certificates | exporters of avocados | cattle ranchers | the training centers | importers of medical devices | young engineers | our union local | indigenous weavers | the inspection lanes | cold storage in Nogales | the trusted trader program",
    ),
    verbs: parts(
      "would gain a great deal from | cannot wait any longer for | have been harmed by the lack of | deserve a fair share of | should be asked before anybody decides on | depend every single day on | pay far too much because of | lose hours and money without | were promised years ago | still know nothing about | must not be forgotten in talks on | have shown how to build | need clear and public rules for | want the two governments to fund | would hire more people after | compete with others who already have | are ready to help with | fear the cost of | spend their savings on | see no progress in",
    ),
    objects: parts(
      "longer opening hours | a single window for permits | shared inspections | honest labor enforcement | cheaper cross-border payments | rural broadband | cybersecurity training | recognition of diplomas | cleaner trucks | a map of critical minerals | faster visas for technicians | joint investment in bridges | protection for whistleblowers | lower fees for first exports | data on waiting times | a plan for droughts | safe housing for pickers | common product standards | credit for cooperatives | apprenticeships in the plants | an office that answers letters | reliable power at noon in August | testing laboratories | secure supply chains | public transport to the maquilas",
    ),
    links: parts("because | and | since | although | while | unless | whenever | even though | but | so"),
    people: parts(
      "my father | the mayor | our drivers | nobody in Washington | the clerk at window nine | a cousin in Saltillo | the growers' association | two of my students | the night shift | our accountant | a retired inspector | the bank in town | my grandmother | the school board | half of the village | her employer | the port director | a pharmacist I trust | the dispatcher | their lawyer | one honest official | the harvest crew | my business partner | the new tenant",
    ),
    events: parts(
      "waited eleven hours | paid twice | lost a contract | closed the shop | wrote three letters | heard nothing back | drove home empty | borrowed money | hired two lawyers | sold the truck | found another buyer | signed a petition | filled out forty forms | missed the wedding | called every office | moved to Texas | gave up on exporting | planted less corn | saw the report | threw away the fruit | asked for a hearing | kept the receipts | slept in the cab | learned to code",
    ),
    times: parts(
      "last winter | during the pandemic | in 2013 | after the drought | before dawn | this spring | all through August | the day of the storm | for the second time | under the old rules | without any notice | at Easter | within a week | years ago | on the Fourth of July | as usual | that same night | when the bridge flooded | despite the promise | in front of everybody",
    ),
    closings: parts(
      "Thank you for your time and consideration. | Please act now. | Respectfully submitted, | Sincerely, | I look forward to your answer. | Thank you for considering my views.",
    ),
    names: parts(
      "Ruth Alvarez | Tom Becker | Nadia Flores | Henry Cho | Olga Prieto | Sam Whitfield | Irene Maddox | Pablo Nunez | Greta Lind | Victor Ochoa",
    ),
    places: parts(
      "Laredo, TX 78040 | Nogales, AZ | San Diego, California | El Paso, Texas | Toledo, Ohio | McAllen, TX | Tucson, Arizona | Yuma, AZ 85364",
    ),
  },
  es: {
    openings: parts(
      "A quien corresponda: | Estimados integrantes del diálogo: | Agradezco la oportunidad de comentar. | Escribo acerca del Diálogo Económico de Alto Nivel. | Señora Secretaria:",
    ),
    subjects: parts(
      "el puente de nuestro cruce | las parcelas pequeñas del valle | cada transportista que conozco | los agentes aduanales de la región | el taller de mi familia | quienes trabajan en ambos lados de la frontera | las nuevas plantas de semiconductores | las enfermeras formadas en el extranjero | nuestra cámara de comercio | los puertos de entrada de Sonora | los jornaleros de temporada | la red eléctrica | las universidades locales | las mujeres con empresas propias | las remesas que mandan las familias | los proveedores automotrices de Coahuila | el agua del río Bravo | la carga por tren desde Monterrey | los choferes independientes | el piloto de certificados digitales | los exportadores de aguacate | los ganaderos | los centros de capacitación | los importadores de equipo médico | los jóvenes ingenieros | nuestra sección sindical | las tejedoras indígenas | los carriles de inspección | las bodegas frías de Nogales | el programa de comercio confiable",
    ),
    verbs: parts(
      "ganarían muchísimo con | ya no pueden esperar | han sufrido por la falta de | merecen una parte justa de | deben ser consultados antes de decidir sobre | dependen todos los días de | pagan demasiado a causa de | pierden horas y dinero sin | oyeron hace años la promesa de | siguen sin saber nada acerca de | no pueden quedar fuera cuando se hable de | han demostrado cómo construir | necesitan reglas claras y públicas para | piden que los dos gobiernos financien | contratarían a más gente después de | compiten con otros que ya tienen | están listos para ayudar con | temen el costo de | gastan sus ahorros en | no ven avances en",
    ),
    objects: parts(
      "horarios más largos | una ventanilla única de permisos | inspecciones compartidas | vigilancia laboral honesta | pagos transfronterizos más baratos | internet en el campo | capacitación en ciberseguridad | el reconocimiento de títulos | camiones más limpios | un mapa de minerales críticos | visas rápidas para técnicos | inversión conjunta en puentes | protección para quienes denuncian | cuotas bajas para la primera exportación | datos de los tiempos de espera | un plan contra la sequía | vivienda segura para jornaleros | normas comunes de producto | crédito para cooperativas | aprendices en las plantas | una oficina que conteste las cartas | luz confiable al mediodía en agosto | laboratorios de prueba | cadenas de suministro seguras | transporte público a las maquilas",
    ),
    links: parts(
      "porque | y | ya que | aunque | mientras | salvo que | cada vez que | aun cuando | pero | así que",
    ),
    people: parts(
      "mi padre | la alcaldesa | nuestros choferes | nadie en la capital | el empleado de la ventanilla nueve | un primo de Saltillo | la unión de productores | dos de mis alumnos | el turno de noche | nuestra contadora | un inspector jubilado | el banco del pueblo | mi abuela | el consejo escolar | medio ejido | su patrón | la directora del puerto | una farmacéutica de confianza | el despachador | su abogado | un funcionario honesto | la cuadrilla de cosecha | mi socia | el nuevo inquilino",
    ),
    events: parts(
      "esperó once horas | pagó dos veces | perdió un contrato | cerró la tienda | escribió tres cartas | no recibió respuesta | volvió con la caja vacía | pidió prestado | contrató a dos abogados | vendió el camión | encontró otro comprador | firmó una petición | llenó cuarenta formularios | faltó a la boda | llamó a cada oficina | se mudó a Texas | dejó de exportar | sembró menos maíz | leyó el informe | tiró la fruta | pidió una audiencia | guardó los recibos | durmió en la cabina | aprendió a programar",
    ),
    times: parts(
      "el invierno pasado | durante la pandemia | en 2013 | después de la sequía | antes del amanecer | esta primavera | todo agosto | el día de la tormenta | por segunda vez | con las reglas viejas | sin aviso alguno | en Semana Santa | en una semana | hace años | el 16 de septiembre | como siempre | esa misma noche | cuando se inundó el puente | pese a lo prometido | delante de todos",
    ),
    closings: parts(
      "Gracias por su tiempo y atención. | Actúen ya, por favor. | Atentamente, | Quedo en espera de su respuesta. | Gracias por tomar en cuenta mi opinión.",
    ),
    names: parts(
      "Rosa Álvarez | Tomás Béjar | Nadia Flores | Enrique Chávez | Olga Prieto | Samuel Ibáñez | Irene Muñoz | Pablo Núñez | Graciela Luna | Víctor Ochoa",
    ),
    places: parts(
      "Nuevo Laredo, Tamaulipas | Nogales, Sonora | Tijuana, B. C. | Ciudad Juárez, Chihuahua | Toluca | Reynosa, Tamps. | Hermosillo, Sonora | Mexicali",
    ),
  },
};

/** One sentence about the dialogue, of thousands of millions in each language. */
export function writeSentence(chance: Chance, locale: Locale): string {
  const { subjects, verbs, objects, links, people, events, times } = PARTS[locale];
  const demand = `${chance.of(subjects)} ${chance.of(verbs)} ${chance.of(objects)}`;
  const story = `${chance.of(people)} ${chance.of(events)} ${chance.of(times)}`;
  const said =
    chance.next() < 0.4
      ? `${story}, ${chance.of(links)} ${demand}`
      : `${demand} ${chance.of(links)} ${story}`;
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

/** A letter's paragraphs: a greeting that others use too, sentences of its own, and a usual ending. */
export function writeLetter(chance: Chance, locale: Locale, sentences: number): readonly string[] {
  const { openings, closings } = PARTS[locale];
  const body = Array.from({ length: sentences }, () => writeSentence(chance, locale));
  return [chance.of(openings), ...body, chance.of(closings)];
}

/** A signature of two lines. */
export function writeSignature(chance: Chance, locale: Locale): string {
  return `${chance.of(PARTS[locale].names)}\n${chance.of(PARTS[locale].places)}`;
}

const vocabularies = new Map<Locale, readonly string[]>();

/** A word of the language, to put in another's place. */
export function anyWord(chance: Chance, locale: Locale): string {
  let words = vocabularies.get(locale);
  if (!words) {
    const { subjects, verbs, objects, people, events, times } = PARTS[locale];
    words = [
      ...new Set([...subjects, ...verbs, ...objects, ...people, ...events, ...times].join(" ").split(" ")),
    ];
    vocabularies.set(locale, words);
  }
  return chance.of(words);
}
