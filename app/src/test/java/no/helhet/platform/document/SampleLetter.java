package no.helhet.platform.document;

import java.time.Instant;

/// A decision of two pages about a made-up person, with each part a letter may hold.
record SampleLetter(String language, String title, String recipient) {
    static final Instant CREATED = Instant.parse("2026-11-26T10:42:07.5Z");

    static SampleLetter bokmal() {
        return new SampleLetter("nb", "Vedtak om økonomisk stønad", "Åse Ærlig Ødegård");
    }

    static SampleLetter nynorsk() {
        return new SampleLetter("nn", "Vedtak om økonomisk stønad", "Bjørn Çelik Šimun");
    }

    DocumentMetadata metadata() {
        return new DocumentMetadata(title, language, "NAV Lillevik", CREATED);
    }

    String xhtml() {
        boolean nynorsk = language.equals("nn");
        String because =
                nynorsk
                        ? "Du får stønad fordi inntekta di ikkje dekkjer det du treng til"
                                + " livsopphald. "
                        : "Du får stønad fordi inntekten din ikke dekker det du trenger til"
                                + " livsopphold. ";
        return """
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml">
        <head><title>overskrevet</title></head>
        <body>
        <div class="office">
          <p class="name">NAV Lillevik</p>
          <p>Postboks 12, 0001 Lillevik</p>
          <p>Telefon 55 55 33 33</p>
        </div>
        <div class="recipient"><p>%s</p><p>Storgata 1</p><p>0001 Lillevik</p></div>
        <div class="reference">
          <p><span class="label">Dato</span> 26. november 2026</p>
          <p><span class="label">Referanse</span> 2026/1042-3</p>
        </div>
        <h1>%s</h1>
        <p class="lead">%s</p>
        <div class="note"><p>Pengene kommer på kontoen din 1. desember.</p></div>
        <h2>Dette får du</h2>
        <table>
          <caption>Beregning for desember 2026</caption>
          <thead><tr><th scope="col">Post</th><th scope="col">Grunnlag</th>
            <th scope="col" class="amount">Beløp</th></tr></thead>
          <tbody>
          <tr><th scope="row">Livsopphold</th><td>Enslig</td>
            <td class="amount">8 500 kr</td></tr>
          <tr><th scope="row">Husleie</th><td>Kontrakt</td>
            <td class="amount">9 200 kr</td></tr>
          <tr><th scope="row">Inntekt</th><td>Lønn</td>
            <td class="amount">−7 988 kr</td></tr>
          <tr class="sum"><th scope="row">Til utbetaling</th><td>1. desember</td>
            <td class="amount">9 712 kr</td></tr>
          </tbody>
        </table>
        <h2>Dette må du gjøre</h2>
        <ul><li>Si fra hvis inntekten endrer seg.</li>
          <li>Levere husleiekontrakten. <strong>Fristen er 10. desember.</strong></li></ul>
        <ol><li>Først fyller du ut skjemaet.</li><li>Så sender du det.</li></ol>
        <h2>Hvorfor</h2>
        %s
        <h3>Loven</h3>
        <p class="law">Sosialtjenesteloven § 18 første ledd.</p>
        <h2>Du kan klage</h2>
        <p>Fristen er tre uker. Les mer på
          <a href="https://www.nav.no/klage">siden om klage</a>, eller se
          <a href="#vedlegg">vedleggene</a>.</p>
        <div class="signature"><p>Vennlig hilsen</p><p>Kari Veileder</p></div>
        <div class="attachments" id="vedlegg"><h2>Vedlegg</h2><p>Klageskjema</p></div>
        </body></html>
        """
                .formatted(
                        Xml.escape(recipient),
                        Xml.escape(title),
                        because,
                        ("<p>" + because.repeat(6) + "</p>\n").repeat(4));
    }
}
