/** An article in Japanese, for the screenshots of every state. */
export const japanese = {
  version: 1,
  lang: 'ja',
  kicker: '港',
  headline: '旧港に九年ぶりの渡し船',
  standfirst: '一日二往復。新しい桟橋と、そこでコーヒーを売る権利をめぐる議論。',
  byline: [{ name: '港町通信' }],
  published: '2024-07-04',
  sections: [
    {
      id: 'lead',
      body: [
        { type: 'paragraph', text: '月曜の朝六時半、九年ぶりの渡し船が四十一人の乗客を乗せて旧港を出た。' },
        {
          type: 'figure',
          src: 'picture.svg',
          width: 1600,
          height: 1000,
          fit: 'cover',
          alt: '夜明けの桟橋',
          credit: '港湾事務所',
        },
      ],
    },
    {
      id: 'section-2',
      heading: '二度造られた桟橋',
      body: [
        {
          type: 'figure',
          src: 'picture.svg',
          width: 1600,
          height: 1000,
          fit: 'cover',
          alt: '干潮の桟橋',
          credit: '港湾事務所',
        },
        {
          type: 'paragraph',
          text: '最初の桟橋は潮に届かず、二つ目は船より高かった。三つ目は六十四本の杭の上に立ち、前の二つを合わせたほどの費用がかかった。',
        },
      ],
    },
    { id: 'section-3', heading: '次の問い', body: [{ type: 'paragraph', text: '北の倉庫はまだ閉じたままだ。' }] },
  ],
}
