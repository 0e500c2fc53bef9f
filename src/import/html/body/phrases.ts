// Phrases of newsrooms that are not part of an article, by language. They are matched at the start of a block. Those in
// other scripts than Latin are in otherScripts. A phrase that begins with another one is not listed.
import { joinWords, withOtherScripts } from '../../otherScripts/otherScripts.ts'

// cspell:disable
/** "Read more: …", "See also": a link to another article. */
const READ_MORE = [
  'read more|read also|also read|read next|see also|see more|related|recommended|you may (also )?like|you might (also )?like|don.t miss|must read|more|up next|watch|listen|keep reading|continue reading|trending|most (read|popular|viewed)|top stories|latest( news)?|popular|in case you missed it',
  'lesen sie|auch interessant|mehr (zum thema|dazu|zu|aus|lesen|themen|artikel|news)|weitere (informationen|artikel|themen|nachrichten|meldungen|newsletter)|das könnte (sie|dich) auch interessieren|passend dazu|zum thema|siehe auch|am beliebtesten|meistgelesen|ende der weiteren informationen|lese-empfehlungen?|empfehlungen der redaktion|hintergrund zum thema|links zum thema|dieses thema im programm|schlagwörter',
  'lire (aussi|plus|la suite|également)|à lire (aussi|également)?|voir aussi|à voir aussi|sur le même (sujet|thème)|pour aller plus loin|les plus lus|article réservé|nos articles|écouter aussi|retrouvez',
  'lee (también|además|más)|leer (también|más)|te puede interesar|le puede interesar|ver (también|más)|más (información|noticias|sobre)|noticias relacionadas|temas relacionados|lo más (leído|visto)|relacionad[oa]s?|también te puede|archivado en|te recomendamos',
  'leia (também|mais)|veja (também|mais)|saiba mais|confira|mais (lidas|notícias|sobre)|notícias relacionadas|relacionad[oa]s',
  'leggi (anche|tutto|di più)|vedi anche|guarda anche|approfondisci|per approfondire|articoli correlati|potrebbe interessarti|i più letti',
  'lees (ook|meer|verder)|bekijk ook|meer over|lees het hele|ook interessant|meest gelezen|gerelateerd',
  'les (også|mer|saken)|se også|mer om|læs (også|mere)|læs her|läs (också|även|mer)|se även|mer om ämnet|lue (myös|lisää)|katso myös|relaterte|relaterad',
  'czytaj (też|także|również|więcej)|zobacz (też|także|również|więcej)|przeczytaj (też|także|również)?|polecamy|więcej na ten temat|čtěte (také|též|i)|přečtěte si|související|mohlo by vás zajímat|čítajte|olvass|ezt is|kapcsolódó|citește (și|mai)|vezi și|skaityk taip pat|taip pat skaitykite|lasi (arī|vēl)|loe (ka|lisaks)',
  'ayrıca (oku|bkz)|(bunu|şunu) da oku|ilgili haber|haberin devamı|ilginizi çekebilir|önerilen|baca (juga|selengkapnya)|lihat juga|simak juga|artikel terkait|xem (thêm|tiếp)|đọc (thêm|tiếp)|tin liên quan',
].join('|')

