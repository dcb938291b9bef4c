import { cue } from "./cue";

/** I.2 (2013: 1.1, 1.3, 1.4, 1.5): what crosses the border, how long it waits and what it must show. */
export const crossings = [
  cue(
    "border-wait",
    { "I.2": 2, "1.3": 1.2 },
    {
      en: "wait time*, waiting time*, border wait*, crossing time*, line at the bridge, lines at the bridge, line at the border, the queue, queue*, waits, idle* trucks, backup*, backed up, pile-up, hours to cross, hours in line, hours at the bridge, to cross, crossing, crosses, northbound, southbound, turnaround time*, congestion, bottleneck at the, hours waiting, minutes to cross",
      es: "tiempo* de espera, tiempo* de cruce, fila*, filas, hacer fila, formado*, formados, formada*, horas de fila, horas formado*, horas de espera, horas para cruzar, cruzar, cruce*, cruzamos, cruzo, cola*, colas, congestion*, embotellamiento*, embudo, kilómetros de fila, se hace fila, rumbo al norte",
    },
  ),
  cue(
    "port-of-entry",
    { "I.2": 2.2, "1.3": 2 },
    {
      both: "POE, GSA, LPOE, CILA, IBWC",
      en: "port of entry, ports of entry, land port*, border crossing*, border bridge*, international bridge*, commercial bridge, cargo bridge, bridge*, bridges, lanes, lane, booth*, toll*, inspection yard, border port*, gate hours, hours of operation, longer hours, extended hours, open 24 hours, 24/7, night shift at the, saturday hours, weekend hours, staffing, staffed, pedestrian crossing, pedestrian lane*, pedestrians, walkway, footbridge, dedicated lane, express lane, span, spans, approach road*, access road*, overpass*, new crossing, presidential permit*, garita",
      es: "puerto* de entrada, puerto* fronterizo*, cruce* fronterizo*, garita*, puente* internacional*, puente* fronterizo*, puente*, puentes, carril*, carriles, caseta*, peaje*, patio de inspección, patio fiscal, recinto fiscal*, horario*, horario de la garita, horario ampliado, abrir más horas, abrir 24 horas, las 24 horas, personal suficiente, más oficiales, peatonal*, peatones, línea peatonal, carril exclusivo, carril exprés, vialidad*, libramiento*, acceso carretero, nuevo puente, módulo* de inspección, fast lane, segundo puente",
    },
  ),
  cue(
    "northern-border-places",
    { "I.2": 1, "1.3": 0.7 },
    {
      both: "Otay, Otay Mesa, San Ysidro, Calexico, Mexicali, Nogales, Laredo, Nuevo Laredo, Pharr, Reynosa, Matamoros, Brownsville, Eagle Pass, Piedras Negras, Del Rio, Ciudad Acuña, Santa Teresa, San Jerónimo, Columbus, Palomas, Ysleta, Zaragoza, Córdova, Presidio, Ojinaga, Douglas, Agua Prieta, San Luis Rio Colorado, San Luis, Tecate, El Chaparral, Mariposa, Colombia bridge, World Trade Bridge, Puente del Comercio Mundial, Puente Colombia, Anzalduas, Los Indios, Veterans bridge, Progreso, Rio Grande City, Camargo, Roma, Guadalupe, Tornillo, Naco, Lukeville, Sonoyta, Sasabe, Algodones, Andrade, McAllen, Hidalgo, Donna, Marcelino Serna",
    },
  ),
  cue(
    "customs",
    { "I.2": 2, "1.4": 2.2 },
    {
      both: "CBP, ANAM, VUCEM, ACE, SAT, pedimento*, carta porte, ATF, ISF, IMMEX, PITA, CAAT, DODA",
      en: "customs, customs broker*, broker*, entry filer*, entry filing*, entries, single window, pre-clear*, preclear*, pre-inspect*, preinspect*, joint inspection*, unified cargo, manifest*, customs declaration*, declaration*, import permit*, duty, duties, tariff classification, harmonized code*, harmonised code*, HS code*, drawback, bond, in-bond, certificate of origin, origin certificate*, paperwork, customs house, customs agent*, customs officer*, customs officers, release time, release of cargo, cargo exam*, exam turnaround, x-ray*, gamma ray*, scanner*, scan, non-intrusive, inspected twice, inspection*, inspector*, red light, secondary inspection, seized, detained shipment*, clearance, clear customs, fines, penalt*",
      es: "aduana*, aduaner*, agente* aduanal*, agencia* aduanal*, agentes aduanales, despacho*, despacho aduanero, despacho conjunto, despacho previo, ventanilla única, reconocimiento aduanero, preinspección, inspección conjunta, inspecciones conjuntas, inspección*, revisión*, revisiones, doble revisión, segunda revisión, rayos x, rayos gamma, escáner*, escaneo, no intrusiv*, semáforo fiscal, semáforo rojo, manifiesto*, certificado* de origen, fracción arancelaria, fracciones arancelarias, arancel*, aranceles, importador*, exportador*, trámite*, tramit*, papeleo, sellos, documentos, multa*, decomis*, embargo*, mercancía*, mercancías detenidas, detenido en la aduana, permiso* previo*, padrón de importadores",
    },
  ),
  cue(
    "trusted-trader",
    { "I.2": 2.7, "1.4": 3 },
    {
      both: "CTPAT, C-TPAT, OEA, AEO, NEEC, SENTRI, Global Entry, Ready Lane, FAST",
      en: "trusted trader*, trusted traveler*, trusted shipper*, authorized economic operator*, certified compan*, secure seal*, FAST lane*, FAST card*, known shipper*",
      es: "operador económico autorizado, operador* confiable*, comercio confiable, empresa* certificada*, carril FAST, viajero* confiable*, exportador autorizado, socio comercial certificado",
    },
  ),
  cue(
    "agri-inspection",
    { "I.2": 1.7, "1.4": 1, "1.7": 1 },
    {
      both: "APHIS, USDA, SENASICA, FSIS, PROFEPA",
      en: "phytosanitary, sanitary certificate*, sanitary inspection, produce, perishable*, fresh produce, avocados, avocado*, tomatoes, berries, strawberr*, raspberr*, mangoes, peppers, chiles, lettuce, cattle, livestock, beef, feeder cattle, cut flowers, seafood, shrimp, cold room*, cold storage, cold chain, refrigerated, reefer*, spoil*, rot, rots, rotted, shelf life, quarantine*, fumigat*, pest inspection, dock",
      es: "fitosanitari*, zoosanitari*, sanitario, perecedero*, aguacate*, jitomate*, tomate, tomates, berries, fresa*, frambuesa*, mango*, chile, chiles, lechuga*, hortaliza*, ganado, becerros, carne, flores, mariscos, camarón, cuarto* frío*, cámara* fría*, cadena de frío, refrigerad*, se pudre*, se echa* a perder, merma*, vida de anaquel, cuarentena*, fumiga*",
    },
  ),
  cue(
    "trucking",
    { "I.2": 1.5, "1.1": 2.2 },
    {
      both: "B-1, FMCSA, SCT, SICT, DOT, CDL, CANACAR",
      en: "truck*, trucking, truck driver*, trucker*, driver*, drivers, driving, trailer*, tractor-trailer*, 18-wheeler*, semi, rig, rigs, drayage, dray, transfer truck*, carrier*, motor carrier*, cross-border trucking, long-haul, short-haul, haul*, hauling, hauler*, freight, freight broker*, cabotage, weight limit*, axle weight*, double trailer*, logbook*, hours of service, commercial license*, commercial driver*, visa for drivers, roadside inspection*, brake check, out of service, load, loads, loaded, empty trailer*, empties, fleet, dispatch*, highway safety, truck stop*, truck parking, parking for trucks, cargo theft, stolen load*, hijack*",
      es: "camión, camiones, camioner*, tráiler*, tráileres, trailer*, trailero*, tractocamión, tractocamiones, tractor, tractores de carga, transfer, transfers, transfer fronterizo, autotransport*, transportista*, operador* de quinta rueda, quinta rueda, chofer*, choferes, conductor*, flete*, fletes, fletera*, carga, carga pesada, carga general, doble remolque, remolque*, caja seca, cajas vacías, bitácora*, licencia federal, licencia tipo, peso y dimensiones, horas de servicio, cabotaje, patio de maniobras, paradero*, robo de carga, robo a transporte, asalto en carretera, carretera*, autopista*, carretero",
    },
  ),
  cue(
    "rail",
    { "I.2": 1.8, "1.1": 1.8, "1.5": 0.8 },
    {
      both: "Ferromex, KCSM, CPKC, Union Pacific, BNSF, intermodal*",
      en: "rail, railroad*, railway*, train, trains, railcar*, rail car*, rail bridge*, freight train*, rail yard*, train crew*, crew change*, locomotive*, boxcar*, siding, double track, double-track, tank car*",
      es: "ferrocarril*, ferroviari*, tren, trenes, tren de carga, vagón, vagones, furgon*, carros de ferrocarril, locomotora*, tripulaciones, cambio de tripulación, vía doble, doble vía, patio ferroviario, vía férrea, vías férreas",
    },
  ),
  cue(
    "air-sea",
    { "I.2": 1.4, "1.1": 1.8 },
    {
      both: "open skies, cielos abiertos, RoRo",
      en: "air cargo, airfreight, air freight, airport*, freighter*, airline*, flight, flights, aviation, belly cargo, seaport*, port of veracruz, port of manzanillo, vessel*, ship, ships, shipping line*, container*, containers, barge*, ferry, short sea, terminal operator*, dock*, harbor*, berth*, dredg*, demurrage, stevedor*, pilots",
      es: "carga aérea, aeropuerto*, carguero*, aerolínea*, vuelo*, aviación, puerto* marítimo*, puerto de veracruz, manzanillo, altamira, lázaro cárdenas, ensenada, naviera*, buque*, barco, barcos, contenedor*, contenedores, barcaza*, muelle*, dragado, demora*, terminal portuaria, marítim*",
    },
  ),
  cue(
    "logistics-corridor",
    { "I.2": 1.2, "1.5": 2.7 },
    {
      en: "corridor*, logistics, logistics corridor*, freight corridor*, route from, whole route, door to door, warehouse*, warehousing, cross-dock*, distribution center*, consolidation center*, inland port*, transload*, GPS, visibility, track and trace, freight data, route, routes, I-35, I-69, interstate",
      es: "corredor*, corredor logístico, corredores logísticos, logístic*, ruta completa, de puerta a puerta, bodega*, almacén*, almacenes, centro de distribución, centro* logístico*, puerto interior, recinto fiscalizado estratégico, cross dock, consolidación de carga, rastreo, trazabilidad de la carga, rutas",
    },
  ),
  cue(
    "border-infrastructure-money",
    { "I.2": 1.5, "1.3": 1.7 },
    {
      en: "border infrastructure, infrastructure plan*, master plan*, border master, widening, widen the road, repav*, pothole*, paving, ramp*, retrofit the bridge, public-private partnership*, donation program, federal inspection station, road to the port, highway connection, bonds for the bridge, bridge revenue, binational bridge, ten-digit, modernization of the port, drainage at the port, booths",
      es: "infraestructura fronteriza, plan maestro, ampliación del puente, ampliar la garita, ampliar el puente, ampliar la carretera, baches, pavimenta*, rampa*, asociación público-privada, obra pública, obra, obras, carretera de acceso, modernización de la garita, modernizar la garita, modernización del puente, estacionamiento de camiones, remodela*",
    },
  ),
  cue(
    "border-commuters",
    { "I.2": 1.3, "1.3": 1.2 },
    {
      en: "commute*, cross every day, cross daily, cross to work, cross for school, shoppers, cross on foot, walk across, medical tourists, day trip*, daily crosser*, tourist permit*, I-94, school across, border resident*",
      es: "cruzo todos los días, cruzar diario, cruzo diario, cruzan diario, cruzamos diario, a pie, cruzar a pie, transfronterizo*, transfronteriza*, comprador* fronterizo*, turismo médico, ir de compras, voy a la escuela del otro lado, residentes fronterizos, permiso I-94",
    },
  ),
  cue(
    "shipment",
    { "I.2": 0.8, "1.4": 0.4 },
    {
      en: "shipment*, shipper*, cargo, consignment*, deliver*, export*, exporter*, import*, importer*, sealed, seal, seals, small parcel*, parcel*, de minimis, loading",
      es: "embarque*, carga*, envío*, entrega*, exporta*, exportación*, import*, remesa de mercancía, sello*, candado*, paquetería, paquete*, mensajería",
    },
  ),
  cue(
    "border",
    { "I.2": 0.5, "1.3": 0.4 },
    {
      en: "border, borderland*, both sides, two sides, across the line, the river, rio grande, cross-border, binational",
      es: "frontera*, fronteriz*, ambos lados, los dos lados, del otro lado, la línea, río bravo, binacional*",
    },
  ),
];
