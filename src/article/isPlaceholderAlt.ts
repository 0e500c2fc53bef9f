// cspell:disable
const PLACEHOLDER = new RegExp(
  '^[\\s.:[]{0,2}(?:images?|photos?|pictures?|pic|img|photograph|alt|alt text|untitled|bild|bilder|foto|fotos|imagen|' +
    'imagem|immagine|afbeelding|zdjęcie|фото|صورة|画像|写真|图片|圖片|사진)[\\s.:\\]]{0,2}\\d{0,3}$',
  'iu',
)
// cspell:enable

/** Whether an alt text only says that there is a picture: "Image", "Photo 2". */
export const isPlaceholderAlt = (alt: string): boolean => PLACEHOLDER.test(alt)
