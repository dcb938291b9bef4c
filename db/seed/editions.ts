/** The dialogue's editions: data, never code. Names follow the public documents; descriptions help a commenter choose. */
import type { BothLanguages } from "./demo/demo";

export interface Workstream {
  /** Unique within its edition: "I.2". */
  readonly code: string;
  readonly name: BothLanguages;
  /** One sentence for commenters: what belongs here. */
  readonly description: BothLanguages;
}

export interface Pillar {
  readonly code: string;
  readonly name: BothLanguages;
  readonly description: BothLanguages;
  readonly workstreams: readonly Workstream[];
}

export interface Edition {
  readonly code: string;
  readonly name: BothLanguages;
  readonly pillars: readonly Pillar[];
}

export const editions = [
  {
    code: "2013",
    name: { en: "HLED 2013", es: "DEAN 2013" },
    pillars: [
      {
        code: "1",
        name: {
          en: "Promoting Competitiveness and Connectivity",
          es: "Promover la competitividad y la conectividad",
        },
        description: {
          en: "Moving goods, people, energy and information across the border faster and at lower cost.",
          es: "Mover mercancías, personas, energía e información a través de la frontera con mayor rapidez y menor costo.",
        },
        workstreams: [
          {
            code: "1.1",
            name: { en: "Transportation", es: "Transporte" },
            description: {
              en: "Trucking, rail, air and sea transport between the two countries: permits, safety, capacity and connections.",
              es: "Autotransporte, ferrocarril, aviación y transporte marítimo entre los dos países: permisos, seguridad, capacidad y conexiones.",
            },
          },
          {
            code: "1.2",
            name: { en: "Telecommunications", es: "Telecomunicaciones" },
            description: {
              en: "Telephone, internet and radio spectrum near the border: coverage, interference, prices and competition.",
              es: "Telefonía, internet y espectro radioeléctrico cerca de la frontera: cobertura, interferencias, precios y competencia.",
            },
          },
          {
            code: "1.3",
            name: {
              en: "Ports of entry and border infrastructure",
              es: "Puertos de entrada e infraestructura fronteriza",
            },
            description: {
              en: "Bridges, crossings, lanes and access roads: what to build, repair or reorganize, and who pays for it.",
              es: "Puentes, cruces, carriles y accesos: qué construir, reparar o reorganizar, y quién lo paga.",
            },
          },
          {
            code: "1.4",
            name: {
              en: "Customs procedures and trusted traders",
              es: "Procedimientos aduaneros y comercio confiable",
            },
            description: {
              en: "Paperwork, inspections and fees at customs, and programs that speed up companies with a proven record.",
              es: "Trámites, revisiones y cobros en la aduana, y programas que agilizan el paso de las empresas con buen historial.",
            },
          },
          {
            code: "1.5",
            name: { en: "Logistics corridors", es: "Corredores logísticos" },
            description: {
              en: "Whole routes from factory or field to customer, including warehouses, rail yards and the data that travels with the cargo.",
              es: "Rutas completas de la fábrica o el campo al cliente, con sus almacenes, patios ferroviarios y la información que acompaña a la carga.",
            },
          },
          {
            code: "1.6",
            name: { en: "Energy", es: "Energía" },
            description: {
              en: "Electricity, gas and renewables that cross the border or that cross-border business depends on.",
              es: "Electricidad, gas y energías renovables que cruzan la frontera o de las que depende la actividad económica compartida.",
            },
          },
          {
            code: "1.7",
            name: { en: "Regulatory cooperation", es: "Cooperación regulatoria" },
            description: {
              en: "Differences in rules, tests, labels and certificates that make people do the same work twice.",
              es: "Diferencias entre normas, pruebas, etiquetas y certificados que obligan a hacer dos veces el mismo trabajo.",
            },
          },
        ],
      },
      {
        code: "2",
        name: {
          en: "Fostering Economic Growth, Productivity, Entrepreneurship and Innovation",
          es: "Fomentar el crecimiento económico, la productividad, el emprendimiento y la innovación",
        },
        description: {
          en: "Helping people and firms start, learn, invent and invest on both sides of the border.",
          es: "Ayudar a personas y empresas a emprender, aprender, innovar e invertir en ambos lados de la frontera.",
        },
        workstreams: [
          {
            code: "2.1",
            name: { en: "Entrepreneurship and SMEs", es: "Emprendimiento y pymes" },
            description: {
              en: "Starting and growing a small business: credit, advice, first exports and contact with larger buyers.",
              es: "Abrir y hacer crecer un negocio pequeño: crédito, asesoría, primeras exportaciones y contacto con compradores grandes.",
            },
          },
          {
            code: "2.2",
            name: {
              en: "Higher education, innovation and research",
              es: "Educación superior, innovación e investigación",
            },
            description: {
              en: "Exchanges of students and teachers, joint research, and the path from laboratory to market.",
              es: "Intercambio de estudiantes y docentes, investigación conjunta y el camino del laboratorio al mercado.",
            },
          },
          {
            code: "2.3",
            name: { en: "Cluster mapping on the border", es: "Mapeo de clústeres en la frontera" },
            description: {
              en: "Knowing which industries are concentrated where along the border, and using that knowledge to plan and to attract suppliers.",
              es: "Saber qué industrias se concentran en cada zona de la frontera y usar ese conocimiento para planear y atraer proveedores.",
            },
          },
          {
            code: "2.4",
            name: { en: "Two-way investment", es: "Inversión en ambos sentidos" },
            description: {
              en: "What makes it easier or harder for a company in one country to invest in the other.",
              es: "Lo que facilita o dificulta que una empresa de un país invierta en el otro.",
            },
          },
          {
            code: "2.5",
            name: {
              en: "Gender equality and women's empowerment",
              es: "Igualdad de género y empoderamiento de las mujeres",
            },
            description: {
              en: "Barriers that women face as owners, workers and professionals, and what removes them.",
              es: "Obstáculos que enfrentan las mujeres como empresarias, trabajadoras y profesionistas, y qué sirve para quitarlos.",
            },
          },
        ],
      },
      {
        code: "3",
        name: {
          en: "Partnering for Regional and Global Leadership",
          es: "Asociarse para el liderazgo regional y global",
        },
        description: {
          en: "Work that the two countries do together with or for others, in the region and the world.",
          es: "Trabajo que los dos países hacen juntos con otros, o en favor de otros, en la región y en el mundo.",
        },
        workstreams: [
          {
            code: "3.1",
            name: { en: "Regional and global forums", es: "Foros regionales y globales" },
            description: {
              en: "Shared positions and joint proposals in meetings of several countries on trade, growth or development.",
              es: "Posiciones compartidas y propuestas conjuntas en reuniones de varios países sobre comercio, crecimiento o desarrollo.",
            },
          },
        ],
      },
    ],
  },
  {
    code: "2021",
    name: { en: "HLED 2021", es: "DEAN 2021" },
    pillars: [
      {
        code: "I",
        name: { en: "Building Back Together", es: "Reconstruir juntos" },
        description: {
          en: "How goods are made and moved in the region: supply chains, border crossings, clean technology and medical products.",
          es: "Cómo se producen y se mueven los bienes en la región: cadenas de suministro, cruces fronterizos, tecnología limpia y productos médicos.",
        },
        workstreams: [
          {
            code: "I.1",
            name: {
              en: "Strengthening existing and new supply chains",
              es: "Fortalecer las cadenas de suministro existentes y nuevas",
            },
            description: {
              en: "Shortages, single suppliers and parts that could be made closer to where they are used.",
              es: "Escasez, proveedores únicos y partes que podrían fabricarse más cerca de donde se usan.",
            },
          },
          {
            code: "I.2",
            name: {
              en: "Trade facilitation and infrastructure",
              es: "Facilitación del comercio e infraestructura",
            },
            description: {
              en: "Waiting times, inspections, paperwork, lanes, bridges and roads at or near a border crossing.",
              es: "Tiempos de espera, revisiones, trámites, carriles, puentes y carreteras en un cruce fronterizo o cerca de él.",
            },
          },
          {
            code: "I.3",
            name: { en: "Environmental technologies", es: "Tecnologías ambientales" },
            description: {
              en: "Equipment and methods for clean air and water, less waste and cleaner production, and trade in them.",
              es: "Equipos y métodos para tener aire y agua limpios, menos residuos y una producción más limpia, así como su comercio.",
            },
          },
          {
            code: "I.4",
            name: { en: "Medical devices and supplies", es: "Dispositivos y suministros médicos" },
            description: {
              en: "Making, approving and shipping medical devices, protective equipment, medicines and their components.",
              es: "Fabricación, autorización y envío de dispositivos médicos, equipo de protección, medicamentos y sus componentes.",
            },
          },
        ],
      },
      {
        code: "II",
        name: {
          en: "Promoting Sustainable Economic and Social Development in Southern Mexico and Central America",
          es: "Promover el desarrollo económico y social sostenible en el sur de México y Centroamérica",
        },
        description: {
          en: "Jobs, income and services in southern Mexico and Central America, so that people can build a life where they live.",
          es: "Empleo, ingresos y servicios en el sur de México y en Centroamérica, para que la gente pueda hacer su vida donde vive.",
        },
        workstreams: [
          {
            code: "II.1",
            name: {
              en: "Development cooperation and value chains",
              es: "Cooperación para el desarrollo y cadenas de valor",
            },
            description: {
              en: "Programs that help growers, artisans and local firms produce, certify and sell more.",
              es: "Programas que ayudan a productores, artesanas y empresas locales a producir, certificar y vender más.",
            },
          },
          {
            code: "II.2",
            name: {
              en: "Clean energy and rural development",
              es: "Energía limpia y desarrollo rural",
            },
            description: {
              en: "Electricity, water, roads, connectivity and sustainable farming in rural communities.",
              es: "Electricidad, agua, caminos, conectividad y agricultura sustentable en las comunidades rurales.",
            },
          },
          {
            code: "II.3",
            name: { en: "Regional trade and investment", es: "Comercio e inversión regionales" },
            description: {
              en: "Trade among neighbors in the region, ports and crossings in the south, and conditions for investors.",
              es: "Comercio entre vecinos de la región, puertos y cruces en el sur, y condiciones para quien invierte.",
            },
          },
        ],
      },
      {
        code: "III",
        name: {
          en: "Securing the Tools for Future Prosperity",
          es: "Asegurar las herramientas para la prosperidad futura",
        },
        description: {
          en: "Safe networks, data that can move, and modern communications for businesses and people.",
          es: "Redes seguras, datos que pueden circular y comunicaciones modernas para empresas y personas.",
        },
        workstreams: [
          {
            code: "III.1",
            name: {
              en: "Cybersecurity and mitigating threats",
              es: "Ciberseguridad y mitigación de amenazas",
            },
            description: {
              en: "Attacks on computer systems, the protection of factories, ports and public services, and how to warn one another.",
              es: "Ataques a sistemas informáticos, protección de fábricas, puertos y servicios públicos, y cómo avisarse unos a otros.",
            },
          },
          {
            code: "III.2",
            name: {
              en: "Cross-border data flows and interoperability",
              es: "Flujos transfronterizos de datos e interoperabilidad",
            },
            description: {
              en: "Storing, sending and using data in both countries: privacy, rules on location, electronic documents and systems that understand each other.",
              es: "Guardar, enviar y usar datos en ambos países: privacidad, reglas sobre su ubicación, documentos electrónicos y sistemas que se entienden entre sí.",
            },
          },
          {
            code: "III.3",
            name: {
              en: "Telecommunications and information technology",
              es: "Telecomunicaciones y tecnologías de la información",
            },
            description: {
              en: "Coverage, competition, equipment and spectrum for telephone, internet and digital services.",
              es: "Cobertura, competencia, equipos y espectro para la telefonía, el internet y los servicios digitales.",
            },
          },
        ],
      },
      {
        code: "IV",
        name: { en: "Investing in Our People", es: "Invertir en nuestra gente" },
        description: {
          en: "Skills, small businesses and fair access to work and opportunity for everyone.",
          es: "Capacitación, pequeños negocios y acceso justo al trabajo y a las oportunidades para todas las personas.",
        },
        workstreams: [
          {
            code: "IV.1",
            name: {
              en: "Workforce skills and technical training",
              es: "Habilidades laborales y capacitación técnica",
            },
            description: {
              en: "Training, apprenticeships, technical schools and diplomas that are recognized on the other side of the border.",
              es: "Capacitación, formación dual, escuelas técnicas y títulos que se reconozcan al otro lado de la frontera.",
            },
          },
          {
            code: "IV.2",
            name: { en: "Entrepreneurs and SMEs", es: "Emprendedores y pymes" },
            description: {
              en: "Credit, advice, customs help and online sales for people who run a small or new business.",
              es: "Crédito, asesoría, apoyo en aduanas y ventas en línea para quienes tienen un negocio pequeño o nuevo.",
            },
          },
          {
            code: "IV.3",
            name: {
              en: "Inclusion and access to economic opportunity",
              es: "Inclusión y acceso a oportunidades económicas",
            },
            description: {
              en: "Barriers that keep women, Indigenous people, people with disabilities, young people and others from work, credit or training.",
              es: "Obstáculos que alejan del empleo, el crédito o la capacitación a mujeres, pueblos indígenas, personas con discapacidad, jóvenes y otros grupos.",
            },
          },
        ],
      },
    ],
  },
] as const satisfies readonly Edition[];