/** Sign-up boxes, buttons and counters. */
const SIGN_UP = [
  'subscribe|sign (up|in)|join (the|our|us)|get (breaking|our|the latest|in touch|more)|newsletter|follow (us|our|him|her|on)|click here|share|advertisement|advertising|sponsored|comments?|leave a (comment|reply)|post a comment|add a comment|log in|register|already a subscriber|download (the|our)|support (our|us)|donate|print|order reprints|text size|write to|contact us|send us|have a (tip|story)|do you have (a|any)|got a (tip|story)|image \\d+ of|caption|close|copy link|listen to this article|stay up to date|let our news|by signing up|this article (was|is) (originally|first)|this document is subject|loading|skip to content|view comments|report a|sign me up|tags?|topics?|filed under|posted in|categories|all rights reserved',
  'anzeige|werbung|abonnieren|jetzt (abonnieren|anmelden|registrieren|lesen)|teilen|kommentare?|artikel (teilen|drucken|merken)|drucken|merken|zur startseite|mit (meiner|der) anmeldung|ihre meinung|forum|fehler gefunden|melden sie sich|folgen sie|quelle:? ?dpa|schlagworte|themen|hinweis zu affiliate|in diesem artikel sind affiliate|redaktion:|sendung:|lesedauer|artikel anhören|dieser artikel (erschien|wurde)',
  'publicité|abonnez-vous|s.abonner|partager|commentaires?|inscrivez-vous|suivez-nous|recevez|la rédaction vous|temps de lecture|mots-clés',
  'publicidad|suscríbete|suscribirse|compartir|comentarios?|síguenos|regístrate|boletín|etiquetas|temas|publicidade|assine|compartilhe?|siga|cadastre-se|inscreva-se|comentários|pubblicità|iscriviti|condividi|commenti|seguici|abbonati|argomenti|tag',
  'advertentie|abonneer|deel|reacties|schrijf je in|nieuwsbrief|volg ons|annonse|abonner|del|kommentarer|følg|nyhetsbrev|nyhedsbrev|annons|prenumerera|dela|följ|mainos|tilaa|jaa|kommentit|reklama|subskrybuj|udostępnij|komentarze|zapisz się|obserwuj|tagi|inzerce|sdílet|komentáře|odebírat|diskuse|hirdetés|iratkozz|megosztás|publicitate|abonează|distribuie|prenumeruokite|reklaama',
  'reklam|abone ol|paylaş|yorum(lar)?|etiketler|iklan|langganan|bagikan|komentar|quảng cáo|đăng ký|chia sẻ|bình luận',
  'ⓒ',
].join('|')

/** "Published: …", "Updated", "Reading time". */
const DATE_LINE = [
  '(first |last )?(published|posted|updated|modified)|\\d+ min(ute)?s? read|veröffentlicht|publiziert|aktualisiert|stand|erstellt|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|publisert|oppdatert|opdateret|offentliggjort|publicerad|uppdaterad|julkaistu|päivitetty|opublikowano|zaktualizowano|aktualizacja|publikováno|aktualizováno|yayınlan|güncelle|dipublikasi|diperbarui|cập nhật',
].join('|')
// cspell:enable

const END = '(?=$|[\\s:：!,.|›»>→…)\\]/–—-])'
const START = '^[\\s>»›•|+\\[【(▶►→■●*–—-]*'

const atStart = (phrases: string, kind: 'readMore' | 'signUp' | 'dateLine') =>
  withOtherScripts(words => new RegExp(`${START}(?:${joinWords(phrases, words[kind])})${END}`, 'iu'))

const readMore = atStart(READ_MORE, 'readMore')
const signUp = atStart(SIGN_UP, 'signUp')
const dateLine = atStart(DATE_LINE, 'dateLine')
// cspell:disable
const COPYRIGHT =
  /^\W{0,3}(?:copyright\b|©|\(c\)\s*\d{4})|(?:all rights reserved|alle rechte vorbehalten|无断转载|無断転載)/iu
// cspell:enable
const ADDRESS = /[\w.+-]+@[\w-]+\.[\w.]+/

/** True if a block begins as links to other articles do. */
export const isReadMore = (text: string): boolean => readMore().test(text.slice(0, 200))

/** True if a block begins as sign-up boxes, buttons and counters do, or states a copyright. */
export const isSignUp = (text: string): boolean =>
  signUp().test(text.slice(0, 200)) || COPYRIGHT.test(text.slice(0, 400)) || (text.length < 160 && ADDRESS.test(text))

/** True if a block begins with a word such as "Published". */
export const isDateLine = (text: string): boolean => dateLine().test(text.slice(0, 200))
