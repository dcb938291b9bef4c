import type { DemoComment } from "./demo";

const docket = "HLED-2026-0001";
const unread = { status: "received", tags: [], acknowledged: false } as const;

export const comments0001: readonly DemoComment[] = [
  {
    docket,
    locale: "en",
    submitted: -489,
    commenterKind: "organization",
    stakeholderType: "business",
    organizationName: "Tres Ríos Freight Lines",
    name: "Dale Hutchins",
    email: "dhutchins@example.com",
    sector: "logistics-transport",
    country: "US",
    region: "Texas",
    comment: `We run 64 tractors out of Laredo and about 140 loads a week over the World Trade Bridge. I keep a log. In the last quarter our northbound loads took 3 hours 10 minutes on average from the end of the line to the exit gate. The inspection itself is usually under 20 minutes. The rest is waiting.

Two things would help and neither is a bridge. First, publish the staffing plan for the booths a week ahead, both sides, so we can move the loads that can wait. Today we learn that four lanes are closed when we are standing in front of them. Second, let empties and bobtails use their own lane after 6 p.m. About a third of what is in that line has nothing in it.

My drivers are paid by the trip. When the line is five hours they earn less than minimum wage for that day, and then I lose them to the oil field. So this is not only a cost for shippers.`,
    answers: {
      0: "Waiting time for cargo at the busiest crossings. It touches every other thing on your list because everything moves by truck.",
      1: "Ninety percent of northbound trucks through in under 60 minutes, measured the same way on both sides and published every Monday.",
      2: "Transfer drivers. They cross twice a day and nobody asks them.",
    },
    declaredPillars: ["I"],
    publication: "named",
    status: "posted",
    tags: ["I.2"],
    acknowledged: true,
  },
  {
    docket,
    locale: "es",
    submitted: -471,
    commenterKind: "individual",
    stakeholderType: "individual",
    name: "Ximena Robledo Ñáñez",
    email: "xime.robledo@example.net",
    sector: "education-research",
    country: "MX",
    region: "Baja California",
    comment: `Estudio séptimo semestre de mecatrónica en Mexicali. En mi generación empezamos 38 y quedamos 21; casi todos los que se fueron entraron a una planta porque necesitaban el dinero.

Hay empresas del otro lado que dan prácticas pagadas, pero piden un permiso que tarda más que el semestre. ¿No podría haber un permiso corto, de tres meses, para estudiantes de la frontera? Yo iría y vendría todos los días, no me quiero quedar.`,
    answers: {
      0: "Las prácticas profesionales entre los dos países. Sin experiencia no nos contratan y sin contrato no hay experiencia.",
      1: "Que 500 estudiantes de Mexicali, Tijuana y Nogales hagan prácticas pagadas cada año.",
    },
    declaredPillars: ["IV"],
    publication: "named",
    status: "in-review",
    tags: ["IV.1"],
    acknowledged: false,
  },
  {
    docket,
    locale: "en",
    submitted: -452,
    commenterKind: "organization",
    stakeholderType: "labor-union",
    organizationName: "Metal and Assembly Workers Local 4471",
    name: "Renee Kowalczyk",
    email: "office@example.org",
    sector: "automotive",
    country: "US",
    region: "Michigan",
    comment: `Local 4471 represents 2,300 people at three plants that build seats, wiring and brake modules. Our jobs depend on parts from Coahuila and Guanajuato and theirs depend on orders from us. When a plant down there stopped for eleven days last year, we were laid off for nine.

We do not want a dialogue that treats workers as a line in the cost sheet. We ask for three things.

1. Put labor in the room. Every working group on supply chains should have a seat for workers from both countries, with papers sent ahead, in both languages.

2. Train together. Our members are learning high-voltage battery work right now. So are the people in Ramos Arizpe. Same machines, same manuals, two certificates that do not count for each other. One joint certificate would cost very little.

3. Count jobs, not just dollars. If you announce a supply chain project, say how many jobs, where, at what pay, and come back two years later and say it again.

Our bargaining committee met with workers from Saltillo by video in the spring. They said nearly the same words. That should tell you something.`,
    answers: {
      0: "Joint training and certificates for workers whose plants are moving to electric vehicles, because both sides will lose people if we wait.",
      1: "One certificate for high-voltage work that a plant in Michigan and a plant in Coahuila both accept, and 1,000 people holding it.",
      2: "Temporary agency workers. They are a fifth of the floor and they are in nobody's survey.",
    },
    declaredPillars: ["I", "IV"],
    publication: "named",
    status: "in-review",
    tags: ["I.1", "IV.1"],
    acknowledged: false,
  },
  {
    docket,
    locale: "es",
    submitted: -437,
    commenterKind: "organization",
    stakeholderType: "civil-society",
    organizationName: "Cooperativa de Mujeres Hilos de Luz",
    name: "Eufemia Xólotl Martínez",
    email: "hilosdeluz@example.org",
    sector: "textiles-apparel",
    country: "MX",
    region: "Oaxaca",
    comment: `Somos 43 mujeres tejedoras de cuatro comunidades de la Mixteca. Una compañera más joven escribe por nosotras, porque varias hablamos mejor el mixteco que el español.

Vendemos huipiles y rebozos. En el pueblo nos pagan 600 pesos por una pieza de tres semanas. Una tienda de Chicago nos ofreció el equivalente a 3,400 pesos por la misma pieza y quería veinte. No se pudo. Nos pidieron una clave de clasificación, una etiqueta con composición de fibras hecha por laboratorio, un código de exportador y una cuenta que recibiera dólares. El laboratorio está en Puebla y cobra por muestra lo que ganamos en dos piezas. Al quinto mes la tienda ya no contestó.

No pedimos que nos regalen nada. Pedimos:

— una ventanilla, en nuestra lengua, que acompañe el primer envío de principio a fin;

— que el análisis de fibras se haga una vez por cooperativa y no una vez por pieza;

— que se respete nuestro diseño: ya lo encontramos impreso en una blusa de tienda grande, sin permiso y sin nombre.

«El telar no se calla», decía mi abuela. Nosotras tampoco.`,
    answers: {
      0: "Que las cooperativas de artesanas podamos exportar sin intermediario. Hoy el que menos trabaja es el que más gana.",
      1: "Que cien cooperativas del sur hayan hecho su primer envío propio y el segundo también.",
      2: "Las mujeres que no hablan español.",
      3: "La caja de ahorro de nuestra región: presta poquito, pero presta, y nunca nos ha fallado nadie.",
    },
    declaredPillars: ["II", "IV"],
    publication: "named",
    status: "posted",
    tags: ["II.1", "IV.2", "IV.3"],
    acknowledged: true,
  },
  {
    docket,
    locale: "es",
    submitted: -410,
    commenterKind: "organization",
    stakeholderType: "business",
    organizationName: "Dispositivos Médicos Valle Claro",
    name: "Ing. Hugo Armenta Peñuelas",
    email: "harmenta@example.com",
    sector: "health-medical-devices",
    country: "MX",
    region: "Baja California",
    comment: `Fabricamos catéteres y bombas de infusión en Tijuana; empleamos a 1,180 personas y el 96 % de la producción cruza por Otay. Nos auditan cuatro veces al año: dos autoridades, un organismo notificado y el cliente. Las cuatro auditorías revisan prácticamente el mismo sistema de calidad. El año pasado dedicamos 74 días-persona a repetir las mismas carpetas.

Propuesta concreta: que ambas autoridades acepten un solo informe de auditoría como base y que visiten solo para verificar lo que el informe no cubra. El modelo ya existe en otros países; falta la decisión y un calendario.

Segundo punto. Las resinas de grado médico llegan de un solo proveedor en Asia. Cuando se retrasó el barco, paramos una línea 16 días. Hay dos plantas petroquímicas en la región que podrían producirlas, pero el volumen de un solo fabricante no justifica la inversión. Un pronóstico de compra conjunto de las empresas de Tijuana, Ciudad Juárez y El Paso sí la justificaría.`,
    answers: {
      0: "La duplicidad de auditorías a fabricantes de dispositivos médicos: retrasa productos que los hospitales de ambos países necesitan.",
      1: "Un solo informe de auditoría aceptado por las dos autoridades y al menos 30 plantas dentro del esquema.",
      3: "El programa piloto de inspección conjunta de carga en Otay. Redujo nuestro cruce de 95 a 40 minutos.",
    },
    declaredPillars: ["I"],
    publication: "named",
    status: "posted",
    tags: ["I.4", "I.1"],
    acknowledged: true,
  },
  {
    docket,
    locale: "en",
    submitted: -361,
    commenterKind: "individual",
    stakeholderType: "academia",
    name: "Margaret Ellsworth-Ibarra",
    email: "m.ellsworth.ibarra@example.org",
    sector: "education-research",
    country: "US",
    region: "Arizona",
    comment: `I teach economic geography and have studied industrial towns on both sides of the Arizona-Sonora line for nineteen years. I write in my own name. My comment concerns the way the dialogue chooses its priorities rather than any one of them, because I believe that the method explains a good part of the disappointing results.

First, the unit of analysis. Work plans speak of countries, and sometimes of "the border". Supply chains do not live in countries. They live in corridors: Hermosillo to Tucson to Phoenix; Saltillo to Laredo to San Antonio; Querétaro to Monterrey to Detroit. In our survey of 212 supplier firms, carried out over two years, 71 percent named the same six corridors as the places where a delay hurts them. Yet none of the corridors has a person on either side whose job it is to look at the whole. I recommend a small joint secretariat for each of the six, with one official from each country, one telephone number, and a duty to publish a page of measurements every quarter.

Second, measurement. Waiting times at crossings are published, but they describe the line in front of the booth. Firms told us that this line accounts for less than half of the time lost. The remainder is hidden in yards, in brokers' offices and in the hours between a document's arrival and its release. We asked 40 firms to let us attach simple loggers to 600 shipments. The median shipment spent 9.4 hours within ten miles of the border and moved for 1.1 of them. If you only measure the line, you will keep building lanes.

Third, water. Sonora and Arizona are both courting chip packaging and battery plants. Both are in long drought. I have sat in meetings on each side where officials assumed that the other would reduce its use. An honest supply chain policy for this region needs a common water account, open to the public, before the next round of incentives is signed. It is not a matter for the environment chapter alone; it is a condition of production.

Fourth, skills. Community colleges in southern Arizona and technical universities in Sonora teach from the same equipment catalogs. Students could share laboratories that stand idle for half of the week. What prevents it is not a lack of goodwill. It is insurance, the recognition of credits, and a travel document that lets a nineteen-year-old cross with a group on a Tuesday. These are three forms. I would be happy to bring the people who know how to write them.

Finally, a word on consultation itself. Colleagues and I coded the comments given to three earlier public consultations on border matters. Large associations wrote two thirds of the words. Small carriers, workers and municipalities wrote less than a tenth. It was not that they lacked opinions: when we went to their offices, they talked for an hour. If you want their views, go to a truck stop in Nogales with a recorder, and count what you hear as a comment.

I attach no paper, but the data are available to anyone who asks. I would rather be corrected than quoted.`,
    answers: {
      0: "Measure whole corridors instead of single gates. Without that, every other priority is chosen in the dark.",
      1: "Six corridors with a public page of measurements each quarter, and at least one project on each that was changed because of them.",
      2: "Small carriers and border municipalities.",
      3: "The shared emergency-response agreements between twin cities. They are modest, local, and renewed without fuss.",
    },
    declaredPillars: ["I", "IV"],
    publication: "named",
    status: "in-review",
    tags: [],
    acknowledged: false,
  },
  {
    docket,
    locale: "en",
    submitted: -322,
    commenterKind: "organization",
    stakeholderType: "civil-society",
    organizationName: "Río Vivo Binational Watershed Alliance",
    name: "Tomás Whitfield",
    email: "tomas@example.org",
    sector: "environment",
    country: "US",
    region: "New Mexico",
    comment: `Our members test water at 31 points along the Rio Grande / Río Bravo, from Las Cruces to Ojinaga. We are volunteers: teachers, ranchers, two retired chemists and a baker.

"Environmental technologies" should not mean only selling equipment. The treatment plant that serves one of the towns we visit was a gift. It has good pumps and no spare parts, because each seal has to clear customs as a new import and takes four months. The plant has bypassed its second stage since then. We have the readings.

Please do three things: make spare parts for water and air treatment free of duty and fast to clear; train operators on both sides in the same course; and publish the results of monitoring in one place. We will give you ours for nothing.`,
    answers: {
      0: "Water treatment that keeps working after the ribbon is cut. Bad water makes people sick and closes factories, too.",
      1: "Fecal coliform at our 31 points under the limit in ten months out of twelve.",
      3: "Volunteer sampling with one shared protocol. It has run for eight years at almost no cost.",
    },
    declaredPillars: ["I", "II"],
    publication: "named",
    status: "posted",
    tags: ["I.3", "II.2"],
    acknowledged: true,
  },
  {
    docket,
    locale: "en",
    submitted: -58,
    commenterKind: "organization",
    stakeholderType: "government",
    organizationName: "Port District of Brazos Point",
    name: "Colleen Abernathy",
    email: "planning@example.org",
    sector: "public-services",
    country: "US",
    region: "Texas",
    comment: `The Port District moves 5.2 million tons a year, most of it steel, grain and wind turbine parts bound for or coming from Veracruz, Altamira and Tuxpan.

Short sea shipping is missing from the agenda. A barge from Altamira takes about 40 hours and carries what 110 trucks carry. Shippers tell us that they would use it, but a container that arrives by water is handled as a deep-sea import even when it left Mexico the day before. It waits two to three days for a release that a truck gets in hours.

We ask that regional waterborne cargo receive the same advance data rules as trucks. We are ready to host a trial with one berth and one weekly service, and we have spoken with colleagues in Tamaulipas who would do the same.`,
    answers: {
      0: "Relieve the land crossings by making coastal shipping practical. The water is there and needs no widening.",
      1: "A weekly scheduled service with release in under six hours.",
    },
    declaredPillars: ["I"],
    publication: "named",
    ...unread,
  },
  {
    docket,
    locale: "es",
    submitted: -41,
    commenterKind: "anonymous",
    stakeholderType: "individual",
    sector: "agriculture-food",
    country: "MX",
    region: "Chiapas",
    comment: `Aquí la luz se va tres veces por semana y el camino se corta con las lluvias. Primero eso, y luego hablan de exportar.`,
    answers: { 0: "La luz y los caminos. Sin eso no hay nada." },
    declaredPillars: ["II"],
    publication: "unnamed",
    ...unread,
  },
  {
    docket,
    locale: "es",
    submitted: -36,
    commenterKind: "organization",
    stakeholderType: "business-association",
    organizationName: "Cámara de Industria y Comercio del Valle de Sonora",
    name: "Lic. Beatriz Gándara Noriega",
    email: "direccion@example.com",
    sector: "manufacturing",
    country: "MX",
    region: "Sonora",
    comment: `A nombre de 312 empresas afiliadas, en su mayoría de menos de 50 trabajadores, la Cámara presenta las conclusiones de tres mesas de trabajo celebradas en Hermosillo, Guaymas y Nogales.

I. Cadenas de suministro. De cada 100 pesos que compran las plantas grandes de la región, menos de 7 se quedan con proveedores locales. No es por falta de capacidad: 46 de nuestros talleres tienen control numérico y certificación de calidad. Es porque las decisiones de compra se toman en oficinas corporativas que no conocen a nadie aquí. Proponemos dos encuentros de proveedores al año, uno en cada país, con citas de 20 minutos y seguimiento publicado.

II. Energía. Dos parques industriales tienen naves terminadas que no pueden conectar. Un afiliado espera desde hace 14 meses. Pedimos que el plan incluya un inventario de capacidad eléctrica disponible por parque.

III. Personas. La rotación en Nogales supera el 9 % mensual. El principal motivo que da la gente al renunciar no es el sueldo, es el transporte y el cuidado de los hijos. Hay tres guarderías para una zona donde trabajan unas 30,000 personas.

IV. Datos. La factura electrónica de un lado no «habla» con los sistemas del otro. Nuestros afiliados capturan lo mismo dos y hasta tres veces.

Estamos a sus órdenes para ampliar cualquiera de estos puntos.`,
    answers: {
      0: "Integrar a proveedores pequeños de la región en las compras de las plantas grandes; ahí está el empleo.",
      1: "Pasar de 7 a 12 pesos de compra local por cada 100.",
      2: "Los talleres familiares y las madres que trabajan de noche.",
    },
    declaredPillars: ["I", "III", "IV"],
    publication: "named",
    ...unread,
  },
  {
    docket,
    locale: "es",
    submitted: -205,
    commenterKind: "individual",
    stakeholderType: "individual",
    name: "Iván Castañeda Muñoz",
    email: "ivan.castaneda@example.net",
    sector: "information-technology",
    country: "MX",
    region: "Jalisco",
    comment: `Desarrollo software para dos clínicas de Guadalajara y una de San Diego que comparten pacientes. Para pasar una radiografía de un sistema a otro la imprimen en PDF y la mandan por mensajería al día siguiente. En serio.

No es un problema técnico: el formato es el mismo. Nadie sabe decirnos por escrito qué regla aplica cuando el expediente sale de un país, quién responde si se filtra y cuánto tiempo se puede guardar. Pregunté en cuatro oficinas y recibí cinco respuestas. Una guía de diez páginas, con ejemplos y firmada por las dos partes, nos serviría más que una ley nueva.`,
    answers: {
      0: "Reglas claras para datos de salud que cruzan la frontera, porque hoy el que cumple se paraliza y el que no cumple avanza.",
      3: "El certificado de vacunación con código QR: se leía igual en los dos lados.",
    },
    declaredPillars: ["III"],
    publication: "named",
    status: "in-review",
    tags: ["III.2", "III.3"],
    acknowledged: false,
  },
  {
    docket,
    locale: "en",
    submitted: -183,
    commenterKind: "organization",
    stakeholderType: "business",
    organizationName: "Saguaro Test & Packaging",
    name: "Priya Venkataraman",
    email: "pvenkat@example.com",
    sector: "electronics-semiconductors",
    country: "US",
    region: "Arizona",
    comment: `Please treat this comment as confidential. We are deciding between two sites for a test and packaging line, one in Arizona and one in Sonora. The deciding factor is not wages. It is whether wafers can cross with a seal and no opening, in both directions, inside of four hours. One opened box is a lost lot, and a lot is worth more than the truck.

A sealed-lane trial for ten companies would let us choose the split that makes sense: front of line in Arizona, packaging in Sonora. Otherwise both go elsewhere.`,
    answers: {
      0: "A sealed lane for semiconductor shipments. Without it the regional chip supply chain stays on paper.",
      1: "Two packaging lines built that were not planned before.",
    },
    declaredPillars: ["I"],
    publication: "confidential",
    status: "in-review",
    tags: ["I.1", "I.2"],
    acknowledged: false,
  },
  {
    docket,
    locale: "es",
    submitted: -29,
    commenterKind: "organization",
    stakeholderType: "civil-society",
    organizationName: "Asociación de Caficultores Altos de la Neblina",
    name: "Mateo Chávez Ixcoy",
    email: "altosdelaneblina@example.org",
    sector: "agriculture-food",
    country: "GT",
    region: "Huehuetenango",
    comment: `Les escribimos desde el lado guatemalteco de la línea. Somos 260 familias con un promedio de 1.3 hectáreas de café.

Cada año unos 90 socios cruzan a Chiapas a cortar, porque la roya nos dejó sin cosecha propia. Los que vuelven traen plantas resistentes que les regalan los finqueros; así, de mano en mano, se ha renovado una quinta parte de nuestros cafetales. Imaginen lo que se lograría con un vivero compartido en la frontera y un técnico que visite los dos lados.

Pedimos que Centroamérica no aparezca solo en el título del pilar. Inviten a las asociaciones.`,
    answers: {
      0: "La renovación de cafetales y un ingreso digno en el lugar de origen: es la razón por la que se va la gente joven.",
      2: "Los cortadores de temporada, que no pertenecen a ninguna organización.",
    },
    declaredPillars: ["II"],
    publication: "named",
    ...unread,
  },
  {
    docket,
    locale: "en",
    submitted: -22,
    commenterKind: "organization",
    stakeholderType: "business",
    organizationName: "Northern Crest Auto Parts",
    name: "Gordon Tremblay",
    email: "gtremblay@example.com",
    sector: "automotive",
    country: "CA",
    region: "Ontario",
    comment: `I know we are not a party to this dialogue, but what you decide on origin paperwork lands on my desk in Windsor. We ship stampings to Ohio, they go to Puebla, and they come back as doors. Each leg wants its own certificate with the same 22 fields.

Agree on one electronic certificate between the two of you and leave a seat for us to join later.`,
    answers: {
      0: "One electronic certificate of origin that follows the part. Three forms for one door is silly.",
    },
    declaredPillars: ["I", "III"],
    publication: "named",
    ...unread,
  },
  {
    docket,
    locale: "en",
    submitted: -160,
    commenterKind: "anonymous",
    stakeholderType: "business",
    sector: "other",
    country: "US",
    comment: `EXPORT MORE TODAY!!! Our platform gets your products in front of 10,000 verified buyers — first month FREE. No credit check. Limited places. Visit https://example.com/offer and use code BORDER50 to start now. Don't miss out!!!`,
    answers: { 0: "Find 10,000 verified buyers at https://example.com/offer" },
    declaredPillars: ["I", "II", "III", "IV"],
    publication: "unnamed",
    status: "withheld",
    withheld: {
      reason: "spam",
      note: "Advertising, and nothing in it answers the question. All four pillars are ticked, so it would have shown up in every count. If another one arrives, let's tell the administrator.",
    },
    tags: [],
    acknowledged: false,
  },
  {
    docket,
    locale: "es",
    submitted: -496,
    commenterKind: "individual",
    stakeholderType: "other",
    name: "Prueba Acentos",
    email: "prueba@example.org",
    country: "MX",
    region: "Ciudad de México",
    comment: `prueba prueba áéíóú ñ Ñ ü ¿? ¡! "comillas" — favor de ignorar`,
    answers: { 0: "prueba" },
    declaredPillars: ["III"],
    publication: "unnamed",
    status: "withheld",
    withheld: {
      reason: "test",
      note: "Prueba nuestra del primer día, para ver si los acentos llegaban bien al correo. Llegaron bien. No hace falta contestar.",
    },
    tags: [],
    acknowledged: false,
  },
  {
    docket,
    locale: "es",
    submitted: -9,
    commenterKind: "individual",
    stakeholderType: "individual",
    name: "Rosalía Canché Pool",
    email: "rosalia.canche@example.net",
    sector: "tourism",
    country: "MX",
    region: "Yucatán",
    comment: `Soy guía de turistas en Valladolid desde hace once años y hablo maya, español e inglés. Las plataformas de reservación se quedan con 25 o 30 de cada 100 pesos, y además retienen el pago hasta seis semanas. Para una persona que paga renta y gasolina cada quincena, seis semanas es una vida.

Quisiera que los dos gobiernos vieran el tema de los pagos pequeños entre países. Un cliente de Houston me quiso transferir 80 dólares directamente y la comisión salía en 35. También nos faltan cursos serios de primeros auxilios que valgan en los dos lados: las agencias grandes los piden y aquí no los hay.

No deseo que se publique mi nombre porque trabajo con esas mismas plataformas.`,
    answers: {
      0: "Los pagos pequeños entre los dos países: son caros y lentos, y castigan a quien trabaja por su cuenta.",
      1: "Que mandar 80 dólares cueste menos de 2 y llegue el mismo día.",
    },
    declaredPillars: ["III", "IV"],
    publication: "unnamed",
    ...unread,
  },
  {
    docket,
    locale: "en",
    submitted: -3,
    commenterKind: "individual",
    stakeholderType: "individual",
    name: "Yolanda Prieto",
    email: "yprieto@example.net",
    sector: "health-medical-devices",
    country: "US",
    region: "Illinois",
    comment: `I was a nurse in Morelia for 14 years and I clean offices in Cicero because my license doesn't count. My hospital was short 60 nurses last winter, it was in the paper.`,
    answers: { 0: "Recognizing nursing licenses. You need us and we are already here." },
    declaredPillars: ["IV"],
    publication: "unnamed",
    ...unread,
  },
];
