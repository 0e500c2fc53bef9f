import { describe, expect, it } from 'vitest'
import { estimateReadingSeconds, getBlockText } from '../../src/article/readingTime.ts'

const words = (count: number) => Array(count).fill('word').join(' ')

describe('estimateReadingSeconds', () => {
  it('takes a minute for 238 words', () => {
    expect(estimateReadingSeconds(words(238))).toBeCloseTo(60)
    expect(estimateReadingSeconds(words(119))).toBeCloseTo(30)
  })

  it('takes a minute for 300 characters of a script without spaces, without punctuation', () => {
    expect(estimateReadingSeconds('港'.repeat(300))).toBeCloseTo(60)
    expect(estimateReadingSeconds(`${'あ'.repeat(150)}、。`)).toBeCloseTo(30)
  })

  it('adds both in a text with two scripts', () => {
    expect(estimateReadingSeconds(`${'港'.repeat(150)} ${words(119)}`)).toBeCloseTo(60)
  })

  it('takes about as long for a translation as for the original, in any script', () => {
    const english =
      'The ferry left the old harbour this morning with forty passengers on board. The sea was calm, and everyone was glad that the boat had come back after so many years.'
    const translations = {
      German:
        'Die Fähre hat heute Morgen mit vierzig Fahrgästen an Bord den alten Hafen verlassen. Das Meer war ruhig, und alle freuten sich, dass das Schiff nach so vielen Jahren zurückgekommen war.',
      Finnish:
        'Lautta lähti tänä aamuna vanhasta satamasta neljäkymmentä matkustajaa kyydissään. Meri oli tyyni, ja kaikki iloitsivat siitä, että laiva oli palannut niin monen vuoden jälkeen.',
      Turkish:
        'Feribot bu sabah gemideki kırk yolcusuyla birlikte eski limandan ayrıldı. Deniz sakindi ve herkes, teknenin bunca yılın ardından nihayet geri dönmüş olmasından mutluluk duyuyordu.',
      Vietnamese:
        'Sáng nay chuyến phà rời bến cảng cũ với bốn mươi hành khách trên tàu. Biển lặng, và mọi người đều vui mừng vì con tàu đã trở lại sau bao nhiêu năm.',
      Russian:
        'Сегодня утром паром вышел из старой гавани с сорока пассажирами на борту. Море было спокойным, и все радовались, что судно вернулось спустя столько лет.',
      Arabic:
        'غادرت العبّارة الميناء القديم هذا الصباح وعلى متنها أربعون راكباً. كان البحر هادئاً وكان الجميع سعداء بعودة القارب بعد كل هذه السنوات.',
      Hebrew:
        'המעבורת יצאה הבוקר מהנמל הישן ועל סיפונה ארבעים נוסעים. הים היה רגוע, וכולם שמחו שהספינה חזרה אחרי כל כך הרבה שנים.',
      Hindi:
        'आज सुबह नौका चालीस यात्रियों को लेकर पुराने बंदरगाह से रवाना हुई। समुद्र शांत था और सब लोग खुश थे कि इतने वर्षों के बाद नाव वापस आ गई है।',
      Tamil:
        'இன்று காலை படகு நாற்பது பயணிகளுடன் பழைய துறைமுகத்திலிருந்து புறப்பட்டது. கடல் அமைதியாக இருந்தது, இத்தனை ஆண்டுகளுக்குப் பிறகு படகு திரும்பி வந்ததில் அனைவரும் மகிழ்ச்சியடைந்தனர்.',
      Thai: 'เช้าวันนี้เรือข้ามฟากออกจากท่าเรือเก่าพร้อมผู้โดยสารสี่สิบคน ทะเลสงบและทุกคนดีใจที่เรือได้กลับมาอีกครั้งหลังจากผ่านไปหลายปี',
      Lao: 'ເຊົ້ານີ້ເຮືອຂ້າມຟາກໄດ້ອອກຈາກທ່າເຮືອເກົ່າພ້ອມດ້ວຍຜູ້ໂດຍສານສີ່ສິບຄົນ. ທະເລສະຫງົບ ແລະທຸກຄົນດີໃຈທີ່ເຮືອໄດ້ກັບຄືນມາຫຼັງຈາກຫຼາຍປີຜ່ານໄປ.',
      Khmer:
        'ព្រឹកនេះ កប៉ាល់ចម្លងបានចាកចេញពីកំពង់ផែចាស់ដោយមានអ្នកដំណើរសែសិបនាក់នៅលើនោះ។ សមុទ្រស្ងប់ស្ងាត់ ហើយគ្រប់គ្នារីករាយដែលទូកបានត្រឡប់មកវិញក្រោយពីជាច្រើនឆ្នាំ។',
      Burmese:
        'ဒီနေ့မနက် ကူးတို့သင်္ဘောဟာ ခရီးသည်လေးဆယ်နဲ့အတူ ဆိပ်ကမ်းဟောင်းက ထွက်ခွာသွားတယ်။ ပင်လယ်က ငြိမ်သက်နေပြီး နှစ်ပေါင်းများစွာကြာမှ သင်္ဘော ပြန်လာတာကို လူတိုင်း ဝမ်းသာကြတယ်။',
      Chinese: '今天早上，渡轮载着四十名乘客离开老港口。海面平静，船过了这么多年终于回来，大家都很高兴。',
      Japanese:
        '今朝、フェリーは四十人の乗客を乗せて古い港を出発した。海は穏やかで、何年もの歳月を経て船が戻ってきたことを誰もが喜んでいた。',
      Korean:
        '오늘 아침 여객선이 승객 마흔 명을 태우고 옛 항구를 떠났다. 바다는 잔잔했고, 그토록 오랜 세월이 지나 배가 돌아온 것을 모두가 기뻐했다.',
      Amharic: 'ጀልባዋ ዛሬ ጠዋት አርባ መንገደኞችን አሳፍራ ከአሮጌው ወደብ ተነሳች። ባሕሩ ጸጥ ያለ ነበር፤ ጀልባዋም ከብዙ ዓመታት በኋላ በመመለሷ ሁሉም ሰው ተደሰተ።',
    }
    const ratios = Object.entries(translations).map(
      ([name, text]) => [name, estimateReadingSeconds(text) / estimateReadingSeconds(english)] as const,
    )
    expect(ratios.filter(([, ratio]) => ratio < 0.7 || ratio > 1.3)).toEqual([])
    // A text with several scripts takes as long as its parts.
    const mixed = estimateReadingSeconds(`${english} ${translations.Thai} ${translations.Chinese}`)
    const parts = [english, translations.Thai, translations.Chinese].map(estimateReadingSeconds)
    expect(mixed).toBeCloseTo(parts.reduce((sum, part) => sum + part))
  })

  it('counts letters in scripts without spaces, with and without breaks between them', () => {
    const thai = 'เรือข้ามฟากออกจากท่าเรือเก่า'
    expect(estimateReadingSeconds(thai.repeat(20))).toBeCloseTo(20 * estimateReadingSeconds(thai))
    expect(estimateReadingSeconds(`${thai}\u200b${thai}`)).toBeCloseTo(2 * estimateReadingSeconds(thai))
  })

  it('does not count dashes and dots, and takes no time for empty texts', () => {
    expect(estimateReadingSeconds('one — two … three')).toBeCloseTo(estimateReadingSeconds('one two three'))
    expect(estimateReadingSeconds(' — ')).toBe(0)
    expect(estimateReadingSeconds('')).toBe(0)
  })
})

describe('getBlockText', () => {
  it('returns the text of each block type, and the caption of a figure', () => {
    expect(
      getBlockText({ type: 'paragraph', text: ['With ', { text: 'a link', href: 'https://example.com/' }, '.'] }),
    ).toBe('With a link.')
    expect(getBlockText({ type: 'list', items: ['one', ['two', { text: '!', mark: 'em' }]] })).toBe('one\ntwo!')
    expect(getBlockText({ type: 'figure', alt: 'not read', caption: 'The pier', credit: 'not read' })).toBe('The pier')
    expect(getBlockText({ type: 'figure', alt: 'not read' })).toBe('')
  })
})
