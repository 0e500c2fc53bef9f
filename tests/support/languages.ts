type Json = Record<string, unknown>

/** The texts of an article in one language. */
type Copy = {
  lang: string
  kicker: string
  headline: string
  standfirst: string
  author: string
  publisher: string
  lead: string
  /** Two sections with a picture: heading, first and second paragraph, caption, credit. */
  sections: [string, string, string, string, string][]
  /** A section without a picture, with every kind of block. */
  mixed: { heading: string; subheading: string; quote: string; cite: string; items: string[] }
}

const en: Copy = {
  lang: 'en-GB',
  kicker: 'Harbour',
  headline: 'The ferry returns to the old harbour after nine winters without a boat',
  standfirst: 'Two crossings a day, a new pier, and an argument about who may sell coffee on it.',
  author: 'Ada Fenwick',
  publisher: 'The Tideway Courier',
  lead: 'At half past six on Monday morning the first ferry in nine years left the old harbour with 41 passengers, eleven bicycles and a dog that had never seen the sea.',
  sections: [
    [
      'A pier built twice, and paid for three times',
      'The first pier was too short for the tide, and the second too high for the boat. The third stands on 64 oak piles and cost 2.7 million pounds, about as much as the first two together.',
      '“We could have asked the fishermen,” says the engineer who was called in last. Nobody had.',
      'The new pier at low water; the steps of the first one are still to be seen beside it.',
      'Harbour Office/A. Fenwick',
    ],
    [
      'Who may sell coffee?',
      'The council had promised the kiosk to one family, and the lease to another. Both came on the first morning, with two machines and one socket between them.',
      'By noon they had agreed to take turns, a week each, until the court decides.',
      'A queue, shortly after seven.',
      'Ann Other/Tideway Pictures',
    ],
  ],
  mixed: {
    heading: 'What changes for commuters from the islands',
    subheading: 'In short',
    quote: 'I have driven round this bay for nine years. I shall read the paper instead.',
    cite: 'A passenger from Westness',
    items: ['Two crossings on weekdays, four at the weekend', 'Bicycles travel free', 'Dogs pay as children do'],
  },
}

const de: Copy = {
  lang: 'de',
  kicker: 'Hafenwirtschaft',
  headline: 'Donaudampfschifffahrtsgesellschaft verlängert Sommerfahrplan trotz Niedrigwasserstandswarnung',
  standfirst:
    'Die Geschwindigkeitsbegrenzungsverordnung bleibt umstritten, das Fremdenverkehrsamt rechnet mit Rekordübernachtungszahlen.',
  author: 'Annegret Schlüter-Weißenfels',
  publisher: 'Uferländischer Generalanzeiger',
  lead: 'Die Verkehrsbetriebe haben am Donnerstag die Wiederaufnahme des Personenschiffsverkehrs angekündigt. Grundlage ist eine Wasserstraßenunterhaltungsvereinbarung, über die neun Jahre verhandelt wurde.',
  sections: [
    [
      'Wasserstraßenverwaltungsgebührenordnung vor dem Oberverwaltungsgericht',
      'Über die Rechtmäßigkeit der Schleusenbenutzungsgebühren entscheidet das Gericht frühestens im Herbst. Bis dahin gilt eine Übergangsregelung, die das Verkehrsministerium als „Zwischenlösung mit Augenmaß“ bezeichnet.',
      'Die Fahrgastschifffahrtsunternehmen hatten eine Ausnahmegenehmigung beantragt und waren an der Zuständigkeitsverteilung gescheitert.',
      'Anlegestelle Nordufer: Die Uferbefestigungsarbeiten sollen bis zum Saisonbeginn abgeschlossen sein.',
      'Wasserschifffahrtsverwaltungsarchiv/Schlüter-Weißenfels',
    ],
    [
      'Straßenbahnhaltestellenverlegung',
      'Pendlerinnen und Pendler müssen sich auf Fahrplanänderungen einstellen. Die Umsteigezeiten verlängern sich um durchschnittlich dreieinhalb Minuten.',
      'Eine Barrierefreiheitsüberprüfung steht noch aus.',
      'Baustelleneinrichtung am Hafenplatz.',
      'Stadtbildstelle/Öffentlichkeitsarbeit',
    ],
  ],
  mixed: {
    heading: 'Mindestgeschwindigkeitsunterschreitungen und ihre Folgen',
    subheading: 'Zuständigkeitsbereiche',
    quote: 'Wer die Entschleunigung will, darf über Verspätungen nicht klagen.',
    cite: 'Sprecherin der Fahrgastinteressenvertretung',
    items: [
      'Zwei Überfahrten an Werktagen, vier am Wochenende',
      'Fahrradmitnahme kostenlos, Voranmeldung erforderlich',
      'Ermäßigungsberechtigungsnachweise werden an Bord ausgestellt',
    ],
  },
}

