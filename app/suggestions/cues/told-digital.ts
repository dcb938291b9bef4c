import { cue } from "./cue";

/** Pillar III as people tell it. */
export const toldDigital = [
  cue(
    "formats-differ",
    { "III.2": 2 },
    {
      en: "format, formats, different format*, invalid format, not readable, cannot be read, can't read, unreadable, does not recognize, doesn't recognize, not accepted by the system, barcode*, QR, code that, scan it, same data, same facts, same information, three identifiers, identifiers, standardize the data, one standard, same standard, one file, fields, field names, xml, spreadsheet*, PDF, PDFs, mapping",
      es: "formato, formatos, formato distinto, formato no válido, no es legible, no se puede leer, no lo puede leer, no lo lee, no lo reconoce, no reconoce, código de barras, QR, escanear, mismos datos, los mismos datos, misma información, identificadores, estandaric*, un solo estándar, mismo estándar, un solo archivo, campos, hoja de cálculo, excel, PDF",
    },
  ),
  cue(
    "typed-again",
    { "III.2": 1.8, "1.4": 0.5 },
    {
      en: "type it again, typed again, type again, retype*, re-key*, rekey*, key in, enter it again, enter the same, fill out the same, fill in the same, copy by hand, printed and, prints, print, print it, scans and uploads, fax, paper copy, on paper, wants paper, in ink, originals, courier, hard drive*, USB, flash drive, CD",
      es: "volver a escribir, escribir los mismos, vuelvo a escribir, vuelven a capturar, recaptur*, teclear otra vez, capturar otra vez, llenar lo mismo, llenar otra vez, copiar a mano, imprimir, imprimen, imprimo, se imprime, fax, copia en papel, en papel, quieren papel, con tinta, originales, mensajería, disco duro, USB, memoria, disco",
    },
  ),
  cue(
    "systems-talk",
    { "III.2": 2.2, III: 0.4 },
    {
      en: "systems talk, would talk, one data protocol, agree on sharing, sharing agreement, who may give what, release for sharing, verified once, already verified, talk to each other, talk to one another, speak to each other, do not talk, don't talk, understand each other, two systems, both systems, two databases, joined, linked, link the, share the record*, share records, exchange of information, information exchange, look it up, consult the record, see the record, verify online, verification, one login, single sign-on, national id, the system does not, in their system, not in the system",
      es: "no conversa, conversen, no entra al sistema, no aparece, repetimos, repetir estudios, verificó, ya verificaron, identidad digital, identidad empresarial, alta en, dar de alta, que se consulte, se pudiera compartir, pudiera compartir, medición común, publicar tiempos, se hablen, se hablan, se platiquen, platicarse, hablarse, que se entiendan, se entiendan, no se hablan, no se entienden, dos sistemas, ambos sistemas, los dos sistemas, dos bases, enlazar, vincular los, compartir registros, compartir el expediente, intercambio de información, consultar el registro, consultar mi, ver el registro, verificar en línea, verificación, validar en línea, en su sistema, no aparece en el sistema, preguntarse entre ellas, de allá no aparece, del otro lado no aparece",
    },
  ),
  cue(
    "data-stays-here",
    { "III.2": 2.3 },
    {
      en: "stay in the country, stay inside the country, inside the country, in-country, keep a copy, copy of the data, mirror, mirrored, national territory, domestic soil, leave the country, data leave, cross the border with data, store locally, stored locally, storage rule*, hosted abroad, foreign server*, regulator wants a copy, second provider, draft bill, draft circular, circular, sensitive data, sensitive, subpoena*, evidence, court order*, warrant*, anonymi*, pseudonym*, biometric*, genom*, genetic data, consent form*",
      es: "territorio nacional, dentro del país, permanezca* en el país, salir del país, no puede salir, puede salir del país, conservar un espejo, espejo, copia de los datos, copia de la base, servidores nacionales, servidores en el extranjero, servidor de fuera, guardar aquí, regulador exige, segundo proveedor, iniciativa de ley, circular, dato sensible, datos sensibles, sensible*, evidencia digital, orden judicial, oficio, anonim*, seudonim*, biométric*, genoma, genétic*, autorizo yo",
    },
  ),
  cue(
    "records-follow-me",
    { "III.2": 1.3 },
    {
      en: "my records, my file, my history, medical history, vaccination card, vaccine record, school transcript*, transcripts, work history, pension weeks, social security number*, both social securities, credit follows, my score, birth record*, license verification, background check*, x-rays on a disc, my lab results, my studies",
      es: "mi expediente, mi historial, historial médico, cartilla de vacunación, cartilla, boleta*, constancia de estudios, semanas cotizadas, número de seguro, seguro social, mi score, mi buró, actas, verificar la licencia, antecedentes, mis estudios, mis radiografías, mis análisis, mis resultados",
    },
  ),
  cue(
    "ai-cloud-platforms",
    { "III.2": 1.3, "III.3": 0.3 },
    {
      en: "algorithm, AI, model weights, training data, translation model, chatbot*, cloud provider*, cloud, payroll in the cloud, SaaS, hosting, telemetry, sensors send, car data, vehicle data, drone images, satellite images, mapping data, weather data",
      es: "algoritmo, IA, modelo* de lenguaje, datos de entrenamiento, chatbot*, proveedor* de nube, la nube, nómina en la nube, telemetría, los sensores mandan, datos del vehículo, imágenes de dron, imágenes satelitales, datos del clima",
    },
  ),
  cue(
    "ransom-story",
    { "III.1": 2.3 },
    {
      en: "screens, screen, black screen, skull, countdown, pay in bitcoin, ransom note, files were locked, files locked, encrypted, went down for, down for days, offline for, pen and paper, with pencil, by hand for days, notebooks, restored, backup tapes, insurer, shut us down, took down, from afar, got in, broke in, broke into, got into, anyone can move, stolen credentials, two-step, two step, separate the network, change passwords, knocked out, wiped, held hostage, hostage",
      es: "pantallas, pantalla, calavera, cuenta regresiva, pagar en bitcoin*, pedían bitcoin*, nota de rescate, archivos bloqueados, archivos cifrados, cifraron, encriptaron, se cayó todo, sin sistema, días sin sistema, con lápiz, desde lejos, lo maneja cualquiera, la puede mover, su sistema cayó, cayó su sistema, se metieron, se metió, entraron a la, entraron al sistema, robaron los datos, robo de contraseña, verificación en dos pasos, separar la red, cambiar claves, norma mínima de seguridad, a lápiz, libreta*, a mano durante, restaurar, respaldo*, nos tumbaron, tumbaron, borraron, rehén, secuestrad*",
    },
  ),
  cue(
    "fake-mail-story",
    { "III.1": 2 },
    {
      en: "email from, fake, forged, pretended to be, pretending to be, changed the account, new bank account, account number, wire, wired, wiring instructions, deposit*, it was not him, wasn't him, wasn't us, in our name, cloned site, fake site, fake website, stolen identity, fraud, fraudulent, scam*, phone call from, voice cloned, deepfake, money was gone, money gone, report it to, the FBI, police said",
      es: "correo de, falso, falsa, falsos, se hizo pasar, haciéndose pasar, cambio de cuenta, cambiaron la cuenta, nueva cuenta, siguiente cuenta, deposité, depositar, depositamos, no era él, no era ella, no éramos nosotros, a nuestro nombre, página clonada, página falsa, sitio falso, fraude*, fraudulent*, estafa*, llamada de, voz clonada, se esfumó el dinero, el dinero ya, FBI, ministerio público, denunci*, policía cibernética",
    },
  ),
  cue(
    "machines-open",
    { "III.1": 2 },
    {
      en: "default password, password in the manual, sticker with the password, windows 7, windows xp, old software, never updated, no updates, update, firmware, open port, modem, remote technician, connected to the internet, plugged into the internet, phones home, camera*, cameras, crane*, cranes, sensor hacked, PLC, pumps controlled, valve*, dam, dams, substation, grid operator*, pipeline, water plant controls, traffic lights, hospital network, tampered, backdoor, back door, spy, spies, spying, espionage, foreign-made, padlock, lock on the door",
      es: "contraseña de fábrica, contraseña en el manual, la clave pegada, windows 7, windows xp, software viejo, nunca se actualiza, sin actualizar, actualización, actualizar, firmware, puerto abierto, módem, técnico remoto, conectad* a internet, cámara*, grúa*, sensores, bombas controladas, válvula*, presa, presas, subestación, operador de red, semáforos, red del hospital, manipul*, puerta trasera, espía*, espionaje, candado, doble puerta",
    },
  ),
  cue(
    "warn-each-other",
    { "III.1": 2 },
    {
      en: "warn each other, warn one another, warned, warning, told nobody, nobody told us, no one told us, who to call, whom to call, somebody to call, number to call, phone number to call, hotline, contact list, contact point*, share the alert*, share indicators, exercise, drill, drills, response team, rapid response, within 24 hours, within 72 hours, report the attack, same attack, same gang, hit next",
      es: "avisarse, avisar*, avisen, avísen*, aviso, nadie nos avisó, nadie avisó, a quién llamar, a quién avisar, un número a donde, un teléfono a donde, línea directa, lista de contactos, punto* de contacto, compartir alertas, simulacro*, ejercicio, equipo de respuesta, respuesta rápida, en 24 horas, en 72 horas, reportar el ataque, mismo ataque, misma banda, congelar",
    },
  ),
  cue(
    "no-signal-story",
    { "III.3": 2, "1.2": 1.5 },
    {
      en: "no bars, no service, out of service, dead spot*, climb the hill, climb a hill, up the hill, on the roof, one spot where, wave the phone, drop calls, dropped, hold the phone, no internet, slow internet, internet is slow, goes down when it rains, cuts out, cut out, video freezes, freezes, homework on, library parking lot, online class*, zoom, call the ambulance, cannot call, can't call",
      es: "no hay señal, sin servicio, fuera de servicio, donde hay señal, hasta donde hay señal, no agarra, no agarra nada, internet libre, señal buena, señal texana, subió la tarifa, subir al cerro, subo al cerro, subirse al cerro, en la azotea, un punto donde, levantar el teléfono, no entra la llamada, sin internet, internet lento, lentísimo, se va el internet, se cae el internet, cuando llueve, se congela, se corta, tarea en el celular, clases en línea, clase en línea, zoom, llamar a la ambulancia, no se puede llamar, no puedo llamar, datos móviles",
    },
  ),
  cue(
    "bills-and-carriers",
    { "III.3": 1.8, "1.2": 2 },
    {
      en: "phone bill, roaming charge*, charged roaming, jumps to the, switches to the, mexican tower, american tower, foreign network, plan, prices, monthly bill, monopoly, one company, only one provider, sole operator, dominant, competition, competitor*, wholesale, resale, pole*, poles, right of way, rights of way, trench*, dig, permits for fiber, license to operate, concession, auction*, spectrum fee*, homologation, type approval, certified equipment, foreign vendor*, banned equipment, rip and replace",
      es: "recibo del teléfono, cobro de roaming, me cobran roaming, se brinca a la, se pasa a la, torre mexicana, torre americana, torre gringa, red extranjera, red gringa, plan, tarifas, mensualidad, monopolio, una sola compañía, una sola empresa, único operador, preponderante, dominante, competencia, mayorista*, reventa, poste*, postes, derecho de vía, derechos de vía, zanja*, permisos para fibra, concesión, concesiones, licitación, subasta*, pago por espectro, homologación, homologar equipo, equipo vetado, equipo chino, arrancar y reemplazar",
    },
  ),
  cue(
    "radio-technical",
    { "III.3": 2, "1.2": 2 },
    {
      en: "band, bands, low band*, mid-band, kilohertz, megahertz, gigahertz, transmitter*, repeater*, microwave link*, backhaul, gateway, radios, FM, AM station, tv channel*, broadcaster*, unlicensed, license-exempt, guard band, power limit*, coordination, sector, base stations, open network, edge, test bed, testbed, private 5g, millimeter",
      es: "banda, bandas, banda baja, banda media, kilohertz, megahertz, gigahertz, transmisor*, repetidor*, microondas, enlace*, enlaces, radios, FM, estación de AM, canal de televisión, radiodifusor*, uso libre, límite* de potencia, coordinación, radiobases, red abierta, banco de pruebas, 5g privad*",
    },
  ),
];
