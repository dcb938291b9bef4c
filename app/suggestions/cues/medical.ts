import { cue } from "./cue";

/** I.4: making, approving and shipping medical devices, protective equipment, medicines and their parts. */
export const medical = [
  cue(
    "medical-device",
    { "I.4": 2.7 },
    {
      both: "stent*, MRI, EKG, ECG",
      en: "medical device*, device maker*, medical equipment, medical suppl*, medical product*, medtech, med-tech, catheter*, pacemaker*, implant*, implantable, prosthe*, orthotic*, orthop*, hearing aid*, infusion pump*, infusion set*, infusion, iv set*, iv bag*, iv fluid*, saline bag*, dialyzer*, dialysis, ventilator*, respirator*, oxygen, oxygen concentrator*, wheelchair*, defibrillator*, glucose, glucose strip*, glucose monitor*, glucometer*, insulin pump*, test strip*, test kit*, diagnostic*, reagent*, swab*, incubator*, ultrasound, x-ray machine*, scalpel*, suture*, syringe*, needle*, cannula*, tubing, surgical*, surgical instrument*, insulin pen*, contact lens*, dental, hospital bed*, endoscop*, stethoscope*, blood bag*, blood pressure cuff*, thermometer*, pulse oximeter*, monitor for patients, heart valve*, bandage*, dressing*, gauze, sterile, sterili*, ethylene oxide, clean-room, clean room*, cleanroom*",
      es: "dispositivo* médico*, equipo* médico*, insumo* médico*, producto* médico*, insumo* para la salud, insumos hospitalarios, material de curación, material médico, catéter*, marcapasos, implante*, prótesis, órtesis, ortop*, audífonos auditivos, aparato auditivo, aparatos auditivos, bomba* de infusión, set* de infusión, venoclisis, suero*, solución salina, bolsa* de suero, diálisis, dializador*, hemodiálisis, ventilador*, respirador*, oxígeno, concentrador* de oxígeno, silla* de ruedas, desfibrilador*, glucosa, tira* reactiva*, glucómetro*, bomba de insulina, prueba* rápida*, prueba* diagnóstica*, reactivo*, hisopo*, incubadora*, ultrasonido*, rayos equis, bisturí*, sutura*, jeringa*, aguja*, cánula*, quirúrgic*, instrumental, lente* de contacto, dental*, cama* hospitalaria*, cama de hospital, endoscop*, estetoscopio*, bolsa* de sangre, baumanómetro*, termómetro*, oxímetro*, válvula* cardiaca*, venda*, gasa*, estéril*, esteriliz*, óxido de etileno, cuarto* limpio*",
    },
  ),
  cue(
    "protective-equipment",
    { "I.4": 2.3 },
    {
      both: "PPE, EPP, N95, KN95",
      en: "protective equipment, face mask*, mask, masks, gown*, gloves, latex glove*, nitrile*, face shield*, meltblown, goggles, scrubs",
      es: "equipo* de protección, cubrebocas, mascarilla*, tapabocas, bata*, batas quirúrgicas, guante*, látex, nitrilo, careta*, meltblown, goggles",
    },
  ),
  cue(
    "medicines",
    { "I.4": 2.3 },
    {
      both: "insulin, insulina, API, IFA, pharma*, biosimilar*",
      en: "medicine*, medication*, drug shortage*, drugmaker*, drug maker*, pharmac*, pharmaceutical*, active ingredient*, generic drug*, generics, antibiotic*, vaccine*, vaccin*, chemotherap*, oncolog*, cancer drug*, cisplatin, methotrexate, vial*, vials, pill*, tablets, anesthe*, epinephrine, heparin, prescription*, pediatric dos*, morphine, biologic*, blood product*, plasma",
      es: "medicina*, medicamento*, fármaco*, farmac*, farmacéutic*, principio* activo*, ingrediente* activo*, genérico*, antibiótic*, vacuna*, quimioterapia*, oncológic*, oncología, cisplatino, metotrexato, vial*, frasco ámpula, pastilla*, tableta*, anestes*, adrenalina, heparina, receta*, morfina, biológicos, hemoderivado*, plasma",
    },
  ),
  cue(
    "health-regulator",
    { "I.4": 2.3, "1.7": 1.3 },
    {
      both: "COFEPRIS, FDA, MDSAP, ISO 13485, CSG, IMSS, ISSSTE, INSABI, UDI, GMP, BPF",
      en: "sanitary registration*, market authorization, premarket, 510(k), quality system audit*, device registration, registration of a device, clinical trial*, clinical stud*, health regulator*, health authorit*, reliance pathway, single audit*, good manufacturing practice*, recall*, labeling of device*, adverse event*, compendium",
      es: "registro* sanitario*, autorización sanitaria, ensayo* clínico*, estudio* clínico*, autoridad sanitaria, regulador sanitario, auditoría única, buenas prácticas de manufactura, buenas prácticas de fabricación, permiso sanitario, aviso de funcionamiento, cuadro básico, compendio nacional, tecnovigilancia, farmacovigilancia, licitación consolidada",
    },
  ),
  cue(
    "hospital",
    { "I.4": 1.4 },
    {
      en: "hospital*, clinic, clinics, patient*, nurse*, nursing, doctor*, physician*, surgeon*, surger*, cardiolog*, kidney*, diabet*, dentist*, emergency room, intensive care, icu, ward, wards, oncologist*, pediatric*, maternity, midwi*, ambulance*, paramedic*, pandemic, covid*, health system*, bedside, anemia, transplant*",
      es: "hospital*, clínica, clínicas, paciente*, enfermer*, doctor*, médic*, cirujan*, cirugía*, quirófano*, cardiólog*, riñon*, diabet*, dentista*, urgencias, terapia intensiva, oncólog*, pediatr*, pediátric*, partera*, ambulancia*, paramédic*, pandemia, covid*, sistema de salud, salud, trasplante*",
    },
  ),
];
