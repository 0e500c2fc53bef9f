// Words that mark a credit, by language. All languages are searched at once, because sites mix them: "Photo:" is
// everywhere. A word of several languages is listed once. Words in other scripts than Latin are in
// otherScripts.
import { joinWords, withOtherScripts } from '../otherScripts/otherScripts.ts'

// cspell:disable
/** What a picture is called. With a colon these can also begin a caption: "Image: two boats". */
const PICTURES =
  // English
  'photo|photos|photograph|photographs|photography|picture|pictures|pic|image|images|illustration|illustrations|' +
  'photo illustration|graphic|graphics|artwork|drawing|screenshot|file photo|file picture|video|map|chart|' +
  // German
  'foto|fotos|bild|bilder|grafik|zeichnung|karte|archivfoto|archivbild|symbolfoto|symbolbild|fotomontage|montage|' +
  'collage|fotostrecke|beispielbild|' +
  // French
  "photographie|photographies|dessin|infographie|carte|photo d'illustration|photo d’illustration|photo d’archives|" +
  'capture|' +
  // Spanish
  'fotografía|fotografías|imagen|imágenes|ilustración|gráfico|infografía|foto de archivo|captura|' +
  // Portuguese
  'fotografia|imagem|imagens|ilustração|arte|infográfico|reprodução|montagem|' +
  // Italian
  "fotografie|immagine|immagini|illustrazione|grafica|infografica|foto d'archivio|foto d’archivio|" +
  // Dutch
  "foto's|foto’s|afbeelding|beeld|illustratie|tekening|archieffoto|" +
  // Swedish
  'arkivbild|genrebild|' +
  // Norwegian
  'bilde|illustrasjon|illustrasjonsfoto|skjermdump|grafikk|arkivfoto|' +
  // Danish
  'billede|billeder|genrefoto|modelfoto|pr-foto|' +
  // Finnish
  'kuva|kuvat|valokuva|kuvituskuva|arkistokuva|' +
  // Icelandic
  'mynd|ljósmynd|' +
  // Polish
  'fot\\.|fot|zdjęcie|zdjęcia|grafika|ilustracja|rysunek|obraz|' +
  // Czech
  'snímek|obrázek|ilustrace|ilustrační foto|' +
  // Slovak
  'snímka|ilustračné foto|ilustračná snímka|' +
  // Hungarian
  'fotó|fotók|kép|illusztráció|' +
  // Romanian
  'imagine|captură|' +
  // Croatian
  'fotografija|slika|ilustracija|' +
  // Lithuanian
  'nuotrauka|nuotraukos|' +
  // Latvian
  'attēls|' +
  // Estonian
  'fotod|pilt|' +
  // Turkish
  'fotoğraf|fotoğraflar|görsel|görseller|çizim|' +
  // Vietnamese
  'ảnh|hình|hình ảnh|ảnh minh họa|đồ họa|' +
  // Indonesian
  'gambar|ilustrasi|infografis|grafis|' +
  // Swahili
  'picha|mchoro|' +
  // Zulu
  'isithombe|izithombe|' +
  // Xhosa
  'umfanekiso|ifoto|' +
  // Catalan
  'imatge|' +
  // Basque
  'argazkia|argazkiak|' +
  // Galician
  'imaxe'
