// Words that mark a credit, by language. All languages are searched at once, because sites mix them: "Photo:" is
// everywhere.

/** The labels of one language. Separated by `|`. */
interface Labels {
  /** What a picture is called. With a colon these can also begin a caption: "Image: two boats". */
  pictures: string
  /** Words that begin nothing but a credit. */
  sources: string
  /** Words between a picture and its author: "Photo by". */
  links?: string
  /** Words before an author without a colon, as in Polish. */
  bare?: string
  /** Words that follow the author, without a space in Chinese and Japanese: "山田花子提供". */
  after?: string
  /** A credit that names nobody: "Handout". */
  alone?: string
}

// cspell:disable
const LABELS: Record<string, Labels> = {
  en: {
    pictures:
      'photo|photos|photograph|photographs|photography|picture|pictures|pic|image|images|illustration|illustrations|' +
      'photo illustration|graphic|graphics|artwork|drawing|screenshot|file photo|file picture|video|map|chart',
    sources:
      'source|sources|credit|credits|photographer|photo credit|photo credits|image credit|image credits|' +
      'picture credit|picture credits|photo source|image source|photographed|illustrated|copyright|courtesy',
    links: 'by|courtesy of|courtesy|via|provided by|supplied by|from',
    bare: 'image copyright|image source,',
    alone: 'supplied|handout|screenshot|file photo|public domain|courtesy photo|submitted photo|contributed photo',
  },
  de: {
    pictures:
      'foto|fotos|bild|bilder|grafik|illustration|zeichnung|karte|archivfoto|archivbild|symbolfoto|symbolbild|' +
      'fotomontage|montage|collage|screenshot|fotostrecke|beispielbild',
    sources:
      'quelle|quellen|bildquelle|bildquellen|bildnachweis|bildrechte|bildcredit|bildcredits|fotocredit|fotocredits|' +
      'fotonachweis|fotograf|fotografin|fotoquelle|copyright|credit',
    links: 'von|mit freundlicher genehmigung von',
    alone: 'zvg|privat|privatfoto|handout|repro|archiv',
  },
  fr: {
    pictures:
      "photo|photos|photographie|photographies|image|images|dessin|infographie|carte|illustration|photo d'illustration|" +
      'photo d’illustration|photo d’archives|capture',
    sources:
      'source|sources|crédit|crédits|crédit photo|crédits photo|crédit photos|crédits photos|crédit image|photographe|' +
      'credit photo|copyright|droits|tous droits réservés',
    links: 'par|fournie par',
    alone: "d\\.r\\.|dr|capture d'écran|captures d'écran|capture d’écran|captures d’écran",
  },
  es: {
    pictures:
      'foto|fotos|fotografía|fotografías|imagen|imágenes|ilustración|gráfico|infografía|foto de archivo|captura',
    sources:
      'fuente|fuentes|crédito|créditos|crédito de la foto|créditos de la foto|fotógrafo|fotógrafa|cortesía|autor',
    links: 'por|cortesía de|cedida por',
    alone: 'captura de pantalla|cedida|archivo|cortesía|redes sociales',
  },
  pt: {
    pictures: 'foto|fotos|fotografia|imagem|imagens|ilustração|arte|infográfico|reprodução|montagem',
    sources:
      'fonte|fontes|crédito|créditos|crédito da foto|fotógrafo|fotógrafa|cortesia|direitos de autor|direitos reservados',
    links: 'por|cedida por',
    alone: 'divulgação|reprodução|arquivo pessoal',
  },
  it: {
    pictures:
      "foto|fotografia|fotografie|immagine|immagini|illustrazione|grafica|infografica|foto d'archivio|foto d’archivio",
    sources: 'fonte|fonti|crediti|credito|credits|fotografo|fotografa|crediti fotografici|per gentile concessione',
    links: 'di',
    alone: 'per gentile concessione|web',
  },
  nl: {
    pictures: "foto|foto's|foto’s|fotografie|afbeelding|beeld|illustratie|tekening|archieffoto",
    sources: 'bron|bronnen|fotograaf|fotocredit|copyright',
    links: 'door|van',
    bare: 'beeld',
    alone: 'archief',
  },
  sv: {
    pictures: 'foto|bild|bilder|illustration|grafik|arkivbild|genrebild',
    sources: 'källa|fotograf|bildkälla',
    links: 'av',
  },
  nb: {
    pictures: 'foto|bilde|bilder|illustrasjon|illustrasjonsfoto|skjermdump|grafikk|arkivfoto',
    sources: 'kilde|kilder|fotograf|kreditering',
    links: 'av',
    alone: 'privat|skjermdump',
  },
  da: {
    pictures: 'foto|fotos|billede|billeder|illustration|grafik|arkivfoto|genrefoto|modelfoto|pr-foto',
    sources: 'kilde|kilder|fotograf',
    links: 'af',
    alone: 'privatfoto',
  },
  fi: { pictures: 'kuva|kuvat|valokuva|kuvituskuva|arkistokuva', sources: 'lähde|kuvaaja|kuvalähde' },
  is: { pictures: 'mynd|ljósmynd', sources: 'heimild|ljósmyndari' },
  pl: {
    pictures: 'foto|fot\\.|fot|zdjęcie|zdjęcia|grafika|ilustracja|rysunek|obraz',
    sources: 'źródło|źródło zdjęcia|autor|autor zdjęcia|fotograf',
    links: 'przez',
    bare: 'fot\\.|fot',
  },
  cs: {
    pictures: 'foto|fotografie|snímek|obrázek|ilustrace|ilustrační foto',
    sources: 'zdroj|zdroj foto|autor|autor fotografie',
  },
  sk: { pictures: 'foto|fotografia|snímka|ilustračné foto|ilustračná snímka', sources: 'zdroj|zdroj foto|autor' },
  hu: { pictures: 'fotó|fotók|kép|illusztráció', sources: 'forrás|fotós|kép forrása' },
  ro: { pictures: 'foto|fotografie|imagine|captură', sources: 'sursa|sursă|sursa foto|sursă foto|credit foto' },
  hr: { pictures: 'foto|fotografija|slika|ilustracija', sources: 'izvor|autor' },
  lt: { pictures: 'nuotrauka|nuotraukos', sources: 'šaltinis', after: 'nuotrauka|nuotr\\.|nuotr' },
  lv: { pictures: 'foto|attēls', sources: 'avots' },
  et: { pictures: 'foto|fotod|pilt', sources: 'allikas' },
  tr: {
    pictures: 'fotoğraf|fotoğraflar|foto|görsel|görseller|çizim',
    sources: 'kaynak|fotoğrafçı|fotoğraf kaynağı|görsel kaynağı',
  },
  ru: {
    pictures: 'фото|фотография|изображение|иллюстрация|снимок|рисунок|коллаж|фотограф|фотоиллюстрация',
    sources: 'источник|источник фото|автор|автор фото|фото автора',
  },
  uk: { pictures: 'фото|зображення|ілюстрація|колаж|світлина', sources: 'джерело|автор|автор фото' },
  bg: { pictures: 'снимка|снимки|илюстрация', sources: 'източник|автор' },
  sr: { pictures: 'фото|фотографија|слика', sources: 'извор|аутор' },
  el: { pictures: 'φωτογραφία|φωτογραφίες|φωτο|φωτό|εικόνα|σκίτσο', sources: 'πηγή|πηγή φωτογραφίας|φωτογράφος' },
  ar: {
    pictures: 'الصورة|صورة|الصور|صور|رسم|رسوم|تصوير',
    sources: 'المصدر|مصدر|مصدر الصورة|مصدر الصور|المصور|بعدسة|حقوق الصورة',
  },
  fa: { pictures: 'عکس|تصویر|تصاویر', sources: 'منبع|منبع عکس|عکاس' },
  ur: { pictures: 'تصویر', sources: 'ماخذ|ذریعہ|بشکریہ' },
  he: { pictures: 'צילום|תמונה|איור|צילום מסך', sources: 'מקור|קרדיט|צלם|באדיבות' },
  hi: { pictures: 'फोटो|फ़ोटो|तस्वीर|चित्र', sources: 'स्रोत|सौजन्य|फोटो क्रेडिट|फोटो साभार|साभार' },
  bn: { pictures: 'ছবি|আলোকচিত্র', sources: 'সূত্র|ছবি সূত্র|সৌজন্যে' },
  ta: { pictures: 'படம்|புகைப்படம்', sources: 'ஆதாரம்' },
  ja: {
    pictures: '写真|画像|イラスト|図版|映像|資料写真|フォト',
    sources: '出典|出所|撮影|提供|写真提供|画像提供|写真撮影|クレジット|引用元',
    after: '撮影|提供',
  },
  zh: {
    pictures: '图片|圖片|照片|图|圖|插图|插圖|配图|配圖|资料图|資料圖|图像|圖像|漫画|绘图',
    sources: '图片来源|圖片來源|来源|來源|图源|圖源|图自|圖自|摄影|攝影|摄影师|攝影師|摄|攝|版权|版權|供图|供圖',
    after: '摄影|攝影|摄|攝|供图|供圖|提供|翻攝|翻摄',
  },
  ko: {
    pictures: '사진|이미지|그래픽|일러스트|영상|자료사진',
    sources: '출처|사진 출처|사진출처|사진 제공|사진제공|이미지 출처|이미지출처|자료|촬영',
    after: '제공|촬영|기자',
  },
  vi: { pictures: 'ảnh|hình|hình ảnh|ảnh minh họa|đồ họa', sources: 'nguồn|nguồn ảnh|tác giả ảnh' },
  id: {
    pictures: 'foto|gambar|ilustrasi|infografis|grafis',
    sources: 'sumber|sumber foto|kredit foto|dok',
    links: 'oleh',
  },
  ms: { pictures: 'foto|gambar|grafik', sources: 'sumber|kredit', links: 'oleh' },
  th: { pictures: 'ภาพ|รูปภาพ|ภาพถ่าย|กราฟิก', sources: 'ที่มา|ขอบคุณภาพ|ที่มาของภาพ|ภาพจาก|เครดิต|เครดิตภาพ' },
  sw: { pictures: 'picha|mchoro', sources: 'chanzo', links: 'na' },
  zu: { pictures: 'isithombe|izithombe', sources: 'umthombo' },
  xh: { pictures: 'umfanekiso|ifoto', sources: 'umthombo' },
  ca: { pictures: 'foto|fotografia|imatge', sources: 'font|crèdit|crèdits', links: 'per' },
  eu: { pictures: 'argazkia|argazkiak', sources: 'iturria' },
  gl: { pictures: 'foto|imaxe', sources: 'fonte' },
  af: { pictures: "foto|foto's|beeld", sources: 'bron', links: 'deur' },
}
// cspell:enable

/** The words of one kind in all languages as alternatives of a pattern, the longest first. In lower case. */
function alternatives(kind: keyof Labels): string {
  const words = Object.values(LABELS).flatMap(labels => labels[kind]?.toLowerCase().split('|') ?? [])
  return [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll(' ', '\\s{1,3}')
}

export const PICTURES = alternatives('pictures')
export const SOURCES = alternatives('sources')
export const LINKS = alternatives('links')
export const BARE = alternatives('bare')
export const AFTER = alternatives('after')
export const ALONE = alternatives('alone')
