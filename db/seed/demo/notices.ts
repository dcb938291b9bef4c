import type { DemoNotice } from "./demo";

/** In hours. */
const day = 24;

export const demoNotices: readonly DemoNotice[] = [
  {
    docket: "HLED-2026-0001",
    edition: "2021",
    pillars: ["I", "II", "III", "IV"],
    title: {
      en: "Priorities for the next work plan of the dialogue",
      es: "Prioridades para el próximo plan de trabajo del diálogo",
    },
    summary: {
      en: "What should the two governments work on first? This notice asks about all four pillars: supply chains and borders, development in the south, digital tools, and people.",
      es: "¿En qué deben trabajar primero los dos gobiernos? Esta convocatoria pregunta por los cuatro pilares: cadenas de suministro y fronteras, desarrollo del sur, herramientas digitales y personas.",
    },
    body: {
      en: `*This is a demonstration notice, invented for trying the portal.*

The dialogue brings two neighbors to one table to work on shared economic problems. Its work plan says what both sides will do, who will do it and by when. Before the next plan is written, we want to hear from the people who will live with it.

### What we ask

The agenda has four pillars. You may write about one of them or about all.

- **Building Back Together.** Supply chains, border crossings, environmental technologies, medical devices and supplies.
- **Development in southern Mexico and Central America.** Value chains, clean energy, rural life, regional trade.
- **Tools for future prosperity.** Cybersecurity, data that crosses the border, telecommunications.
- **Investing in our people.** Skills, small businesses, inclusion.

We do not need a long paper. One problem that you know well, told with a place, a number or an example, helps more than a list of ten. If you have a solution, tell us who would have to act. If something works already, tell us that too.

### Who should answer

Anyone who is touched by trade or work between the two countries. You may be a manager, a driver, a farmer, a teacher, a union member, an official of a town or a student. You may answer in English or in Spanish. Both are read with equal care, by people.

### What happens to your comment

1. You receive a tracking number at once.
2. A moderator reads your comment and marks which pillars it speaks to.
3. The comment appears on this page, unless it must be withheld. We show your name only if you allow it. We never publish your email address.
4. After the notice closes, we issue a summary: how many people said what, from where, with passages in their own words.
5. The two sides tell you in this place what they did with it.

Please do not include trade secrets, identity numbers or the private details of other people. You can prepare with the [guide to good comments](https://example.org/guide).`,
      es: `*Esta es una convocatoria de demostración, inventada para probar el portal.*

El diálogo sienta a dos vecinos a la misma mesa para resolver problemas económicos que comparten. Su plan de trabajo dice qué hará cada parte, quién se encargará y para cuándo. Antes de redactar el próximo plan, queremos escuchar a quienes vivirán con sus resultados.

### Qué preguntamos

La agenda tiene cuatro pilares. Usted puede escribir sobre uno solo o sobre todos.

- **Reconstruir juntos.** Cadenas de suministro, cruces fronterizos, tecnologías ambientales, dispositivos y suministros médicos.
- **Desarrollo del sur de México y de Centroamérica.** Cadenas de valor, energía limpia, vida rural, comercio regional.
- **Herramientas para la prosperidad futura.** Ciberseguridad, datos que cruzan la frontera, telecomunicaciones.
- **Invertir en nuestra gente.** Capacitación, pequeños negocios, inclusión.

No hace falta un documento extenso. Un solo problema que usted conozca bien, contado con un lugar, una cifra o un ejemplo, sirve más que una lista de diez. Si tiene una solución, díganos a quién le toca actuar. Y si algo ya funciona, cuéntenoslo también.

### Quién puede participar

Cualquier persona a quien le importe el comercio o el trabajo entre los dos países: quien dirige una empresa, maneja un tráiler, siembra, da clases, milita en un sindicato, gobierna un municipio o estudia. Puede escribir en español o en inglés. Ambos idiomas se leen con el mismo cuidado, y los leen personas.

### Qué pasa con su comentario

1. Al enviarlo, usted recibe de inmediato un número de seguimiento.
2. Una persona del equipo lo lee y anota a qué pilares se refiere.
3. El comentario aparece en esta página, salvo que haya motivo para reservarlo. Su nombre se muestra solo si usted lo permite. Su correo electrónico no se publica nunca.
4. Cuando cierra la convocatoria, publicamos un resumen: cuántas personas dijeron qué, desde dónde, con fragmentos en sus propias palabras.
5. Aquí mismo, las dos partes informan qué hicieron con lo recibido.

Le pedimos no incluir secretos comerciales, claves de identificación ni datos privados de otras personas. Para prepararse puede consultar la [guía para comentar](https://example.org/guia).`,
    },
    agencies: {
      en: "Demonstration office for trade (United States)\nDemonstration office for foreign affairs (United States)\nDemonstration office for the economy (Mexico)",
      es: "Oficina de demostración de comercio (Estados Unidos)\nOficina de demostración de asuntos exteriores (Estados Unidos)\nOficina de demostración de economía (México)",
    },
    questions: [
      {
        required: true,
        prompt: {
          en: "Which one problem should the two governments work on first, and why?",
          es: "¿Cuál es el problema que los dos gobiernos deben atender primero, y por qué?",
        },
        hint: {
          en: "One or two sentences are enough. You can explain in your comment.",
          es: "Bastan una o dos oraciones. Puede explicarlo en su comentario.",
        },
      },
      {
        required: false,
        prompt: {
          en: "What would show, within two years, that the work has succeeded?",
          es: "¿Qué demostraría, en un plazo de dos años, que el trabajo dio resultado?",
        },
        hint: {
          en: "For example, a waiting time, a number of jobs, a price, a permit that is no longer needed.",
          es: "Por ejemplo, un tiempo de espera, un número de empleos, un precio o un trámite que ya no se pida.",
        },
      },
      {
        required: false,
        prompt: {
          en: "Who is affected by this and is seldom heard?",
          es: "¿A quién le afecta este problema sin que se le suela escuchar?",
        },
      },
      {
        required: false,
        prompt: {
          en: "Which project or practice already works and could be extended?",
          es: "¿Qué proyecto o práctica ya funciona y podría ampliarse?",
        },
      },
    ],
    opens: -21 * day,
    closes: 24 * day,
    extension: {
      previouslyCloses: 10 * day,
      decided: -3 * day,
      reason: {
        en: "Several organizations in rural areas asked for more time to hold meetings with their members and to write in their own words. We moved the deadline by two weeks for everyone.",
        es: "Varias organizaciones de zonas rurales pidieron más tiempo para reunirse con sus integrantes y escribir con sus propias palabras. Ampliamos el plazo dos semanas para todas las personas.",
      },
    },
  },
  {
    docket: "HLED-2026-0002",
    edition: "2021",
    pillars: ["I"],
    title: {
      en: "Border crossings, trade procedures and supply chains",
      es: "Cruces fronterizos, trámites de comercio y cadenas de suministro",
    },
    summary: {
      en: "Where does cargo lose time at the border, and which parts are hard to find in the region? Tell us what you see at the crossing, in the yard and on the shop floor.",
      es: "¿Dónde pierde tiempo la carga en la frontera y qué insumos cuesta conseguir en la región? Cuéntenos lo que ve en el cruce, en el patio y en la planta.",
    },
    body: {
      en: `*This is a demonstration notice, invented for trying the portal.*

A part that is made in one country often crosses the border several times before it is sold. Each crossing adds waiting, paper and cost. This notice asks where time is lost, why, and what would help. It covers cargo by road and rail, and the supply chains that depend on them.

### What we want to learn

**At the crossing.** Tell us the name of the crossing, the kind of cargo and the hours you usually travel. Tell us which step takes longest: the line before the booth, the document check, the inspection, the payment, or the wait for a broker. If the delay comes from something outside the gate, such as a narrow access road or a closed lane, say so.

**In procedures.** Tell us about data that you must give twice, certificates that one side does not accept, and systems that stop working. If you belong to a trusted trader program, tell us whether it saves you time.

**In supply chains.** Tell us which inputs come from far away although they could be made nearby. What stands in the way: price, quality, volume, energy, skills, or not knowing who could make them?

### What helps most

- A measured time is better than "very slow".
- One shipment, told from start to finish, is better than a general view.
- A small change that could start next month is as welcome as a new bridge.

### What is outside this notice

We cannot look into a single shipment, a fine or a visa. For those, please turn to the office that handles your case. Questions about digital systems in general belong in the notice on data and workforce.

### What happens next

Moderators read and tag each comment. Working groups on both sides then receive one summary, sorted by crossing and by subject. We will publish that summary here. Your name appears only if you choose so, and your email address is never shown.`,
      es: `*Esta es una convocatoria de demostración, inventada para probar el portal.*

Una pieza que se fabrica en un país suele cruzar la frontera varias veces antes de venderse. Cada cruce suma espera, papeles y costo. Con esta convocatoria queremos saber dónde se pierde el tiempo, por qué y qué ayudaría. Abarca la carga por carretera y por ferrocarril, y las cadenas de suministro que dependen de ella.

### Qué queremos saber

**En el cruce.** Díganos cómo se llama el cruce, qué tipo de carga mueve y a qué horas suele pasar. Cuéntenos qué paso tarda más: la fila antes de la caseta, la revisión de documentos, la inspección, el pago o la espera del agente aduanal. Si la demora viene de algo que está fuera del recinto, como un acceso angosto o un carril cerrado, dígalo también.

**En los trámites.** Háblenos de los datos que debe entregar dos veces, de los certificados que la otra parte no acepta y de los sistemas que se caen. Si participa en un programa de comercio confiable, díganos si de verdad le ahorra tiempo.

**En las cadenas de suministro.** ¿Qué insumos trae de lejos aunque podrían hacerse cerca? ¿Qué lo impide: el precio, la calidad, el volumen, la energía, la falta de personal capacitado o no saber quién podría fabricarlos?

### Qué nos sirve más

- Un tiempo medido dice más que «muy lento».
- Un embarque contado de principio a fin dice más que una opinión general.
- Un cambio pequeño que pueda empezar el mes próximo vale tanto como un puente nuevo.

### Qué queda fuera de esta convocatoria

No podemos revisar un embarque en particular, una multa ni una visa. Para eso, acuda por favor a la oficina que lleva su caso. Las preguntas sobre sistemas digitales en general corresponden a la convocatoria de datos y fuerza laboral.

### Qué sigue

El equipo de moderación lee y clasifica cada comentario. Después, los grupos de trabajo de ambos países reciben un mismo resumen, ordenado por cruce y por tema. Ese resumen se publicará aquí. Su nombre aparece solo si usted así lo decide, y su correo electrónico nunca se muestra.`,
    },
    agencies: {
      en: "Demonstration office for ports of entry (United States)\nDemonstration office for trade (United States)\nDemonstration office for customs and logistics (Mexico)",
      es: "Oficina de demostración de puertos de entrada (Estados Unidos)\nOficina de demostración de comercio (Estados Unidos)\nOficina de demostración de aduanas y logística (México)",
    },
    questions: [
      {
        required: false,
        prompt: {
          en: "At which crossing do you lose the most time, and at which step?",
          es: "¿En qué cruce pierde más tiempo, y en qué paso?",
        },
        hint: {
          en: "Name the crossing, the hour and how long it took the last time.",
          es: "Indique el cruce, la hora y cuánto tardó la última vez.",
        },
      },
      {
        required: false,
        prompt: {
          en: "Which input do you bring from far away that could be made in the region?",
          es: "¿Qué insumo trae de lejos que podría producirse en la región?",
        },
      },
      {
        required: false,
        prompt: {
          en: "Which one change in hours, procedure or infrastructure would help most?",
          es: "¿Qué cambio de horario, de trámite o de infraestructura ayudaría más?",
        },
      },
    ],
    opens: -29 * day,
    closes: 20,
  },
  {
    docket: "HLED-2026-0003",
    edition: "2021",
    pillars: ["III", "IV"],
    title: {
      en: "Safe data across the border, and the people who work with it",
      es: "Datos seguros a través de la frontera y las personas que trabajan con ellos",
    },
    summary: {
      en: "How can companies and public services protect themselves against attacks, send data across the border and find people with the right skills?",
      es: "¿Cómo pueden empresas y servicios públicos protegerse de ataques, enviar datos a través de la frontera y encontrar personal capacitado?",
    },
    body: {
      en: `*This is a demonstration notice, invented for trying the portal.*

A hospital, a port and a small parts maker have something in common today: when their computers stop, their work stops. Many of them rely on systems, suppliers and staff in both countries. This notice asks how to keep those systems safe, how data can move between them, and how people can learn the skills that this takes.

### Cybersecurity

Tell us what an attack has cost you, in days or in money, as far as you can share it. Tell us whom you called and whether they could help. We would like to know if a warning from the other country would have reached you in time, and in which language it should come.

### Data that crosses the border

Tell us which data you send or receive: orders, invoices, designs, health records, staff files. Where do the rules of the two countries differ in a way that costs you work? Where do systems fail to understand each other? If you protect the data of your customers, tell us which safeguards you would not give up.

### Workforce

Tell us which skills you cannot find. Tell us how you train people, how long it takes and what a certificate is worth on the other side of the border. Technical schools, unions and workers who changed careers know a lot about this, and we hope to read from them.

### Before you write

- You do not have to be an expert. A shop that lost its files counts as much as a telecom company.
- Do not describe a weakness that is still open in a way that others could use. Say that you know of one, and ask us to call.
- Do not include passwords, addresses of systems or names of employees.

### How to take part

The form opens on the date shown on this page. You can read the questions now and prepare your answer with colleagues. Once it is open, you may save a draft, return to it later and send it in English or Spanish.`,
      es: `*Esta es una convocatoria de demostración, inventada para probar el portal.*

Un hospital, un puerto y un pequeño taller de autopartes tienen hoy algo en común: si se detienen sus computadoras, se detiene su trabajo. Muchos dependen de sistemas, proveedores y personal de los dos países. Esta convocatoria pregunta cómo mantener seguros esos sistemas, cómo pueden circular los datos entre ellos y cómo puede la gente adquirir los conocimientos que eso exige.

### Ciberseguridad

Cuéntenos cuánto le ha costado un ataque, en días o en dinero, hasta donde pueda compartirlo. Díganos a quién llamó y si pudo ayudarle. Queremos saber si una alerta del otro país le habría llegado a tiempo y en qué idioma debería llegar.

### Datos que cruzan la frontera

Díganos qué datos envía o recibe: pedidos, facturas, diseños, expedientes clínicos, nóminas. ¿En qué se distinguen las reglas de los dos países de un modo que le cueste trabajo? ¿Qué sistemas no se entienden entre sí? Si usted protege los datos de sus clientes, díganos a qué garantías no renunciaría.

### Fuerza laboral

Díganos qué perfiles no encuentra. Explíquenos cómo capacita a su gente, cuánto tarda y cuánto vale un certificado al otro lado de la frontera. Las escuelas técnicas, los sindicatos y quienes cambiaron de oficio saben mucho de esto, y esperamos leerlos.

### Antes de escribir

- No necesita ser especialista. Una papelería que perdió sus archivos cuenta tanto como una empresa de telecomunicaciones.
- No describa una falla que siga abierta de manera que otros puedan aprovecharla. Diga que la conoce y pida que le llamemos.
- No incluya contraseñas, direcciones de sistemas ni nombres de personas empleadas.

### Cómo participar

El formulario se abre en la fecha que indica esta página. Desde ahora puede leer las preguntas y preparar su respuesta con su equipo. Cuando esté abierto, podrá guardar un borrador, retomarlo después y enviarlo en español o en inglés.`,
    },
    agencies: {
      en: "Demonstration office for digital safety (United States)\nDemonstration office for skills and labor (United States)\nDemonstration office for digital affairs (Mexico)\nDemonstration office for training (Mexico)",
      es: "Oficina de demostración de seguridad digital (Estados Unidos)\nOficina de demostración de oficios y trabajo (Estados Unidos)\nOficina de demostración de asuntos digitales (México)\nOficina de demostración de capacitación (México)",
    },
    questions: [
      {
        required: false,
        prompt: {
          en: "Has an attack or a failure of a computer system stopped your work? What happened?",
          es: "¿Algún ataque o falla informática ha detenido su trabajo? ¿Qué pasó?",
        },
        hint: {
          en: "Do not describe a weakness that is still open.",
          es: "No describa una falla que siga abierta.",
        },
      },
      {
        required: false,
        prompt: {
          en: "Which data do you need to send across the border, and what makes it difficult?",
          es: "¿Qué datos necesita enviar a través de la frontera, y qué lo dificulta?",
        },
      },
      {
        required: true,
        prompt: {
          en: "Which skill is hardest to find or to learn where you are?",
          es: "¿Qué habilidad es más difícil de encontrar o de aprender en el lugar donde está?",
        },
      },
    ],
    opens: 9 * day,
    closes: 54 * day,
  },
  {
    docket: "HLED-2026-0004",
    edition: "2021",
    pillars: ["II", "IV"],
    title: {
      en: "Small businesses, women entrepreneurs and development in southern Mexico",
      es: "Pequeños negocios, mujeres emprendedoras y desarrollo en el sur de México",
    },
    summary: {
      en: "What keeps a small business in the south from growing, and a woman who runs it from getting credit, customers or a permit? Owners, buyers, lenders and teachers can all answer.",
      es: "¿Qué impide crecer a un pequeño negocio del sur, y a la mujer que lo dirige conseguir crédito, clientes o un permiso? Puede responder quien vende, quien compra, quien presta y quien enseña.",
    },
    body: {
      en: `*This is a demonstration notice, invented for trying the portal.*

Most businesses in southern Mexico have fewer than ten people. Many are led by women. They grow coffee, keep bees, weave, cook, repair, guide visitors and sell what their neighbors make. Some would like to sell farther away. This notice asks what stops them, and what the dialogue could change.

### What we ask

**Money.** How do you pay for a machine, a harvest or a first shipment? Which loan did you ask for, what did it cost, and why did you get it or not? If you lend money or send it home from abroad, we want to hear from you as well.

**Markets.** Who buys from you now? Who would buy if you had a label, a certificate, a laboratory test or a larger volume? Tell us about a sale that failed and why.

**Daily conditions.** Power, water, roads, internet and safety decide whether a business opens in the morning. So does care for children and parents. Tell us how these shape your day.

**Training.** Which course was useful, and which one was a waste of a week? In which language was it given?

### Who should answer

- Owners of small businesses and members of cooperatives.
- Buyers, shops and importers in either country.
- Lenders, teachers, town governments and community groups.
- People who closed a business and can say why.

### How to answer

Write as you speak. You can answer from a phone. If you prefer to answer as a group, choose one person to send the comment and name the group. You may also ask someone to write for you; in that case, please tell us so.

### What happens with your comment

Moderators read each comment and tag it by pillar and workstream. The two sides discuss a summary in their working groups on development and on small business. We promise to publish here what became of it, including what we could not take up.`,
      es: `*Esta es una convocatoria de demostración, inventada para probar el portal.*

La mayoría de los negocios del sur de México tiene menos de diez personas. A muchos los dirige una mujer. Cultivan café, cuidan abejas, tejen, cocinan, reparan, guían a visitantes y venden lo que hacen sus vecinos. A varios les gustaría vender más lejos. Con esta convocatoria preguntamos qué los detiene y qué podría cambiar el diálogo.

### Qué preguntamos

**Dinero.** ¿Cómo paga usted una máquina, una cosecha o un primer envío? ¿Qué crédito pidió, cuánto le costó y por qué se lo dieron o se lo negaron? Si usted presta dinero o lo manda desde el extranjero, también queremos leerle.

**Mercados.** ¿Quién le compra hoy? ¿Quién le compraría si tuviera una etiqueta, un certificado, un análisis de laboratorio o más volumen? Cuéntenos de una venta que no se logró y por qué.

**Condiciones de todos los días.** De la luz, el agua, el camino, el internet y la seguridad depende que un negocio abra por la mañana. También de que alguien cuide a los hijos y a los padres. Díganos cómo pesa todo esto en su jornada.

**Capacitación.** ¿Qué curso le sirvió y cuál fue una semana perdida? ¿En qué lengua se lo dieron?

### Quién puede participar

- Quienes tienen un pequeño negocio o forman parte de una cooperativa.
- Quienes compran, venden al público o importan, en cualquiera de los dos países.
- Quienes prestan dinero, enseñan, gobiernan un municipio o trabajan en una organización comunitaria.
- Quienes cerraron un negocio y pueden decir por qué.

### Cómo participar

Escriba como habla. Puede hacerlo desde el celular. Si prefieren responder en grupo, elijan a una persona que envíe el comentario y anoten el nombre del grupo. También puede pedirle a alguien que escriba por usted; en ese caso, le agradeceremos que lo diga.

### Qué pasa con su comentario

El equipo de moderación lee cada comentario y lo clasifica por pilar y línea de trabajo. Las dos partes estudian un resumen en sus grupos de desarrollo y de pequeños negocios. Nos comprometemos a publicar aquí qué fue de él, incluso lo que no pudimos atender.`,
    },
    agencies: {
      en: "Demonstration office for small business (United States)\nDemonstration office for development cooperation (United States)\nDemonstration office for regional development (Mexico)",
      es: "Oficina de demostración de pequeños negocios (Estados Unidos)\nOficina de demostración de cooperación para el desarrollo (Estados Unidos)\nOficina de demostración de desarrollo regional (México)",
    },
    questions: [
      {
        required: false,
        prompt: {
          en: "What is the largest obstacle to your business, or to those you work with?",
          es: "¿Cuál es el mayor obstáculo para su negocio o para los negocios con los que trabaja?",
        },
      },
      {
        required: false,
        prompt: {
          en: "Which program, course or loan helped, and why?",
          es: "¿Qué programa, curso o crédito le sirvió, y por qué?",
        },
        hint: {
          en: "Tell us also if one did harm or wasted your time.",
          es: "Díganos también si alguno le perjudicó o le hizo perder el tiempo.",
        },
      },
      {
        required: false,
        prompt: {
          en: "What would you need in order to sell to a customer in the other country?",
          es: "¿Qué necesitaría para venderle a un cliente del otro país?",
        },
      },
    ],
    opens: -115 * day,
    closes: -70 * day,
    outcome: {
      en: `*This outcome is part of the demonstration. No office has taken any of these steps.*

We read all comments and discussed the summary in two joint meetings. Three subjects came up again and again: the cost of small loans, the price of the first certificate or laboratory test, and childcare during training.

### What we took up

- **One page on first exports.** The two sides agreed to write a single guide for small food and craft producers, in English, Spanish and three Indigenous languages. A first version will be tried with four cooperatives.
- **Shared laboratory visits.** A mobile laboratory will test honey, coffee and textiles for groups of producers, who split the fee. The trial covers two states.
- **Training that people can attend.** Courses under the workforce program will offer childcare and evening hours, and will be given in the language of the place.

### What we are still discussing

- A guarantee that lets community lenders charge lower rates. Both sides want it. They have not agreed on who carries the loss.
- Recognition of remittances as a record of income for a loan.

### What we could not take up

Several comments ask for rural roads and power lines. These depend on budgets that the dialogue does not decide. We passed the passages on to the demonstration office for regional development, with the names of the places.

Thank you. If your comment is quoted in the summary, the passage appears in your own words and in your own language.`,
      es: `*Esta información forma parte de la demostración. Ninguna oficina ha tomado estas medidas.*

Leímos todos los comentarios y estudiamos el resumen en dos reuniones conjuntas. Tres temas se repitieron: lo que cuestan los créditos pequeños, el precio del primer certificado o análisis de laboratorio, y quién cuida a los hijos durante una capacitación.

### Lo que sí retomamos

- **Una sola guía para la primera exportación.** Las dos partes acordaron redactar una guía única para pequeños productores de alimentos y artesanías, en español, en inglés y en tres lenguas indígenas. La primera versión se probará con cuatro cooperativas.
- **Visitas de laboratorio compartidas.** Un laboratorio móvil analizará miel, café y textiles de grupos de productores, que se repartirán la cuota. La prueba abarca dos estados.
- **Cursos a los que sí se pueda asistir.** La capacitación del programa laboral ofrecerá cuidado infantil y horario vespertino, y se dará en la lengua del lugar.

### Lo que seguimos discutiendo

- Una garantía que permita a las cajas comunitarias cobrar menos intereses. Ambas partes la quieren. Aún no acuerdan quién asume las pérdidas.
- Que las remesas cuenten como comprobante de ingresos para pedir un crédito.

### Lo que no pudimos atender

Varios comentarios piden caminos rurales y tendido eléctrico. Eso depende de presupuestos que el diálogo no decide. Enviamos los fragmentos a la oficina de demostración de desarrollo regional, con el nombre de cada lugar.

Gracias. Si el resumen cita su comentario, el fragmento aparece en sus propias palabras y en su propio idioma.`,
    },
  },
  {
    docket: "HLED-2026-0005",
    edition: "2013",
    pillars: ["1", "2"],
    title: {
      en: "Transportation, customs and entrepreneurship: looking back at the earlier agenda",
      es: "Transporte, aduanas y emprendimiento: una mirada a la agenda anterior",
    },
    summary: {
      en: "The earlier framework of the dialogue set goals for transport, customs and new businesses. Which of them still matter, which were met and which were forgotten?",
      es: "El marco anterior del diálogo fijó metas de transporte, aduanas y emprendimiento. ¿Cuáles siguen vigentes, cuáles se cumplieron y cuáles quedaron en el olvido?",
    },
    body: {
      en: `*This is a demonstration notice, invented for trying the portal.*

The first framework of the dialogue had three pillars. Some of its work was finished, some went on under another name, and some was never taken up again. This notice goes back to two of those pillars. It asks people who took part, or who felt the results, what is worth keeping.

### Pillar 1: competitiveness and connectivity

Here we ask about roads, rail, air and sea transport, about ports of entry and about customs. We also ask about telecommunications near the border and about logistics corridors.

- Which crossing, lane or rail line works better today than ten years ago? What made the difference?
- Did trusted trader programs keep what they promised to smaller firms?
- Which project was announced in your town and never came?

### Pillar 2: growth, entrepreneurship and innovation

Here we ask about new businesses, universities, research and the mapping of industries along the border. We also ask about investment in both directions and about the part that women have in it.

- Did you use a map, a network or an exchange that began in those years? Does it still exist?
- What do founders of small firms need now that nobody thought of then?

### Why we look back

Plans are often replaced before anyone checks what they achieved. We want to know which goals deserve a second life, and which should be closed with a clear word. Your memory is a source that we cannot find in a file.

### How to answer

Short notes are welcome. Please give the year if you remember it, and say whether you saw a thing yourself or heard about it. You may choose more than one pillar. You may write in English or Spanish.

### What happens next

Moderators read and tag each comment. After the notice closes, a summary will compare what people say with the list of initiatives of that time, and we will publish it on this page together with the answer of both sides.`,
      es: `*Esta es una convocatoria de demostración, inventada para probar el portal.*

El primer marco del diálogo tenía tres pilares. Una parte de ese trabajo se terminó, otra continuó con otro nombre y otra no se volvió a tocar. Esta convocatoria regresa a dos de aquellos pilares. Pregunta a quienes participaron, o a quienes vivieron los resultados, qué vale la pena conservar.

### Pilar 1: competitividad y conectividad

Aquí preguntamos por carreteras, ferrocarril, transporte aéreo y marítimo, por los puertos de entrada y por las aduanas. También por las telecomunicaciones cerca de la frontera y por los corredores logísticos.

- ¿Qué cruce, carril o vía férrea funciona hoy mejor que hace diez años? ¿A qué se debe?
- ¿Les cumplieron a las empresas pequeñas los programas de comercio confiable?
- ¿Qué obra se anunció en su ciudad y nunca llegó?

### Pilar 2: crecimiento, emprendimiento e innovación

Aquí preguntamos por los negocios nuevos, las universidades, la investigación y el mapeo de industrias en la frontera. También por la inversión en ambos sentidos y por la participación de las mujeres.

- ¿Usó usted algún mapa, red o intercambio que haya nacido en esos años? ¿Todavía existe?
- ¿Qué necesita hoy quien funda una empresa pequeña que entonces nadie previó?

### Por qué miramos atrás

Muchas veces un plan se sustituye antes de que alguien revise qué logró. Queremos saber qué metas merecen una segunda oportunidad y cuáles conviene cerrar con una explicación clara. Su memoria es una fuente que no aparece en ningún expediente.

### Cómo participar

Las notas breves son bienvenidas. Si lo recuerda, indique el año, y aclare si usted lo vio o se lo contaron. Puede elegir más de un pilar. Puede escribir en español o en inglés.

### Qué sigue

El equipo de moderación lee y clasifica cada comentario. Cuando cierre la convocatoria, un resumen comparará lo que dicen las personas con la lista de iniciativas de aquella época, y lo publicaremos en esta página junto con la respuesta de las dos partes.`,
    },
    agencies: {
      en: "Demonstration office for transport (United States)\nDemonstration office for enterprise (Mexico)",
      es: "Oficina de demostración de transporte (Estados Unidos)\nOficina de demostración de empresa (México)",
    },
    questions: [
      {
        required: false,
        prompt: {
          en: "Which goal of those years was met, as far as you can see?",
          es: "¿Qué meta de aquellos años se cumplió, hasta donde usted puede ver?",
        },
      },
      {
        required: false,
        prompt: {
          en: "Which one was dropped and should come back?",
          es: "¿Cuál se abandonó y debería retomarse?",
        },
      },
      {
        required: false,
        prompt: {
          en: "What has changed since then that the old agenda did not foresee?",
          es: "¿Qué ha cambiado desde entonces que la agenda anterior no previó?",
        },
      },
    ],
    opens: -65 * day,
    closes: -20 * day,
  },
];
