/** What is wrong with a host and what to do, in each language of those who publish. What is named comes as `what`. */
export const HOST_WORDS = {
  en: {
    sound: 'Nothing to change: the site is served as it should be.',
    count: (count: number) => `${count} things to change:`,
    faults: {
      unreachable: (what: string) =>
        `The page ${what} does not answer with 200. Check the address and that the whole folder was uploaded.`,
      plain: () =>
        'The address is not https. Phones keep nothing for later without it: get a certificate (Let’s Encrypt is free) and send http to https.',
      noRedirectToHttps: (what: string) => `${what} is not sent to https. Redirect it with 301.`,
      noRedirectToSlash: (what: string) =>
        `${what} is not sent to the same address with a slash at the end. Let the host serve index.html of folders and redirect with 301.`,
      fakePage: (what: string) =>
        `The page ${what} does not exist and the host answers as if it did (200, or sends the reader elsewhere). Answer 404 with the file 404.html, and turn off “single-page app” rules.`,
      fakeFile: (what: string) =>
        `The file ${what} does not exist and the host does not answer 404. A phone would keep that answer for a script: turn off rules that rewrite everything to one page.`,
      otherMissingPage: () =>
        'A missing page shows the host’s own text. Tell the host that 404.html is the page for 404.',
      type: (what: string) => `${what}. Set the type, or browsers refuse the file.`,
      header: (what: string) => `${what}. Set it as hosts/, _headers, .htaccess or web.config of the release say.`,
      policy: (what: string) =>
        `The header Content-Security-Policy of ${what} is missing or is not of this release. Take it from the files of the release: it changes with each one.`,
      editionPolicy: (what: string) =>
        `The single file ${what} stands under the policy of pages, so its search does not work. Give editions/ the policy of its own.`,
      stale: (what: string) =>
        `${what} may be kept by the browser or the host without being asked for again, so readers would go on seeing old numbers. Set Cache-Control: no-cache.`,
      notKept: (what: string) =>
        `${what} never changes and is asked for again each time, which costs readers money. Set Cache-Control: public, max-age=31536000, immutable.`,
      notCompressed: (what: string) =>
        `${what} travels without compression, three to four times as large. Turn on gzip for text, JSON and scripts.`,
      noBrotli: () =>
        'The host does not serve the .br files beside the pages: a tenth of the bytes more. Worth having, not needed.',
      notCheckedAgain: (what: string) =>
        `${what} is sent whole again though it has not changed. Turn on ETag or Last-Modified and answer 304.`,
      worker: (what: string) =>
        `The worker ${what} is not served as a script of its own. Without it nothing opens offline.`,
      damagedPacks: (what: string) =>
        `${what} is not what the release has. Upload the whole folder again, and clear the host’s cache.`,
      developmentKey: () =>
        'The packs are signed with the key that everybody knows. Build with a key of your own: npm run key.',
      wrongSignature: () =>
        'The signature of packs/index.json does not fit the key of this site. Phones would refuse every pack: build and upload the whole folder again.',
      signatureNotChecked: () =>
        'The signature was not checked: give the key with RUTA_CLARA_SIGNING_KEY, as for the build.',
      trial: () => 'This is a trial: it was built without SITE_URL, so what is shared carries no address.',
      otherAddress: (what: string) =>
        `The site was built for ${what}. Build it with SITE_URL and BASE_PATH of where it stands.`,
    },
  },
  es: {
    sound: 'No hay nada que cambiar: el sitio se sirve como debe.',
    count: (count: number) => `Hay ${count} cosas que cambiar:`,
    faults: {
      unreachable: (what: string) =>
        `La página ${what} no responde con 200. Revise la dirección y que subió toda la carpeta.`,
      plain: () =>
        'La dirección no es https. Sin eso los teléfonos no guardan nada: ponga un certificado (Let’s Encrypt es gratis) y mande de http a https.',
      noRedirectToHttps: (what: string) => `${what} no manda a https. Redirija con 301.`,
      noRedirectToSlash: (what: string) =>
        `${what} no manda a la misma dirección con barra al final. Haga que el servidor dé el index.html de las carpetas y redirija con 301.`,
      fakePage: (what: string) =>
        `La página ${what} no existe y el servidor responde como si existiera (200, o manda a otra). Responda 404 con el archivo 404.html y quite las reglas de “aplicación de una sola página”.`,
      fakeFile: (what: string) =>
        `El archivo ${what} no existe y el servidor no responde 404. Un teléfono guardaría esa respuesta como programa: quite las reglas que mandan todo a una página.`,
      otherMissingPage: () =>
        'Una página que no existe muestra el texto del servidor. Diga al servidor que 404.html es la página de 404.',
      type: (what: string) => `${what}. Ponga el tipo; si no, los navegadores rechazan el archivo.`,
      header: (what: string) => `${what}. Póngalo como dicen hosts/, _headers, .htaccess o web.config de la versión.`,
      policy: (what: string) =>
        `El encabezado Content-Security-Policy de ${what} falta o no es de esta versión. Tómelo de los archivos de la versión: cambia con cada una.`,
      editionPolicy: (what: string) =>
        `El archivo único ${what} lleva la política de las páginas, y su búsqueda no funciona. Dé a editions/ la suya.`,
      stale: (what: string) =>
        `El navegador o el servidor pueden guardar ${what} sin volver a preguntar: la gente seguiría viendo números viejos. Ponga Cache-Control: no-cache.`,
      notKept: (what: string) =>
        `${what} no cambia nunca y se pide cada vez: eso cuesta dinero a quien lee. Ponga Cache-Control: public, max-age=31536000, immutable.`,
      notCompressed: (what: string) =>
        `${what} viaja sin comprimir, tres o cuatro veces más grande. Active gzip para texto, JSON y programas.`,
      noBrotli: () =>
        'El servidor no da los archivos .br que están junto a las páginas: una décima parte más de bytes. Conviene, no es necesario.',
      notCheckedAgain: (what: string) =>
        `${what} se manda entera otra vez aunque no cambió. Active ETag o Last-Modified y responda 304.`,
      worker: (what: string) => `El programa ${what} no se sirve como programa propio. Sin él nada se abre sin señal.`,
      damagedPacks: (what: string) =>
        `${what} no es lo que tiene la versión. Suba otra vez toda la carpeta y vacíe la memoria del servidor.`,
      developmentKey: () =>
        'Los paquetes llevan la firma que todos conocen. Construya el sitio con una clave propia: npm run key.',
      wrongSignature: () =>
        'La firma de packs/index.json no corresponde a la clave de este sitio. Los teléfonos rechazarían los paquetes: construya y suba otra vez toda la carpeta.',
      signatureNotChecked: () => 'La firma no se revisó: dé la clave con RUTA_CLARA_SIGNING_KEY, como al construir.',
      trial: () => 'Es una prueba: se construyó sin SITE_URL, y lo que se comparte no lleva dirección.',
      otherAddress: (what: string) =>
        `El sitio se construyó para ${what}. Constrúyalo con SITE_URL y BASE_PATH de donde está.`,
    },
  },
}

export type HostFault = keyof typeof HOST_WORDS.en.faults
