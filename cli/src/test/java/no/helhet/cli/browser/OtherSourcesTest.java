package no.helhet.cli.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// What others know of a resident: the worker writes it down, the resident says that it is wrong,
/// the worker puts it right and answers.
class OtherSourcesTest {
    private static final byte[] STATEMENT =
            "%PDF-1.4\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII);

    @TempDir static Path data;
    private static LocalSite site;

    @BeforeAll
    static void start() throws Exception {
        site = LocalSite.start(data);
    }

    @AfterAll
    static void stop() throws Exception {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void whatADoctorSaysIsWrittenDownDisputedPutRightAndAnswered() {
        try (var ingrid = site.logIn("Ingrid Solbakken");
                var sara = site.logIn("Sara Elise Myhre")) {
            ingrid.search("Sara Myhre")
                    .follow("Sara Elise Myhre")
                    .sees("Ryggplager og lang tid uten arbeid.")
                    .follow("Se alt og legg til")
                    .sees("Praksisplass tre dager i uken")
                    .follow("Legg til opplysning");
            ingrid.form("Lagre opplysningen")
                    .choose("Legeerklæring")
                    .write("Hvem sier det", "Fastlege Berg")
                    .write("Datert", "2026-01-12")
                    .write("Begrunnelse", "Vondt i ryggen.")
                    .attach("Fil", "erklaring.pdf", "<p>hei</p>".getBytes(StandardCharsets.UTF_8))
                    .send()
                    .sees("Filen er ikke PDF, PNG eller JPEG");
            ingrid.form("Lagre opplysningen")
                    .attach("Fil", "erklaring.pdf", STATEMENT)
                    .send()
                    .sees("Opplysningen er lagret.")
                    .sees("Vondt i ryggen.")
                    .sees("erklaring.pdf");

            sara.goTo("/minside").sees("Det andre har fortalt oss om deg").follow("Se alt");
            sara.sees("Fastlege Berg, 12. januar 2026").unfold("Dette er feil");
            sara.form("Send Aktivitetsplan").send().sees("Skriv hva som er feil");
            sara.form("Send Aktivitetsplan")
                    .write("Hva er feil?", "Det er to dager i uken.")
                    .send()
                    .sees("Vi har ikke svart ennå.");

            ingrid.goTo("/arbeidsliste").follow("1 opplysning fra andre å se på");
            ingrid.follow("Sara Elise Myhre")
                    .sees("Det er to dager i uken.")
                    .follow("Rett opplysningen");
            ingrid.form("Lagre ny versjon")
                    .write("Hva er rettet, og hvorfor?", "Dagene er to, som Sara sier.")
                    .write("Aktivitet 1", "Praksisplass to dager i uken")
                    .send()
                    .sees("Den gamle blir stående");
            ingrid.form("Send svaret")
                    .write("Svar til personen", "Du har rett. Vi har rettet det.")
                    .send()
                    .sees("Svaret ligger på Min side.");
            sara.goTo("/minside/opplysninger")
                    .sees("Praksisplass to dager i uken")
                    .sees("Du har rett. Vi har rettet det.");

            ingrid.unfold("Trekk opplysningen");
            ingrid.form("Trekk opplysningen")
                    .write("Hvorfor trekkes den?", "Planen er avsluttet hos Nav.")
                    .send()
                    .sees("Opplysningen er trukket.");
            ingrid.press("Angre").sees("Opplysningen gjelder igjen.");
            ingrid.goTo("/opplysninger").sees("Ingenting venter.");
            ingrid.speak("English").goTo("/opplysninger").sees("Nothing is waiting.");
        }
    }
}
