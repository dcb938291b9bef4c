import type { DemoComment } from "./demo";

const docket = "HLED-2026-0005";

export const comments0005: readonly DemoComment[] = [
  {
    docket,
    locale: "es",
    submitted: -1490,
    commenterKind: "organization",
    stakeholderType: "business-association",
    organizationName: "Unión de Transportistas de la Frontera Norte",
    name: "Arq. Fernando Quezada Ibáñez",
    email: "fquezada@example.org",
    sector: "logistics-transport",
    country: "MX",
    region: "Chihuahua",
    comment: `Participamos en las mesas de transporte de aquellos años y guardamos las minutas. De los siete compromisos que le tocaban a Chihuahua, a nuestro juicio se cumplieron tres, dos se quedaron a medias y dos desaparecieron.

Se cumplió: el carril exclusivo para carga certificada en el cruce, el intercambio de estadísticas y la señalización bilingüe.

A medias: el libramiento ferroviario. Hay estudio y hay derecho de vía; no hay vía. El tren sigue partiendo la ciudad en dos, y se han contado esperas de 45 minutos en el crucero de la 16.

Desapareció: el reconocimiento mutuo de exámenes médicos de los operadores, que no costaba nada, y el mapa de paraderos seguros. Este último es el que más nos duele. Solo entre nuestros socios hubo 63 robos de carga el año pasado.

Pedimos rescatar esos dos.`,
    answers: {
      0: "El carril exclusivo para carga certificada. Bajó el cruce de 90 a 35 minutos.",
      1: "El mapa de paraderos seguros para operadores.",
      2: "El robo de carga y la falta de operadores jóvenes.",
    },
    declaredPillars: ["1"],
    publication: "named",
    status: "posted",
    tags: ["1.1", "1.3", "1.5"],
    acknowledged: true,
  },
  {
    docket,
    locale: "en",
    submitted: -1422,
    commenterKind: "organization",
    stakeholderType: "business",
    organizationName: "Harlan & Ocampo Customs Brokerage",
    name: "Peter Harlan",
    email: "pharlan@example.com",
    sector: "services",
    country: "US",
    region: "Texas",
    comment: `We have cleared freight in Eagle Pass since 1988. The promise of the earlier agenda was that a company trusted by one side would be trusted by the other. For our ten largest clients that came true, and it is the best thing that happened in my working life.

For the other 230 clients it did not. The application asks for a security plan, cameras with 90 days of storage and a yearly site visit. A family that imports pottery in one truck a week is not going to do that. They are low risk and always have been; we have their records.

Make a second tier: smaller shippers, vouched for by a licensed broker who shares the liability. I would sign for most of mine tomorrow morning.`,
    answers: {
      0: "Mutual recognition of trusted traders, for the large ones.",
      1: "The version for small firms. It was in a slide deck once and never again.",
    },
    declaredPillars: ["1"],
    publication: "named",
    status: "posted",
    tags: ["1.4"],
    acknowledged: true,
  },
  {
    docket,
    locale: "en",
    submitted: -1290,
    commenterKind: "individual",
    stakeholderType: "academia",
    name: "Samuel Okonkwo-Reyes",
    email: "sokonkwo@example.org",
    sector: "education-research",
    country: "US",
    region: "California",
    comment: `I was a graduate assistant on one of the border cluster maps. We spent a year matching industry codes between the two statistical systems, and the table that came out of it was, frankly, the valuable part. The website with the map went dark when the grant ended. I still receive about two emails a month from people who ask for the table: city planners, a chamber, once a shoe company.

It would take one person roughly three months to update it, and a few hours a year to keep it. Please give it a home at an institution that will exist in fifteen years, publish it as a plain file, and do not build another portal with a spinning globe.

On exchanges: the bilateral student numbers were driven by a handful of committed professors. When they retired, the programs did too. Fund the coordinator, not the launch event.`,
    answers: {
      1: "The cluster map — or rather the table underneath it.",
      2: "Statistics that anyone can download made the map easier to build, and the loss of it harder to excuse.",
    },
    declaredPillars: ["2"],
    publication: "named",
    status: "posted",
    tags: ["2.3", "2.2"],
    acknowledged: true,
  },
  {
    docket,
    locale: "es",
    submitted: -1177,
    commenterKind: "organization",
    stakeholderType: "business",
    organizationName: "Redes del Desierto Internet",
    name: "Gabriela Lozano Cantú",
    email: "gabriela@example.com",
    sector: "telecommunications",
    country: "MX",
    region: "Coahuila",
    comment: `Damos internet por radio a 2,900 hogares en ejidos entre Piedras Negras y Acuña. A menos de 10 kilómetros de la línea recibimos interferencia del otro lado en dos de los canales que usamos. No es mala fe: simplemente nadie coordina a los operadores pequeños. Los grandes tienen quien los siente a la mesa.

En su momento se habló de un punto de contacto para interferencias en la frontera. Marcamos el número que venía en el folleto; hoy contesta una estética (muy amables, por cierto).

Con un correo que alguien lea y un plazo de respuesta de 15 días nos damos por bien servidos.`,
    declaredPillars: ["1"],
    publication: "named",
    status: "posted",
    tags: ["1.2"],
    acknowledged: true,
  },
  {
    docket,
    locale: "es",
    submitted: -930,
    commenterKind: "individual",
    stakeholderType: "individual",
    name: "Emilio Saucedo Peña",
    email: "emilio.saucedo@example.net",
    sector: "creative-industries",
    country: "MX",
    region: "Nuevo León",
    comment: `En 2014 fui a una red de emprendedores que juntaba a mentores de Austin y de Monterrey. De ahí salió mi estudio de animación; hoy somos 22. El mentor que me tocó sigue siendo amigo y ahora también es socio.

La red duró tres años. Se acabó cuando cambió la persona que la llevaba. No había dinero de por medio, solo una agenda, una sala y café. ¿De veras no se puede sostener eso?

Lo que ha cambiado: ya no necesitamos oficina en el otro país, pero sí necesitamos cobrar. Abrir una cuenta para recibir pagos de clientes de allá nos tomó ocho meses.`,
    answers: {
      1: "La red de mentores entre las dos ciudades.",
      2: "El trabajo a distancia y los pagos digitales.",
    },
    declaredPillars: ["2"],
    publication: "named",
    status: "posted",
    tags: ["2.1", "2.4"],
    acknowledged: true,
  },
  {
    docket,
    locale: "en",
    submitted: -801,
    commenterKind: "organization",
    stakeholderType: "labor-union",
    organizationName: "Railway Crews Lodge 219",
    name: "Bernadette Fontaine",
    email: "lodge219@example.org",
    sector: "logistics-transport",
    country: "US",
    region: "Texas",
    comment: `Trains used to stop on the bridge to change crews. Now they often don't, and management calls that progress. Maybe it is. What was promised along with it was joint safety training and a radio protocol in two languages. The training happened twice. The protocol is a laminated card from 2015 with a misspelled word for "brake".

Finish the job. A stop command must be understood in one second by whoever hears it.`,
    declaredPillars: ["1"],
    publication: "unnamed",
    status: "posted",
    tags: ["1.1", "1.3"],
    acknowledged: false,
  },
  {
    docket,
    locale: "es",
    submitted: -655,
    commenterKind: "organization",
    stakeholderType: "business",
    organizationName: "Minera y Cobres Piedra Honda",
    name: "Ing. Octavio Verdugo Salcido",
    email: "overdugo@example.com",
    sector: "mining-metals",
    country: "MX",
    region: "Sonora",
    comment: `Solicitamos que este documento se trate como confidencial. Enviamos concentrado de cobre por ferrocarril a una fundición en Arizona: 3,100 toneladas por semana, a una tarifa que negociamos en privado con la línea y que detallamos a continuación, junto con las fechas de los embarques de los próximos seis meses.

El punto de fondo es que el cruce ferroviario solo opera de noche por acuerdo con la ciudad, y una sola demora nos cuesta la ventana completa de 24 horas. Proponemos una segunda ventana de dos horas al mediodía.`,
    answers: { 1: "La segunda ventana de cruce ferroviario, que se anunció y no se concretó." },
    declaredPillars: ["1"],
    publication: "confidential",
    status: "withheld",
    withheld: {
      reason: "confidential",
      note: "La empresa pidió reserva y trae tarifas y fechas de embarque. Cuéntalo en los totales, pero no lo cites. La idea de la segunda ventana sí la podemos mencionar sin decir de quién viene; ya lo consulté con ellos.",
    },
    tags: [],
    acknowledged: true,
  },
  {
    docket,
    locale: "en",
    submitted: -522,
    commenterKind: "anonymous",
    stakeholderType: "other",
    sector: "other",
    country: "US",
    region: "Ohio",
    comment: `You are a pack of useless clowns and so is everybody who answers this garbage. The people down there are all crooks and the people up here are too dumb to notice. Go jump in the river.`,
    declaredPillars: ["2"],
    publication: "unnamed",
    status: "withheld",
    withheld: {
      reason: "offensive",
      note: "Insults and nothing about the agenda. I looked for a point that could be kept and found none. No address to reply to.",
    },
    tags: [],
    acknowledged: false,
  },
];