/** Words that begin nothing but a credit. */
const SOURCES =
  // English
  'source|sources|credit|credits|photographer|photo credit|photo credits|image credit|image credits|picture credit|' +
  'picture credits|photo source|image source|photographed|illustrated|copyright|courtesy|' +
  // German
  'quelle|quellen|bildquelle|bildquellen|bildnachweis|bildrechte|bildcredit|bildcredits|fotocredit|fotocredits|' +
  'fotonachweis|fotograf|fotografin|fotoquelle|' +
  // French
  'crédit|crédits|crédit photo|crédits photo|crédit photos|crédits photos|crédit image|photographe|credit photo|' +
  'droits|tous droits réservés|' +
  // Spanish
  'fuente|fuentes|crédito|créditos|crédito de la foto|créditos de la foto|fotógrafo|fotógrafa|cortesía|autor|' +
  // Portuguese
  'fonte|fontes|crédito da foto|cortesia|direitos de autor|direitos reservados|' +
  // Italian
  'fonti|crediti|credito|fotografo|fotografa|crediti fotografici|per gentile concessione|' +
  // Dutch
  'bron|bronnen|fotograaf|' +
  // Swedish
  'källa|bildkälla|' +
  // Norwegian
  'kilde|kilder|kreditering|' +
  // Finnish
  'lähde|kuvaaja|kuvalähde|' +
  // Icelandic
  'heimild|ljósmyndari|' +
  // Polish
  'źródło|źródło zdjęcia|autor zdjęcia|' +
  // Czech
  'zdroj|zdroj foto|autor fotografie|' +
  // Hungarian
  'forrás|fotós|kép forrása|' +
  // Romanian
  'sursa|sursă|sursa foto|sursă foto|credit foto|' +
  // Croatian
  'izvor|' +
  // Lithuanian
  'šaltinis|' +
  // Latvian
  'avots|' +
  // Estonian
  'allikas|' +
  // Turkish
  'kaynak|fotoğrafçı|fotoğraf kaynağı|görsel kaynağı|' +
  // Vietnamese
  'nguồn|nguồn ảnh|tác giả ảnh|' +
  // Indonesian
  'sumber|sumber foto|kredit foto|dok|' +
  // Malay
  'kredit|' +
  // Swahili
  'chanzo|' +
  // Zulu
  'umthombo|' +
  // Catalan
  'font|crèdit|crèdits|' +
  // Basque
  'iturria'
/** Words between a picture and its author: "Photo by". */
const LINKS =
  // English
  'by|courtesy of|courtesy|via|provided by|supplied by|from|' +
  // German
  'von|mit freundlicher genehmigung von|' +
  // French
  'par|fournie par|' +
  // Spanish
  'por|cortesía de|cedida por|' +
  // Italian
  'di|' +
  // Dutch
  'door|van|' +
  // Swedish
  'av|' +
  // Danish
  'af|' +
  // Polish
  'przez|' +
  // Indonesian
  'oleh|' +
  // Swahili
  'na|' +
  // Catalan
  'per|' +
  // Afrikaans
  'deur'
/** Words before an author without a colon, as in Polish. */
const BARE =
  // English
  'image copyright|image source,|' +
  // Dutch
  'beeld|' +
  // Polish
  'fot\\.|fot'
/** Words that follow the author, without a space in Chinese and Japanese: "山田花子提供". */
const AFTER =
  // Lithuanian
  'nuotrauka|nuotr\\.|nuotr'
/** A credit that names nobody: "Handout". */
const ALONE =
  // English
  'supplied|handout|screenshot|file photo|public domain|courtesy photo|submitted photo|contributed photo|' +
  // German
  'zvg|privat|privatfoto|repro|archiv|' +
  // French
  "d\\.r\\.|dr|capture d'écran|captures d'écran|capture d’écran|captures d’écran|" +
  // Spanish
  'captura de pantalla|cedida|archivo|cortesía|redes sociales|' +
  // Portuguese
  'divulgação|reprodução|arquivo pessoal|' +
  // Italian
  'per gentile concessione|web|' +
  // Dutch
  'archief|' +
  // Norwegian
  'skjermdump'
// cspell:enable

/** The words of one kind in all languages as alternatives of a pattern, the longest first. In lower case. */
const alternatives = (words: string, kind?: 'pictures' | 'sources' | 'after'): (() => string) =>
  withOtherScripts(others =>
    joinWords(words, kind && others[kind])
      .toLowerCase()
      .split('|')
      .sort((a, b) => b.length - a.length)
      .join('|')
      .replaceAll(' ', '\\s{1,3}'),
  )

export const pictures = alternatives(PICTURES, 'pictures')
export const sources = alternatives(SOURCES, 'sources')
export const links = alternatives(LINKS)
export const bare = alternatives(BARE)
export const after = alternatives(AFTER, 'after')
export const alone = alternatives(ALONE)
