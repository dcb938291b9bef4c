import type { SameKeys } from "../catalogue";
import type { staff as en } from "../en/staff";

export const staff = {
  signIn: {
    title: "Acceso del personal",
    lede: "Para quienes moderan, consultan o administran este portal. Para comentar una convocatoria no se necesita cuenta.",
    email: "Correo electrónico",
    password: "Contraseña",
    submit: "Iniciar sesión",
    help: "¿Olvidó su contraseña o aún no tiene cuenta? Pida un enlace de activación a la persona que administra el portal.",
    problem: "Aún no ha iniciado sesión",
    wrong: "Este correo y esta contraseña no corresponden. Revise ambos e intente de nuevo.",
    wait_one: "Hubo demasiados intentos. Espere un minuto e intente de nuevo.",
    wait_other: "Hubo demasiados intentos. Espere {{count}} minutos e intente de nuevo.",
    emailMissing: "Escriba su correo electrónico.",
    passwordMissing: "Escriba su contraseña.",
    signedOut: "Usted cerró la sesión.",
    passwordSet: "Su contraseña quedó guardada. Inicie sesión con ella.",
    lapsed: {
      title: "Su sesión había terminado y lo que envió no se guardó",
      text: "Para conservar lo que escribió, inicie sesión en otra pestaña. Después vuelva a esta, regrese una página y envíe el formulario otra vez.",
      newTab: "Iniciar sesión en otra pestaña",
    },
  },
  setUp: {
    title: "Elija su contraseña",
    lede: "Con esto se activa su cuenta. Después iniciará sesión con su correo y esta contraseña.",
    password: "Contraseña",
    passwordHint:
      "De {{min}} a {{max}} caracteres. Varias palabras seguidas son fáciles de recordar y difíciles de adivinar.",
    again: "La misma contraseña otra vez",
    submit: "Guardar la contraseña",
    problem: "Su contraseña aún no se ha guardado",
    tooShort: "Esta contraseña es muy corta. Use al menos {{min}} caracteres.",
    tooLong: "Esta contraseña es muy larga. Use {{max}} caracteres como máximo.",
    different: "Las dos contraseñas no coinciden. Escriba la misma dos veces.",
    expired: {
      title: "Este enlace de activación ya no sirve",
      text: "Un enlace de activación sirve una sola vez y durante {{hours}} horas. Este ya se usó, venció o se cortó al copiarlo. Si ya guardó su contraseña, inicie sesión. Si no, pida un enlace nuevo a la persona que administra el portal.",
    },
    toSignIn: "Ir al acceso",
  },
  list: {
    title: "Personal",
    lede_one: "Una cuenta abre este escritorio.",
    lede_other: "{{count}} cuentas abren este escritorio.",
    table: "Cuentas del personal",
    name: "Nombre",
    email: "Correo electrónico",
    role: "Función",
    added: "Alta",
    lastSignIn: "Último acceso",
    never: "Nunca",
    noPassword: "Aún no usa su enlace de activación",
    history: "Historial",
    historyOf: "Historial de {{name}}",
    add: {
      newLink:
        "Quien olvidó su contraseña o dejó vencer su enlace necesita uno nuevo. La contraseña anterior sirve hasta que se guarda la nueva; entonces terminan todas las sesiones.",
      heading: "Cómo agregar una cuenta",
      text: "Las cuentas se agregan en el servidor; lo hace quien opera el portal. El comando muestra un enlace de activación que sirve una sola vez y durante {{hours}} horas; entréguelo a la persona por un medio seguro.",
      roles:
        "La función puede ser moderator (moderación: lee y decide), official (funcionariado: ve resúmenes y descarga) o admin (administración: publica convocatorias y ve el historial).",
    },
  },
} as const satisfies SameKeys<typeof en>;
