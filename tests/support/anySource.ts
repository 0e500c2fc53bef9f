import fc from 'fast-check'

/** Pieces of all formats. In any order they reach most of the readers' code. */
const PIECES = [
  ...'<p>|</p>|<b>|</a>|<a href="x">|<div>|</div>|<h1>|</h1>|<h2>T</h2>|<table>|<tr>|<td>|</table>|<ul>|<li>|</ul>'.split(
    '|',
  ),
  ...'<figure>|</figure>|<figcaption>|<img src="a.jpg" alt="A">|<img srcset="b.jpg 2x">|<blockquote>|<br>|<pre>'.split(
    '|',
  ),
  ...'<iframe src="https://a.example/">|<template>|<svg>|<script>|</script>|<!--|-->|<![CDATA[|]]>|<|>|&amp;|&#0;|&'.split(
    '|',
  ),
  ...'<html>|<head>|<body>|<title>T</title>|<meta charset="utf-8">|<article>|<base href="/">|<?xml version="1.0"?>'.split(
    '|',
  ),
  ...'<rss>|<channel>|<item>|</item>|</channel>|</rss>|<feed xmlns="http://www.w3.org/2005/Atom">|<entry>|</entry>'.split(
    '|',
  ),
  ...'<title>|</title>|<content:encoded>|</content:encoded>|<wp:post_type>post</wp:post_type>|<pubDate>|<link>'.split(
    '|',
  ),
  ...'---\n|+++\n|title: T\n|date: 2024-13-45\n|author: [a, {b: c}]\n|- *a\n|&a b\n|# T\n|## S\n|- i\n|> q\n|| a |\n'.split(
    '|',
  ),
  ...'![a](b.jpg "c. Photo: D")|[a](javascript:b)|```\n|~~|[^1]|[^1]: n\n|{% t %}|{{< s >}}|<figure>\n|\n\n|\r\n|\t| '.split(
    '|',
  ),
  ...'{|}|[|]|:|,|"|"title":|"version":1,|null|By: Ann Lee | Published: July 4, 2024\n|Source: Bo\n|(END)\n'.split('|'),
  ...'\0|\uFEFF|\u202E|\u2028|__proto__|PK\x03\x04|🙂|\uD800|港口|ميناء'.split('|'),
]

/** Names that the JSON of content systems has. */
const KEYS = [
  ...'version headline headlines sections id body type text title rendered content date date_gmt modified_gmt link'.split(
    ' ',
  ),
  ...'_embedded author name excerpt posts pages db data meta html tags feature_image authors published_at blocks'.split(
    ' ',
  ),
  ...'webPublicationDate elements _type frontendData response fields main results content_elements promo_items basic'.split(
    ' ',
  ),
  ...'caption credits url width height alt_text additional_properties uri _items body_html associations renditions poi'.split(
    ' ',
  ),
  ...'byline versioncreated language events start_date media credit src alt year month text_type media_details sizes'.split(
    ' ',
  ),
  ...'__proto__ constructor toString 0'.split(' '),
]

const { json } = fc.letrec<{ json: unknown; object: unknown }>(tie => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      fc.constantFrom(...PIECES),
      fc.string(),
      fc.integer(),
      fc.constantFrom(null, true, '2024-07-04', 'image', 'text'),
    ),
    fc.array(tie('json'), { maxLength: 4 }),
    tie('object'),
  ),
  object: fc.dictionary(fc.constantFrom(...KEYS), tie('json'), { maxKeys: 8 }),
}))

/** Pieces of all formats in any order. */
export const anyMarkup: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 })
  .map(pieces => pieces.join(''))

/** Any source: bytes, pieces of all formats in any order, or JSON of any shape. */
export const anySource: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  anyMarkup,
  json.map(value => JSON.stringify(value) ?? ''),
)
