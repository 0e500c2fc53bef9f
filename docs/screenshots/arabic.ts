/** An article in Arabic, for the screenshot of right-to-left reading. */
export const arabic = {
  version: 1,
  lang: 'ar',
  headline: 'الميناء يُفتح من جديد بعد تسع سنوات',
  sections: [
    { id: 'lead', body: [{ type: 'paragraph', text: 'رست أول سفينة في الميناء القديم صباح الخميس.' }] },
    {
      id: 'return',
      heading: 'عودة بطيئة',
      body: [
        { type: 'figure', alt: 'الرصيف عند الفجر', credit: 'نيوزريل' },
        {
          type: 'paragraph',
          text: 'لن تعود السفن كلها دفعة واحدة. تقول إدارة الميناء إن ثلاث سفن في الأسبوع تكفي في البداية، وإن العدد سيزيد مع الصيف.',
        },
        { type: 'paragraph', text: 'اجتمع أهل البلدة على الرصيف، وقال بعضهم إنهم لم يروا الرافعة تتحرك منذ سنوات.' },
      ],
    },
    { id: 'next', heading: 'ما الذي بقي', body: [{ type: 'paragraph', text: 'ما زال المخزن الشمالي مغلقًا.' }] },
  ],
}
