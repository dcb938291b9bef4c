import { cue } from "./cue";

/** II.1, II.2 and II.3: what is made, built and traded in the south. */
export const southDevelopment = [
  cue(
    "development-cooperation",
    { "II.1": 2.5, II: 1.5 },
    {
      en: "development cooperation, cooperation agenc*, development agenc*, development program*, development project*, development aid, foreign aid, aid, assistance program*, technical assistance, agronomist*, extension service*, extensionist*, extension worker*, pilot project, donor*, grant ended, project ended, development bank*, food security, malnutrition, hunger, social development, youth employment, gang*, violence prevention, school meal*, guaranteed purchase*, purchase commitment*, off-take, livelihood*, smallholder*, small farmer*, small grower*, family farm*",
      es: "cooperación para el desarrollo, agencia* de cooperación, cooperación internacional, cooperante*, cooperación, desarrollo social, programa* de desarrollo, proyecto* de desarrollo, ayuda externa, ayuda humanitaria, ayuda, asistencia técnica, agrónomo*, extensionista*, extensionismo, acompañamiento técnico, donante*, se acabó el proyecto, terminó el proyecto, banco de desarrollo, seguridad alimentaria, desnutrición, hambre, pandilla*, mara, maras, prevención de violencia, comedor* escolar*, alimentación escolar, compra* garantizada*, compromiso* de compra, medios de vida, pequeños productores, pequeño productor, pequeñas productoras, minifund*",
    },
  ),
  cue(
    "value-chain",
    { "II.1": 2, II: 0.7 },
    {
      en: "value chain*, cooperative*, co-op, co-ops, growers, grower, producers, farmer*, farmers, farming families, families, fair trade, fairtrade, organic, organic certif*, geographical indication*, denomination of origin, traceab*, certif*, middlem*, intermediar*, sell by the pound, price per pound, roast*, roaster*, wet mill*, dry mill*, drying patio*, dryer*, fermentation, fermentation box*, packing house*, packing shed*, processing plant, process here, add value, value added, value-added, direct buyer*, buyers, quintal*, hectare*, harvest*, seedling*, pruning, leaf rust, coffee rust, monilia, ejido*, plot, plots, collective brand, artisan market*, crop, crops, export quality, cupping, specialty coffee, long-term contract*, purchase contract*",
      es: "cadena* de valor, cooperativa*, socios, socias, cosecha*, cosechar, productor*, agricultor*, campesin*, familias, familias productoras, comercio justo, orgánic*, certificación orgánica, indicación geográfica, denominación de origen, trazab*, certific*, intermediari*, coyotes del café, coyotaje, precio por libra, precio por kilo, tostad*, tostador*, beneficio húmedo, beneficio seco, planta de beneficio, planta beneficiadora, secador*, secadora*, patio de secado, fermentación, empacadora*, planta procesadora, procesar aquí, valor agregado, dar valor, comprador* directo*, comprador*, quintal*, hectárea*, vivero*, poda, roya, moniliasis, ejido*, ejidal*, ejidatari*, comuner*, comunal*, parcela*, marca colectiva, cultivo*, calidad de exportación, catación, café de especialidad, contrato de compra, pesquer*, pescador*, acopio",
    },
  ),
  cue(
    "rural-energy",
    { "II.2": 2.5, II: 0.7, "1.6": 1.5 },
    {
      en: "microgrid*, mini-grid*, minigrid*, off-grid, off grid, rural electri*, solar pump*, solar kit*, solar home, solar dryer*, solar panels for, village solar, micro-hydro, microhydro, small hydro*, hydroelectric, mini-hydro, cookstove*, cook stove*, improved stove*, wood smoke, firewood, diesel generator*, generator, kerosene, candles, candle*, no electricity, without electricity, without power, no light, wind farm*, wind park*, turbine*, community energy, community-owned, community wind, batteries for the clinic, end of the line, last mile",
      es: "microrred*, micro red*, fuera de la red, electrificación rural, electrificación, bomba* solar*, bombeo solar, kit* solar*, secador* solar*, panel* solar* en la comunidad, microhidroeléctrica*, minihidroeléctrica*, hidroeléctrica*, turbina* chica, picohidro, estufa* ahorradora*, estufa* mejorada*, fogón*, leña, planta de diésel, generador* de diésel, generador, candil*, vela, velas, sin luz, no hay luz, no tenemos luz, sin electricidad, no llega la luz, parque* eólico*, aerogenerador*, energía comunitaria, energía limpia",
    },
  ),
  cue(
    "rural-development",
    { "II.2": 2, II: 0.8 },
    {
      en: "rural, village*, hamlet*, community road*, dirt road*, farm road*, feeder road*, mud, unpaved, drinking water, potable water, water system*, well, wells, rainwater, cistern*, irrigation, irrigated, drip lines, spring, watershed*, reforest*, forest*, forestry, timber, agroforest*, shade-grown, shade trees, soil, erosion, mangrove*, carbon credit*, carbon bond*, payment for environmental services, conservation, cattle ranching, pasture*, silvopast*, drought*, drought-resistant, seed bank*, crop insurance, weather station*, flood*, hurricane*, landslide*, bamboo, fire brigade*, biodiversity, national park, biosphere, reserve, ecotourism, community tourism, sustainable farming, climate-smart, agroecolog*, mountain road, footpath, hanging bridge",
      es: "rural*, aldea*, ranchería*, caserío*, comunidad*, comunidades, camino* saca*, sacacosecha*, terracería, camino*, caminos rurales, brecha*, lodo, agua potable, sistema de agua, agua entubada, pozo*, captación de lluvia, cosecha de agua, cisterna*, tinaco*, riego, sistema de riego, goteo, manantial*, ojo de agua, cuenca*, reforest*, bosque*, forestal*, madera*, agroforest*, bajo sombra, sombra, suelo*, erosión, manglar*, bonos de carbono, créditos de carbono, captura carbono, servicios ambientales, conservación, ganadería, potrero*, silvopast*, sequía*, semilla* criolla*, banco de semillas, seguro agrícola, seguro de cosecha, estación meteorológica, inundacion*, huracán*, deslave*, bambú, incendios forestales, biodiversidad, área natural protegida, biosfera, ecoturismo, turismo comunitario, agricultura sustentable, agroecológic*, agroecología, puente hamaca, puente colgante, ladera*",
    },
  ),
  cue(
    "regional-trade",
    { "II.3": 2.7, II: 1, "3.1": 0.5 },
    {
      both: "CAFTA, CAFTA-DR, RD-CAFTA, DUCA, RTCA, FYDUCA, tránsito internacional",
      en: "intraregional, intra-regional, regional trade, trade among neighbors, trade between neighbors, neighbors trade, regional integration, customs union, transit permit*, transit declaration, central american market, regional market, southern port*, southern crossing*, investors, invest, investment climate, investment guarantee*, political risk, risk insurance, development finance, export processing, free zone*, special economic zone*, industrial park*, maquila park, land title*, legal certainty, rule of law, one-stop shop, rafts, raft, inner tubes, informal crossing*, cargo yard, sell across the border to guatemala, tax on neighbors, plant in the south",
      es: "intrarregional*, comercio regional, comercio entre vecinos, comercio intrarregional, integración regional, unión aduanera, paso de transmigrantes, declaración de tránsito, mercado centroamericano, mercado regional, puerto* del sur, cruces del sur, inversionistas, inversión, inversiones, clima de inversión, garantía* de inversión, seguro de riesgo, financiamiento al desarrollo, zona* franca*, zona* económica* especial*, polo* de desarrollo, polos de bienestar, parque* industrial*, certeza jurídica, seguridad jurídica, título* de tierra, tenencia de la tierra, estado de derecho, balsa*, balseros, cámara de neumático, paso informal, contrabando, recinto fiscalizado, vender del otro lado del suchiate, comercio transfronterizo, importar de guatemala, exportar a guatemala, aduana hidalgo, sellos de ida y vuelta",
    },
  ),
  cue(
    "textile-south",
    { "II.3": 0.7, "I.1": 0.6, II: 0.5 },
    {
      en: "garment plant*, sewing plant*, apparel plant*, t-shirt*, shirts, jeans, yarn-forward, yarn forward, short supply, call center*",
      es: "maquila textil, plantas de confección, camisas, camisetas, playeras, hilado en adelante, escaso abasto, centro* de llamadas, call center*",
    },
  ),
  cue(
    "tourism",
    { "II.1": 0.4, "IV.2": 0.3 },
    {
      en: "tourism, tourist*, hotel*, guide, guides, cruise*, guesthouse*, archaeolog*",
      es: "turismo, turista*, turístic*, hotel*, guías, crucero*, posada*, hospedaje*, arqueológic*",
    },
  ),
];
