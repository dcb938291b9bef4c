import { cue } from "./cue";

/** IV.1, IV.2 and IV.3: skills, small businesses, fair access. */
export const people = [
  cue(
    "training",
    { "IV.1": 2.5, IV: 0.5, "2.2": 0.8 },
    {
      both: "CONALEP, CECATI, CECYTE, CETIS, ICAT, CONOCER, CBTIS, DGETI, STEM",
      en: "training, train, trained, trainer*, trainee*, retrain*, upskill*, reskill*, apprentic*, apprenticeship*, internship*, intern, interns, vocational, technical school*, technical college*, trade school*, trade schools, community college*, shop class, shop teacher, curriculum, curricula, course, courses, class, classes, classroom*, bootcamp*, certificate program*, credential*, skills, skilled, unskilled, skill gap*, skills gap, workforce, work force, labor shortage*, can't find workers, can't hire, cannot hire, nobody to hire, can't find welders, vacanc*, unfilled, openings, job openings, technician*, welder*, welding, machinist*, mechatronic*, electrician*, mechanic*, maintenance, CNC, robotic*, robot*, automation, programmable, hvac, plumber*, toolmaker*, journeyman, dual education, dual training, dual program*, work-study, instructor*, teacher*, simulators, simulator, learn a trade, a trade, adult education, english class*, english course*, language course*, bilingual, on-the-job, certificate*, certified, exam, diploma*, degree*, license recognized, recognize my license, license, licensed, credential recognition, recognition of degree*, mutual recognition of credential*, prior learning, transcript, equivalency, workforce board, graduates, graduate, seasonal worker*, H-2A, H-2B, TN visa*",
      es: "capacit*, capacitación, formación, formar, forma técnicos, formación dual, educación dual, modelo dual, aprendi*, aprendices, aprendizaje, prácticas profesionales, prácticas pagadas, practicante*, pasante*, becari*, técnic*, carrera* técnica*, escuela* técnica*, escuela de oficios, oficio*, bachillerato*, preparatoria, universidad* tecnológica*, tecnológico, politécnic*, tecnológicos, centro de capacitación, plan de estudios, planes de estudio, curso*, cursos, clase*, taller escuela, bootcamp, diplomado*, competencia* laboral*, estándar* de competencia, certificación de competencias, habilidad*, mano de obra, mano de obra calificada, no encontramos, no hay técnicos, no hay quien, no hay gente, no hallamos, vacante*, vacantes, personal calificado, técnicos, soldador*, soldadura, tornero*, fresador*, mecatrónic*, electricista*, mecánic*, mantenimiento, control numérico, robótic*, robot*, automatización, plomer*, instructor*, maestro*, maestra*, docente*, simulador*, inglés, clases de inglés, bilingüe*, certificad*, constancia*, cédula*, cédula profesional, título*, titulación, doble titulación, revalid*, revalidación, reconocimiento de títulos, reconozcan mi título, validar mis estudios, equivalencia*, examen, egresad*, graduad*, licencia, saberes previos, trabajadores temporales, visa de trabajo, reconversión laboral",
    },
  ),
  cue(
    "higher-education",
    { "2.2": 2.7, "IV.1": 1 },
    {
      both: "FOBESII, CONACYT, CONAHCYT, UNAM, IPN, Fulbright, COMEXUS, Santa Fe, NSF, campus",
      en: "universit*, college*, student*, students, professor*, faculty, exchange*, exchange program*, scholarship*, fellowship*, research, researcher*, joint research, laborator*, lab, labs, patent*, technology transfer, spin-off*, postdoc*, phd, doctoral, joint degree*, dual degree*, semester, academic, innovation, principal investigator*, grant, grants, prototype*, institute, study abroad, tuition, visas for students",
      es: "universidad*, universitari*, estudiante*, alumn*, profesor*, catedrátic*, facultad, intercambio*, beca*, investigación, investigador*, laboratorio*, patente*, transferencia de tecnología, posgrado*, doctorado*, maestría*, semestre*, académic*, innovación, prototipo*, instituto*, colegiatura*, estancia*, ciencia, científic*",
    },
  ),
  cue(
    "small-business",
    { "IV.2": 2.5, IV: 0.4, "2.1": 2.7 },
    {
      both: "SBA, SBDC, SBDCs, SME, SMEs, MSME*, NAFIN, Nacional Financiera, Bancomext, Etsy, Amazon, MercadoLibre, Mercado Libre, Shopify, pyme*, mipyme*, EXIM, RESICO, startup*, start-up*, PayPal, Facebook, Instagram, WhatsApp",
      en: "small business*, small firm*, small compan*, small shop*, small producer*, very small, micro-business*, microbusiness*, microenterprise*, family business*, family-owned, family owned, my shop, our shop, my business, own business, i own, we own, entrepreneur*, founder*, self-employed, sole proprietor*, freelanc*, independent contractor, mentor*, coach*, advisor, advisers, adviser*, counsel*, business plan*, business center*, business development, incubator*, accelerator*, seed money, seed capital, angel investor*, first export*, first order*, first-time export*, first sale, export for the first time, start exporting, never exported, online store*, online seller*, sell online, sell on the internet, e-commerce, marketplace*, bakery, bakeries, restaurant*, taco*, taqueria*, salsa*, hot sauce*, jars, jewelry, candle maker*, soap*, craft*, craftsm*, brewery, brewer*, winery, wine maker*, cheese*, carpenter*, workshop*, storefront*, food truck*, vendor*, street vendor*, stall*, market stall, booth at, trade fair*, trade show*, trade mission*, chamber of small, big companies, large buyer*, employees, two employees, three employees, customs broker fee, minimum shipment*, paid late, paid in 90 days, net 90, 90 days to pay, factoring, invoice*, collateral, microcredit*, microloan*, micro-loan*, credit, loan, loans, line of credit, working capital, lender*, bank said, bank wants, bank, banks, guarantee, guarantees, kitchen*, kiosk*, salon*, tailor*, seamstress*, distributor*, wholesale*, retail*",
      es: "pequeñ* negocio*, negocio pequeño, pequeñ* empresa*, empresa pequeña, negocito, mi negocio, negocio familiar, empresa familiar, negocio*, changarr*, tiendit*, abarrot*, micronegocio*, microempresa*, microempresari*, emprend*, emprendimiento*, emprendedor*, autoemple*, por mi cuenta, trabajo por mi cuenta, independiente*, freelance*, honorarios, mentor*, asesor*, asesoría, acompañamiento, plan de negocio*, incubadora*, aceleradora*, capital semilla, primera exportación, primer pedido, primer envío, exportar por primera vez, empezar a exportar, nunca he exportado, tienda en línea, vender en línea, vendo en línea, vender por internet, vendo por internet, ventas en línea, panader*, restaurante*, fonda*, taquer*, cocina económica, salsa*, mermelada*, joyer*, velas aromáticas, jabon*, cervecer*, cerveza artesanal, vinícola*, queso*, quesería, carpinter*, mueble*, talleres, taller, taller familiar, local, locales, tianguis, puesto, puestos, ambulante*, feria*, expo, misión comercial, rueda* de negocios, empresas grandes, grandes compradores, comprador* grande*, empleados, tres empleados, pagan a 90, pagan a 120, a noventa días, factoraje, garantía hipotecaria, microcrédito*, microfinanc*, crédito*, préstamo*, prestar, prestamist*, línea de crédito, capital de trabajo, aval, avales, garantía*, me pide el banco, el banco, banco*, financiam*, fondo, fondeo, costurer*, sastre*, estética, distribuidor*, mayoreo, menudeo, facturar, contador*",
    },
  ),
  cue(
    "women",
    { "IV.3": 2, "2.5": 3 },
    {
      en: "women, woman, woman-owned, women-owned, female, girls, mothers, mother, single mother*, mom, moms, wife, widow*, daughter*, sister*, she, gender*, gender gap, wage gap, pay gap, equal pay, maternity, pregnan*, childcare, child care, daycare, day care, nursery, nurseries, babysit*, harass*, sexual harassment, glass ceiling, comadre*, ladies, lady, domestic worker*, housekeep*, caregiver*, care work, lactation",
      es: "mujer*, femenin*, niñas, muchachas, madres, madre, mamá*, madre soltera, madres solteras, jefas de familia, jefa de hogar, esposa*, viuda*, hija*, hermana*, género, brecha de género, brecha salarial, igual salario, mismo pago, maternidad, embaraz*, guardería*, estancia* infantil*, cuidado* de los niños, cuidar a los niños, cuidados, cuidador*, acoso, hostigamiento, techo de cristal, comadre*, señoras, trabajadora* del hogar, empleada* doméstica*, empresarias, traileras, ingenieras, colectiva, lactancia, artesanas, obreras",
    },
  ),
  cue(
    "inclusion",
    { "IV.3": 2.5, IV: 0.4 },
    {
      both: "LGBT*, LGBTQ, LGBTI*, DACA, dreamer*, braille, Rarámuri, Raramuri, Tarahumara, Yaqui*, Seri, Comcáac, Tohono O'odham, Triqui*, Mixtec*, Purépecha*, Otomí, Wixárika, Huichol*, Navajo, Apache, Kumeyaay, Kumiai, Kickapoo",
      en: "inclusion, inclusive, includ* everyone, disab*, deaf, blind, wheelchair user*, sign language, interpreter*, accessib*, screen reader*, ramp for, autism, autistic, down syndrome, indigenous, tribal, tribe*, native american*, native people*, native languages, first nations, black, afro-mexican*, afro-descendant*, afro*, latino*, minorit*, underserved, disadvantaged, marginalized, excluded, left out, left behind, low-income, poor, poverty, barrier*, discriminat*, discrimination, prejudice, racism, bias, quota, equal opportunit*, equity, equal access, fair access, young people, youth, teenager*, at-risk, older worker*, over 50, over fifty, age limit, senior*, elderly, formerly incarcerated, ex-offender*, prison, criminal record, felony, parole, transgender, gay, trans, no papers, without papers, without documents, birth certificate, undocumented, farmworker*, farm worker*, day laborer*, homeless, unbanked, no credit history, without credit history, no bank account, no deed, without a deed, no collateral, first generation, veterans, informal worker*, single parent*, foster",
      es: "inclusión, inclusiv*, incluyente*, discapac*, sord*, ciego*, ciega*, silla de ruedas, lengua de señas, intérprete*, accesib*, lector de pantalla, rampa, autism*, síndrome de down, indígena*, pueblos originarios, pueblo originario, lengua materna, lengua indígena, lenguas indígenas, afromexican*, afrodescend*, minorías, grupo* vulnerable*, vulnerab*, marginad*, marginación, excluid*, exclusión, bajos recursos, pobre*, pobreza, barrera*, obstáculo*, discrimin*, discriminación, prejuicio*, racismo, cuota, cuotas, igualdad, equidad, oportunidades, jóvenes, juventud*, muchachos, chavos, adultos mayores, adulto mayor, mayores de 50, mayores de 45, más de cuarenta, límite de edad, tercera edad, ex reclus*, reclus*, cárcel, penal, antecedentes penales, carta de no antecedentes, liberad*, trans, gay, homosexual*, sin papeles, sin documentos, acta de nacimiento, indocumentad*, jornaler*, jornalero*, en situación de calle, no bancarizad*, sin cuenta de banco, sin historial, sin escrituras, sin aval, informal*, informalidad, sin seguro, albergue*, desplazad*",
    },
  ),
  cue(
    "jobs-wages",
    { "IV.1": 0.4, "IV.3": 0.4, "II.1": 0.3 },
    {
      en: "wage*, wages, job, jobs, employ*, employment, hire, hired, worker*, workers, union, local union, promoted, promotion, supervisor, shift, night shift, overtime, foreman",
      es: "salario*, sueldo*, empleo*, trabajo, emplear, contrat*, trabajador*, trabajadora*, sindicato*, ascenso*, supervisor*, turno*, turno de noche, horas extra",
    },
  ),
];
