import { cue } from "./cue";

/** I.1: shortages, single suppliers, and parts that could be made nearer. */
export const supplyChains = [
  cue(
    "supply-chain",
    { "I.1": 2, "1.5": 0.5 },
    {
      en: "supply chain*, supply base, supply network, supply line*, supply shock*, supply map*, supply disruption*, value chain map*, production chain*, tier one, tier two, tier three, second tier, third tier, second and third tier, tier-2, tier-3, sub-tier, upstream supplier*, security of supply, resilien*",
      es: "cadena* suministro*, cadena* abasto, cadena* abastecimiento, cadena* proveedur*, cadena* proveedor*, cadena* productiva*, red de proveedores, segundo nivel, tercer nivel, tier 1, tier 2, tier 3, resilien*, seguridad del suministro, seguridad de abasto",
    },
  ),
  cue(
    "sourcing",
    { "I.1": 1.5 },
    {
      en: "sourcing, source locally, second source, second-source, dual source*, dual-sourc*, re-source*, resourc*, local content, regional content, north american content, rules of origin, rule of origin, content rule*, content requirement*, content threshold*, made in north america, made on this continent, on this continent, made closer, make closer, closer to home, made here, import substitution, substitut*, domestic source*, alternate source*, alternative source*, alternative supplier*, qualify a supplier, qualify supplier*, qualified supplier*, supplier qualification",
      es: "segunda fuente, fuente alterna*, fuente* alternativa*, proveeduría, contenido regional, contenido nacional, contenido local, valor de contenido, reglas de origen, regla de origen, sustituir importaciones, sustitución de importaciones, sustituy*, hecho en norteamérica, en este continente, en el continente, más cerca, de este lado del océano, proveedores alternos, proveedor alterno, proveedores alternativos, calificar proveedores, padrón de proveedores, padrones de proveedores, desarrollo de proveedores, homologar proveedores",
    },
  ),
  cue(
    "nearshoring",
    { "I.1": 2, "2.4": 0.7 },
    {
      both: "nearshoring, reshoring, nearshore, friendshoring, ally-shoring, onshoring",
      en: "reshor*, nearshor*, relocat*, bring production, bring back production, bring it back, move production, production closer, onshore",
      es: "relocaliza*, reubicar producción, relocalización, traer la producción, mudar la producción, acercar la producción",
    },
  ),
  cue(
    "single-source",
    { "I.1": 2 },
    {
      en: "single supplier, sole supplier, single source, single-source*, sole source, sole-source*, only supplier, only maker, only factory, only plant, one factory, one plant, one supplier, one maker, one building, single factory, single plant, only one company, only company, only place, two makers, two factories, two plants, sole maker, one country, single country, bottleneck*, choke point*, chokepoint*, dependenc*, depend on asia, dependent on, rel* on asia, rely on one, too dependent",
      es: "proveedor único, único proveedor, un solo proveedor, única fuente, una sola fábrica, única fábrica, un solo fabricante, único fabricante, una sola planta, única planta, un solo país, un solo lugar, cuello* de botella, dependencia, dependemos de, depender de, depende de asia, dependemos de asia, dos fabricantes, dos fábricas",
    },
  ),
  cue(
    "shortage",
    { "I.1": 1.5 },
    {
      en: "shortage*, short of parts, ran out, run out, running out, out of stock, stockout*, stock-out*, backorder*, back order*, back-order*, on allocation, allocated, scarc*, lead time*, weeks for a part, waiting on a part, waiting for parts, wait for parts, missing part, want of a part, parts shortage, no parts, can't get parts, stopped the line, line stopped, line down, lines down, shut the line, shut down the line, halt a line, halted the line, idle line, idled, stoppage*, furlough*, line stop*, stop the line, stopped production, halted production, sat unfinished, waiting for chips, for lack of",
      es: "escasez, desabasto, desabastec*, faltante*, no hay piezas, falta de piezas, falta de insumos, faltan piezas, por falta de, se acabó el, se acabaron, agotado*, paro de línea, paros de línea, línea parada, líneas paradas, paró la línea, pararon la línea, parar la línea, paramos la línea, detuvo la línea, paro técnico, paros técnicos, semanas esperando, meses esperando, tiempo de entrega, tiempos de entrega, esperando una pieza, esperando refacci*, refacción que no llega, sin refacciones",
    },
  ),
  cue(
    "asia",
    { "I.1": 1.2 },
    {
      both: "asia, taiwán, taiwan, shenzhen, guangdong, shanghai, ningbo, xinjiang, wuhan, vietnam, malasia, malaysia, corea, korea, bangladesh, shandong, dongguan, hong kong, taipei",
      en: "china, chinese, asian, overseas, far east, other side of the world, other side of the planet, across the ocean, across an ocean, across the pacific, ocean away, thailand, india, japan, ships from, other end of the world",
      es: "china, chino*, china*, asiátic*, ultramar, del otro lado del mundo, otro lado del planeta, al otro lado del océano, cruzar el océano, cruza el pacífico, tailandia, india, japón, lejano oriente",
    },
  ),
  cue(
    "chips",
    { "I.1": 1.7, "2.4": 0.5, "2.3": 0.3 },
    {
      both: "semiconductor*, microcontroller*, wafer*, fab, CHIPS, PCB, microchip*",
      en: "chip, chips, circuit board*, printed circuit*, integrated circuit*, assembly and test, packaging and test, assembly test packaging, microelectronic*, sensor shortage, lithograph*, foundry, foundries",
      es: "chip, chips, microcontrolador*, circuito* impreso*, circuito* integrado*, tarjeta* electrónica*, ensamble y prueba, empaquetado, oblea*, microelectrónic*, fundición, fundidora*",
    },
  ),
  cue(
    "auto-parts",
    { "I.1": 1.2 },
    {
      both: "OEM, tier",
      en: "automaker*, auto parts, autoparts, automotive, carmaker*, car maker*, wire harness*, harness*, stamping*, castings, forging*, brake caliper*, dashboard*, seats, seat covers, assembly plant*, assembler*, bumper*, gearbox*, bearing*, body shop, airbag*, windshield*, pickup*, tractors, appliances, washing machine*, refrigerators, compressors, motors, electric motor*, engine plant, drivetrain*, axle*",
      es: "autopartes, automotriz, automotrices, armadora*, arnés, arneses, arneses eléctricos, estampado*, forja*, balero*, rodamiento*, tablero*, asientos, planta de ensamble, ensambladora*, defensa*, caja de velocidades, bolsas de aire, parabrisas, tractores, electrodoméstic*, línea blanca, refrigeradores, compresores, motores eléctricos, tren motriz, ejes, maquila*, maquiladora*",
    },
  ),
  cue(
    "batteries-minerals",
    { "I.1": 1.7, "I.3": 0.4 },
    {
      both: "gigafactor*, EV, cobalt*",
      en: "batteries, battery cell*, battery plant*, cell plant*, cathode*, anode*, electrolyte*, separator*, lithium, graphite, nickel, copper foil, rare earth*, critical mineral*, magnets, permanent magnet*, neodymium, electric vehicle*, refin*, smelter*, tungsten, gallium, germanium, antimony, fluorspar, manganese",
      es: "baterías, celdas, cátodo*, ánodo*, electrolito*, separador*, litio, grafito, níquel, lámina de cobre, tierras raras, mineral* crítico*, imanes, neodimio, vehículo* eléctrico*, autos eléctricos, refinación, fundidora*, galio, antimonio, fluorita, manganeso",
    },
  ),
  cue(
    "materials",
    { "I.1": 1 },
    {
      en: "resin*, polymer*, polysilicon, silicon, steel, aluminum, specialty steel, electrical steel, titanium, forgings, yarn*, fiber*, fabric*, textile*, cotton, thread*, denim, zipper*, buttons, garment*, apparel, sewing, mold*, tooling, molder*, molds, dies, die maker*, injection molding, toolmaker*, fasteners, bolts, screws, springs, gaskets, seals, castings, foundr*, fertilizer*, seeds, potash, urea, packaging, pallets, glass bottle*, cans, cardboard, feed additive*, vitamin*, amino acid*, enzyme*",
      es: "resina*, polímero*, silicio, acero*, aluminio, titanio, hilo*, hilatura*, hilandería*, fibra textil, tela*, textil*, algodón, mezclilla, cierre*, botones, prendas, confección, moldes, molde*, troquel*, herramentales, matricería, inyección de plástico, tornill*, resortes, empaques y sellos, fundición, fertilizante*, semillas, urea, empaque*, tarimas, envases, botellas de vidrio, latas, cartón, aditivo*, vitaminas",
    },
  ),
  cue(
    "supplier",
    { "I.1": 1 },
    {
      en: "supplier*, vendor*, purchasing manager*, purchasing, procurement, buyer's guide, parts, components, component*, inputs, subassembl*, sub-assembl*, supplier directory, supplier map, supplier fair*, matchmaking, inventory of suppliers, who makes what, capacity map*",
      es: "proveedor*, proveedur*, compras, insumo*, componente*, piezas, partes, subensamble*, refaccion*, directorio de proveedores, mapa de proveedores, quién hace qué, quién fabrica qué, encuentro de proveedores",
    },
  ),
  cue(
    "stockpile",
    { "I.1": 1.3, "I.4": 0.6 },
    {
      en: "stockpile*, reserve stock*, buffer stock*, strategic reserve*, early warning, warning system, stress test*, inventory buffer*, safety stock, just in time, just-in-time, just in case",
      es: "reserva estratégica, reservas estratégicas, inventario de seguridad, alerta temprana, sistema de alerta, prueba de estrés, justo a tiempo, colchón de inventario",
    },
  ),
  cue(
    "aerospace",
    { "I.1": 0.9, "IV.1": 0.2 },
    {
      en: "aerospace, aircraft parts, turbine blade*, fuselage*, defense contractor*, fasteners",
      es: "aeroespacial*, aeronáutic*, turbina* de avión, fuselaje*, aeropartes",
    },
  ),
  cue(
    "investment-two-way",
    { "2.4": 2, "I.1": 0.4, "II.3": 0.5 },
    {
      en: "invest*, investor*, foreign direct investment, capital, joint venture*, venture capital, tax treaty, treaty protection*, permits for a plant, site selection, industrial park*, incentive*, tax credit*, subsid*, investment screening, investment office",
      es: "invert*, inversión, inversiones, inversionista*, inversión extranjera, capital*, capital de riesgo, coinversion*, parque industrial, parques industriales, incentivo*, estímulo* fiscal*, subsid*, ventanilla de inversión, tratado fiscal",
    },
  ),
  cue(
    "clusters",
    { "2.3": 2.5, "I.1": 0.6 },
    {
      en: "cluster*, cluster map*, mapping of industries, inventory of plants, directory of plants, directory of firms, industry map, map of companies, which industries, capabilities map, ecosystem*",
      es: "clúster*, cluster*, conglomerado*, mapeo, mapear, mapa de empresas, mapa de industrias, inventario de plantas, directorio de empresas, directorio de plantas, ecosistema*, vocaciones productivas",
    },
  ),
];
