package no.helhet.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The qualification programme on the pages, by those who would do it. Lars applies, is granted a
/// programme, and gets his week. Oksana is three months into hers: the days are registered by
/// her and the office, the months are calculated and paid by the ordinary run, and she completes it
/// with a certificate.
class KvalifiseringTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Oslo"));
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.forLanguageTag("nb"));
    private static final YearMonth FIRST = YearMonth.from(TODAY).minusMonths(3);
    private static final String LARS = "Lars Moen";
    private static final String OKSANA = "Oksana Kovalenko";
    private static final List<String> CONDITIONS =
            List.of(
                    "Arbeidsevnen er vurdert",
                    "Arbeids- og inntektsevnen er vesentlig nedsatt",
                    "Ingen eller svært begrensede ytelser til livsopphold",
                    "Tett bistand i et program er hensiktsmessig og nødvendig");

    @TempDir static Path data;
    private static LocalSite site;

    private String programme = "";
    private String sum = "";

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
    void anApplicationOnMinSideBecomesAProgrammeWithAWholeWeek() {
        try (var lars = site.logIn(LARS);
                var ingrid = site.logIn("Ingrid Solbakken")) {
            heApplies(lars);
            sheFindsItAndIsToldWhatIsMissing(ingrid);
            sheAnswersTheConditions(ingrid);
            try (var amir = site.logIn("Amir Rahimi")) {
                anotherSigns(amir);
            }
            sheMakesTheWeek(ingrid);
            lars.goTo("/minside/program").sees("Du har fått kvalifiseringsprogram.").sees("Uka mi");
            lars.sees("37,5 timer").press("English").sees("My week").sees("37.5 hours");
            assertThat(start(lars.fileOf("Programme granted"))).isEqualTo("%PDF-");
        }
    }

    @Test
    void threeMonthsAreMetApprovedAndPaidAndTheProgrammeEndsWithACertificate() throws Exception {
        try (var oksana = site.logIn(OKSANA);
                var ingrid = site.logIn("Ingrid Solbakken")) {
            sheRegistersHerFirstMonth(oksana);
            theOfficeTakesTheFirstMonth(ingrid);
            theOfficeRegistersTheSecond(ingrid);
            theThirdIsMadeForTheWholeOffice(ingrid);
            try (var hege = site.logIn("Hege Strand")) {
                var run = sheGathers(hege);
                try (var turid = site.logIn("Turid Haugland")) {
                    anotherApproves(turid, run);
                }
                hege.goTo(run).waitsFor("sendt til banken");
            }
            threePaymentsAreInTheFile();
            theProgrammeEnds(ingrid);
            sheKeepsTheCertificate(oksana);
        }
    }

    @Test
    void programmesStandInEveryStateForTheOneWhoOpensTheList() {
        try (var turid = site.logIn("Turid Haugland")) {
            turid.goTo("/kvalifisering").sees("mangler");
            turid.goTo("/kvalifisering?status=AVSLUTTET").sees("Avsluttet");
            turid.goTo(turid.address("main tbody tr:first-child th a")).sees("Programbevis");
        }
    }

    private static void heApplies(Visitor lars) {
        lars.goTo("/minside")
                .follow("Søk om kvalifiseringsprogram")
                .sees("Hva ønsker du å få til?");
        lars.press("Send søknaden").sees("Skriv litt om hva du ønsker.");
        lars.form("Send søknaden")
                .write("Hva ønsker du å få til?", "Jeg vil bli mekaniker.")
                .send()
                .sees("Søknaden din er mottatt.");
    }

    private void sheFindsItAndIsToldWhatIsMissing(Visitor ingrid) {
        ingrid.goTo("/kvalifisering?status=SOKT").follow(LARS).sees("Jeg vil bli mekaniker.");
        programme = ingrid.path();
        ingrid.speak("English").sees("Conditions and proposed decision").speak("Bokmål");
        ingrid.form("Lagre og send til beslutter")
                .write("Begrunnelse", "Lars trenger tett hjelp for å komme i arbeid.")
                .send()
                .sees("Svar ja eller nei, og skriv hvorfor.")
                .sees("Skriv første dag i programmet.");
    }

    private static void sheAnswersTheConditions(Visitor ingrid) {
        var fom = TODAY.plusDays(8 - TODAY.getDayOfWeek().getValue());
        var form = ingrid.form("Lagre og send til beslutter");
        for (var condition : CONDITIONS) {
            form.chooseIn(condition, "Ja").write("Hvorfor: " + condition, "Vurdert i samtale.");
        }
        form.write("Første dag", fom.toString())
                .write("Siste dag", fom.plusYears(1).minusDays(1).toString())
                .send()
                .sees("Sendt til beslutter.");
    }

    private static void anotherSigns(Visitor amir) {
        amir.goTo("/kvalifisering?status=TIL_BESLUTNING").follow(LARS);
        amir.sees("Lars trenger tett hjelp").sees("Forberedt av Ingrid Solbakken");
        amir.press("Godkjenn vedtaket").sees("Vedtaket er godkjent, og brevet er laget.");
    }

    private void sheMakesTheWeek(Visitor ingrid) {
        ingrid.goTo(programme).sees("Ingen ukeplan ennå.");
        week(ingrid, 4).send().sees("Uka er på 30 timer. Programmet er på full tid, 37,5 timer.");
        week(ingrid, 5).send().sees("Ukeplanen er lagret.").sees("Uka er på 37,5 timer.");
    }

    private static Visitor.Form week(Visitor ingrid, int days) {
        var form = ingrid.form("Lagre ukeplanen");
        for (var day :
                List.of("Mandag", "Tirsdag", "Onsdag", "Torsdag", "Fredag").subList(0, days)) {
            form.writeIn(day, "Klokka", "08:30")
                    .writeIn(day, "Timer", "7,5")
                    .writeIn(day, "Aktivitet", "Arbeidstrening")
                    .writeIn(day, "Sted eller tiltak", "Verkstedet");
        }
        return form;
    }

    private static String month(int after) {
        return MONTH.format(FIRST.plusMonths(after));
    }

    private static void sheRegistersHerFirstMonth(Visitor oksana) {
        oksana.goTo("/minside").follow("Åpne programmet").sees("Oppmøte " + month(0));
        var form = oksana.form("Lagre dagene");
        form.place().locator("select").nth(3).selectOption("SYKDOM");
        form.place().locator("select").nth(4).selectOption("UGYLDIG");
        oksana.press("Lagre, og sett de tomme til møtt").sees("Oppmøtet er registrert.");
        oksana.sees("ikke godkjent").seesNot("mangler");
        oksana.press("English").sees("Attendance").press("Bokmål");
    }

    private void theOfficeTakesTheFirstMonth(Visitor ingrid) {
        ingrid.goTo("/kvalifisering").sees(OKSANA);
        ingrid.speak("English").sees("Qualification programme").speak("Bokmål");
        ingrid.follow(OKSANA).sees("Oppmøte " + month(0));
        programme = ingrid.path();
        ingrid.press("Beregn " + month(0)).sees("Måneden kan ikke beregnes ennå.");
        ingrid.goTo(programme).press("Godkjenn " + month(0)).sees("Alle dager er godkjent.");
        ingrid.press("Beregn " + month(0)).sees("Måneden er beregnet og lagt til utbetaling.");
        ingrid.unfold(month(0) + ":");
        ingrid.sees("sotjl § 36");
    }

    private void theOfficeRegistersTheSecond(Visitor ingrid) {
        ingrid.goTo(programme + "?maned=" + FIRST.plusMonths(1));
        ingrid.press("Lagre, og sett de tomme til møtt").sees("Dagene er lagret.");
        ingrid.press("Godkjenn " + month(1)).sees("Dagene er godkjent.");
        ingrid.press("Beregn " + month(1)).sees("Måneden er beregnet og lagt til utbetaling.");
    }

    private void theThirdIsMadeForTheWholeOffice(Visitor ingrid) {
        var third = FIRST.plusMonths(2);
        ingrid.goTo(programme + "?maned=" + third).press("Lagre, og sett de tomme til møtt");
        ingrid.press("Godkjenn " + month(2)).sees("Dagene er godkjent.");
        ingrid.goTo("/kvalifisering?maned=" + third).press("Beregn " + month(2));
        ingrid.waitsFor("ferdig.").sees("til sammen");
        ingrid.follow("Fil til lønn").sees("Skattetrekk og a-melding gjøres i lønnssystemet.");
        ingrid.speak("English").sees("taxable benefit").speak("Bokmål");
        ingrid.goTo(programme).sees(month(2) + ":");
    }

    private String sheGathers(Visitor hege) {
        hege.goTo("/utbetaling");
        hege.form("Samle kjøringen")
                .write("Dagen banken betaler", TODAY.plusDays(14).toString())
                .send()
                .sees("Kjøringen er samlet.");
        hege.follow("Vis alle").sees(OKSANA);
        hege.follow("Tilbake til kjøringen").press("Kontroller og signer");
        sum = hege.read("#kontroll code");
        return hege.path();
    }

    private void anotherApproves(Visitor turid, String run) {
        turid.goTo(run);
        turid.form("Godkjenn utbetalingen")
                .write("Skriv kontrollsummen", sum)
                .tick("Jeg er habil")
                .send()
                .sees("Utbetalingen er godkjent.");
    }

    private static void threePaymentsAreInTheFile() throws Exception {
        try (var files = Files.list(data.resolve("bank/ut"))) {
            var file = files.filter(f -> f.toString().endsWith(".xml")).findFirst().orElseThrow();
            assertThat(Files.readString(file)).contains(OKSANA);
        }
        try (var database = site.server().database().connect("postgres");
                var statement = database.createStatement();
                var found =
                        statement.executeQuery(
                                """
                                select count(*) filter (where kjoring_id is not null), count(*)
                                from utbetaling.utbetaling u
                                join person.person p on p.kommunenr = u.kommunenr
                                  and p.id = u.person_id
                                where u.form = 'KVALIFISERINGSSTONAD'
                                  and p.fornavn || ' ' || p.etternavn = '%s'
                                """
                                        .formatted(OKSANA))) {
            assertThat(found.next()).isTrue();
            assertThat(found.getInt(1)).isEqualTo(3);
            assertThat(found.getInt(2)).isEqualTo(3);
        }
    }

    private void theProgrammeEnds(Visitor ingrid) {
        ingrid.goTo(programme).unfold("Programmet er slutt");
        ingrid.form("Avslutt programmet")
                .write("Siste dag i programmet", TODAY.toString())
                .select("Hvorfor det slutter", "Til arbeid")
                .write("Hva skjedde", "Fast jobb på kjøkkenet.")
                .send()
                .sees("Programmet er avsluttet.");
        assertThat(start(ingrid.fileOf("Programbevis"))).isEqualTo("%PDF-");
        ingrid.goTo(programme + "?maned=" + FIRST).sees("Fast jobb på kjøkkenet.");
        ingrid.speak("English").sees("Programme certificate").speak("Bokmål");
    }

    private static void sheKeepsTheCertificate(Visitor oksana) {
        oksana.goTo("/minside/program").sees("Programmet ditt er avsluttet.");
        assertThat(start(oksana.fileOf("Programbevis"))).isEqualTo("%PDF-");
    }

    private static String start(byte[] file) {
        return new String(file, 0, 5, StandardCharsets.US_ASCII);
    }
}
