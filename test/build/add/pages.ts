// Pages as sites make them and as programs save them.

/** The words of an article that all pages share. */
export const LEAD =
  "The ministers of Norway and Denmark signed the Harbour treaty in Oslo on Thursday, after talks that had gone on since 2019.";
export const SECOND =
  "A first draft was rejected by the parliament in 2021, and the talks resumed in March 2022 in Bergen with new delegations.";
export const THIRD =
  "The port of Bergen was closed in April 2023 for three weeks because of a strike, and 1,500 containers were sent back to sea.";

const MENU = `<nav class="main-menu"><ul>${["Home", "World", "Sea", "Ports", "Opinion"]
  .map((name) => `<li><a href="/${name}">${name}</a></li>`)
  .join("")}</ul></nav>`;

/** A news page: menus, a logo as h1, share buttons, a box inside the article, tags, comments, a cookie bar, a footer. */
export const NEWS = `<!DOCTYPE html>
<html lang="en-GB">
<head>
  <meta charset="utf-8">
  <title>Harbour treaty signed in Oslo | Harbour Gazette</title>
  <meta property="og:title" content="Harbour treaty signed in Oslo">
  <meta property="og:site_name" content="Harbour Gazette">
  <meta property="article:published_time" content="2024-02-08T23:30:00+01:00">
  <meta name="author" content="Ann Lee">
  <link rel="canonical" href="https://gazette.example/sea/harbour-treaty">
  <script>document.title = "changed";</script>
</head>
<body>
  <header><h1 class="logo">Harbour Gazette</h1>${MENU}</header>
  <main><article id="story">
    <h1>Harbour treaty signed
        in&nbsp;Oslo</h1>
    <p class="byline">By Ann Lee</p>
    <div class="share-buttons"><a href="#">Share on everything</a> <a href="#">Send by mail</a></div>
    <p>${LEAD.replace("Denmark", "Den&shy;mark")}</p>
    <div class="related-articles"><h3>Related stories</h3><ul><li><a href="/1">Whales seen in 2018</a></li><li><a href="/2">A lighthouse is sold</a></li></ul></div>
    <p id="draft">${SECOND}<sup>[7]</sup> It was <del>called off</del> put off in 2020.<sup>3</sup></p>
    <aside class="newsletter"><p>Subscribe to our newsletter and get the news of the sea each morning.</p></aside>
    <h2>What happened before</h2>
    <ul><li>2019: talks begin in Bergen</li><li>2021: the parliament rejects a draft</li></ul>
    <table><caption>Steps</caption><tr><th>Date</th><th>Step</th></tr><tr><td>6 Jan 2022</td><td>Delegations<br>named</td></tr><tr><td>8 Feb 2024</td><td>Signature</td></tr></table>
    <p>${THIRD}</p>
    <div class="author-bio"><p>Ann Lee has reported on ports since 1999.</p></div>
  </article></main>
  <section class="comments"><h2>Comments</h2><p>Bob: I was there in 2001 and it rained all day long.</p></section>
  <div id="cookie-banner" role="dialog"><p>We use cookies. Accept?</p></div>
  <footer><p>© 2024 Harbour Gazette. All rights reserved.</p></footer>
</body></html>`;

/** A page as SingleFile saves it: a comment with address and day, pictures and styles inside. */
export const SINGLE_FILE = `<!DOCTYPE html> <html lang=en><!--
 Page saved with SingleFile 
 url: https://gazette.example/sea/harbour-treaty?ref=home#top 
 saved date: Sat Feb 10 2024 09:12:44 GMT+0100 (Central European Standard Time)
--><meta charset=utf-8>
<title>Harbour treaty signed in Oslo</title>
<style>body{background:url(data:image/png;base64,${"iVBORw0KGgo".repeat(300)})}</style>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Harbour treaty signed in Oslo","datePublished":"2024-02-08"}</script>
<body><div class=page><h1>Harbour treaty signed in Oslo</h1><img src="data:image/jpeg;base64,${"/9j/4AAQSkZJRg".repeat(300)}" alt="A harbour">
<p>${LEAD}<p>${SECOND}<p>${THIRD}</div><iframe srcdoc="<p>An advertisement of 2023 in a frame</p>"></iframe></body></html>`;