const ar: Copy = {
  lang: 'ar',
  kicker: 'الميناء',
  headline: 'العبّارة تعود إلى الميناء القديم بعد تسعة شتاءات بلا قارب واحد',
  standfirst: 'رحلتان في اليوم ورصيف جديد وخلاف حول من يحق له أن يبيع القهوة عليه.',
  author: 'سلمى الخطيب',
  publisher: 'بريد الساحل',
  lead: 'في السادسة والنصف من صباح الاثنين غادرت أول عبّارة منذ تسع سنوات الميناء القديم وعلى متنها 41 راكباً وإحدى عشرة دراجة وكلب لم ير البحر من قبل.',
  sections: [
    [
      'رصيف بُني مرتين ودُفع ثمنه ثلاث مرات',
      'كان الرصيف الأول أقصر من أن يبلغ الماء عند الجزر، والثاني أعلى من القارب. أما الثالث فيقوم على 64 وتداً من خشب البلوط وكلّف 2.7 مليون.',
      'يقول المهندس الذي استُدعي أخيراً: «كان يكفي أن نسأل الصيادين». لم يسألهم أحد.',
      'الرصيف الجديد عند الجزر، وما زالت درجات الرصيف الأول ظاهرة إلى جانبه.',
      'مكتب الميناء/سلمى الخطيب',
    ],
    [
      'من يبيع القهوة؟',
      'وعد المجلس عائلةً بالكشك ومنح عقد الإيجار لعائلة أخرى. جاءت العائلتان في الصباح الأول بآلتين ومقبس كهربائي واحد.',
      'وقبل الظهر اتفقتا على التناوب، أسبوعاً لكل عائلة، إلى أن تحكم المحكمة.',
      'صف طويل بعد السابعة بقليل.',
      'مصوّر البريد/Ann Other',
    ],
  ],
  mixed: {
    heading: 'ما الذي يتغير لركاب الجزر',
    subheading: 'باختصار',
    quote: 'درتُ حول هذا الخليج بسيارتي تسع سنوات، ومن الآن سأقرأ الجريدة.',
    cite: 'راكب من الجزيرة الغربية',
    items: ['رحلتان في أيام العمل وأربع في نهاية الأسبوع', 'الدراجات مجاناً', 'الكلاب تدفع أجرة الأطفال'],
  },
}

const zh: Copy = {
  lang: 'zh-CN',
  kicker: '港口',
  headline: '停航九个冬天之后，渡轮重新驶回老港口',
  standfirst: '每天两班，一座新码头，还有一场关于谁能在上面卖咖啡的争论。',
  author: '林若溪',
  publisher: '潮声日报',
  lead: '星期一早上六点半，九年来的第一班渡轮驶离老港口，船上有四十一名乘客、十一辆自行车，还有一只从没见过大海的狗。',
  sections: [
    [
      '一座码头建了两次，付了三次钱',
      '第一座码头太短，退潮时够不着水；第二座又太高，船靠不上去。第三座立在六十四根橡木桩上，花了二百七十万，差不多等于前两座的总和。',
      '最后被请来的工程师说：“其实问一问渔民就够了。”没有人问过。',
      '退潮时的新码头，旁边还看得见第一座码头的台阶。',
      '港务处/林若溪',
    ],
    [
      '谁来卖咖啡？',
      '议会把售货亭答应给了一家人，却把租约给了另一家。开航第一天早上两家都来了，带着两台机器，却只有一个插座。',
      '到了中午，他们商定一家一个星期轮流经营，直到法院作出裁决。',
      '七点刚过，队伍已经排得很长。',
      '潮声图片社/Ann Other',
    ],
  ],
  mixed: {
    heading: '海岛通勤者的生活会有哪些变化',
    subheading: '简而言之',
    quote: '我绕着这个海湾开了九年的车，从今以后我要坐着看报纸。',
    cite: '一位来自西岛的乘客',
    items: ['工作日两班，周末四班', '自行车免费', '狗按儿童票价收费'],
  },
}

/** The languages of the test articles: the usual case, long words, from right to left, and no spaces between words. */
export const LANGUAGES = ['en', 'de', 'ar', 'zh'] as const
const COPY = { en, de, ar, zh }

/**
 * An article with every kind of slide: a typographic cover (or one led by a picture), sections with and without a
 * picture, and one whose picture is still to come.
 */
export function createTestArticle(language: (typeof LANGUAGES)[number], { picture = false } = {}): Json {
  const { lang, kicker, headline, standfirst, author, publisher, lead, sections, mixed } = COPY[language]
  const figure = (alt: string, credit: string, caption?: string) => ({
    ...{ type: 'figure', src: 'picture.svg', fit: 'cover', width: 1600, height: 1000, alt, credit },
    ...(caption ? { caption } : {}),
  })
  const [, , , caption, credit] = sections[0] as Copy['sections'][number]
  const { src: _, width: __, height: ___, ...toCome } = figure(caption, credit)
  const paragraph = (text: string) => ({ type: 'paragraph', text })
  return {
    ...{ version: 1, lang, kicker, headline, standfirst, published: '2026-03-02', modified: '2026-03-03' },
    byline: [{ name: author }],
    publisher: { name: publisher },
    ...(picture ? {} : { cover: 'none' }),
    sections: [
      { id: 'lead', body: [...(picture ? [figure(caption, credit)] : []), paragraph(lead)] },
      ...sections.map(([heading, first, second, caption, credit], index) => ({
        id: `section-${index + 2}`,
        heading,
        body: [paragraph(first), figure(caption, credit, caption), paragraph(second)],
      })),
      {
        id: 'mixed',
        heading: mixed.heading,
        body: [
          paragraph(lead),
          { type: 'quote', text: mixed.quote, cite: mixed.cite },
          { type: 'subheading', text: mixed.subheading },
          { type: 'list', items: mixed.items },
        ],
      },
      { id: 'to-come', heading: mixed.subheading, body: [toCome, paragraph(lead)] },
    ],
  }
}