/** An AMP page, with its own elements, a sidebar and an advertisement. */
export const AMP = `<!doctype html><html amp lang="en"><head><meta charset="utf-8"><title>Harbour treaty - AMP</title>
<link rel="canonical" href="https://gazette.example/sea/harbour-treaty">
<script async src="https://cdn.ampproject.org/v0.js"></script>
<script type="application/ld+json">
{"@context": "http://schema.org", "@graph": [
 {"@type": "Organization", "@id": "#us", "name": "Harbour Gazette"},
 {"@type": "NewsArticle", "mainEntityOfPage": {"@id": "https://gazette.example/other"}, "headline": "Another story", "datePublished": "2001-01-01"},
 {"@type": "NewsArticle", "mainEntityOfPage": "https://gazette.example/sea/harbour-treaty", "headline": "Harbour treaty signed &amp; sealed",
  "datePublished": "2024-02-08T06:00:00Z", "author": [{"@type": "Person", "name": "Ann Lee"}, {"name": "Bo Ek"}], "publisher": {"@id": "#us"}}]}
</script></head>
<body><amp-sidebar id="sidebar1"><ul><li><a href="/">Home of the Gazette</a></li></ul></amp-sidebar>
<article><h1>Harbour treaty signed &amp; sealed</h1><amp-img src="a.jpg" width="1" height="1"></amp-img>
<p>${LEAD}</p><amp-ad type="x"><p>Buy a boat today, the offer of the year 2024!</p></amp-ad><p>${SECOND}</p><amp-social-share type="mail"></amp-social-share><p>${THIRD}</p></article></body></html>`;

/** A page without a date but in JSON-LD, which holds line breaks that JSON does not allow. */
export const LINKED = `<!DOCTYPE html><html><head><title>Treaty</title><script type="application/ld+json">//<![CDATA[
{"@context":"https://schema.org","@type":["Article","ReportageNewsArticle"],"name":"Harbour treaty","description":"two
lines","datePublished":"8 February 2024","inLanguage":{"@type":"Language","name":"nb-NO"},"author":"https://gazette.example/people/1","publisher":{"@type":"Organization","name":"Harbour Gazette"},"url":"https://gazette.example/sea/1"}
//]]></script></head><body><main><p>${LEAD}</p><p>${SECOND}</p><p>${THIRD}</p></main></body></html>`;

/** Markup with what people leave out and get wrong: no head, open paragraphs, crossed tags, a table in a paragraph, breaks. */
export const MALFORMED = `<title>Old page</title><center><font size=+2><b>Harbour treaty</font></b></center>
<p>${LEAD}<br><br>${SECOND}<br>
<br>${THIRD}<table><tr><td>1994<td>The port opens<tr><td>2012<td>The port is enlarged</table>
</i><p>Not closed <b>at <i>all</b> in 2014</i>, said a speaker of the port & its owners &ndash; at <q>no cost</q>.`;

/** A page whose text comes by a script. */
export const EMPTY = `<!DOCTYPE html><html><head><title>Harbour Gazette</title><meta property="og:title" content="Harbour treaty"></head>
<body><noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div><script src="/static/main.js"></script></body></html>`;

/** A page in windows-1252, as bytes. */
export const windowsPage = (): Uint8Array =>
  new Uint8Array(
    Buffer.from(
      `<html><head><meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"><title>H\xe4fen</title></head><body><h1>H\xe4fen \x96 ein Vertrag</h1><p>Die Minister unterzeichneten am 8. Februar 2024 in Oslo einen Vertrag \xfcber die H\xe4fen; er kostet 3\xa0000 \x80, sagte ein Sprecher: \x84Endlich\x93.</p><p>Ein erster Entwurf war 2021 im Parlament gescheitert, und die Gespr\xe4che begannen 2022 von Neuem.</p></body></html>`,
      "latin1",
    ),
  );

/** A page in UTF-16 with a mark. */
export const widePage = (): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(
        `<html lang=el><meta charset="utf-8"><title>Λιμάνι</title><h1>Λιμάνι του Όσλο</h1><p>${LEAD}</p><p>${SECOND}</p></html>`,
        "utf16le",
      ),
    ]),
  );
