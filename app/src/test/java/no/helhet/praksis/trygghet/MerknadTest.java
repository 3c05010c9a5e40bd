package no.helhet.praksis.trygghet;

import static no.helhet.praksis.trygghet.Sidene.count;
import static no.helhet.testing.TestData.as;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.vedtak.Godkjenning;
import no.helhet.praksis.vedtak.Sakene;
import no.helhet.praksis.vedtak.Vedtaksbehandling;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestClock;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Notes on how people are met safely, through the whole chain, on a real database.
@HelhetTest
class MerknadTest {
    private static final String WORDS = "12. mai kl. 10 kastet hun en <stol> mot døra.";
    private static final String MEASURE = "To møter sammen";

    @Autowired TestData data;
    @Autowired TestClock clock;
    @Autowired Vedtaksbehandling behandling;
    @Autowired Godkjenning godkjenning;
    @Autowired WebApplicationContext context;
    @Autowired Merknader merknader;
    @Autowired Merknadsliste liste;
    @Autowired Merknadsregler regler;
    private Sidene sider;
    private Sakene s;
    private HelhetUser leder;
    private HelhetUser kollega;

    @BeforeEach
    void open() {
        sider = new Sidene(context);
        s = new Sakene(data, behandling, godkjenning);
        leder = s.ansatt("Lise Leder", Rolle.LEDER);
        kollega = s.ansatt("Kari Kollega", Rolle.VEILEDER);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private AbstractMockHttpServletRequestBuilder<?> form(PersonId person, UUID key) {
        return post("/trygghet/ny/" + person.path())
                .param("nokkel", key.toString())
                .param("tiltak", "TO_SAMMEN", "TO_DORER")
                .param("hendelse", WORDS)
                .param("gjennomgas", regler.latest().toString());
    }

    /// @return its address
    private String written() throws Exception {
        var answer = sider.call(s.veileder, form(s.person, Ids.next()));
        assertThat(answer.getRedirectedUrl()).startsWith("/trygghet/");
        return answer.getRedirectedUrl();
    }

    private String confirmed() throws Exception {
        var base = written();
        sider.call(leder, post(base + "/bekreft"));
        return base;
    }

    private MockHttpServletResponse extend(
            HelhetUser who, String base, int version, LocalDate day, String reason)
            throws Exception {
        return sider.call(
                who,
                post(base + "/gjennomga")
                        .param("versjon", "" + version)
                        .param("dag", day.toString())
                        .param("grunn", reason));
    }

    private Map<UUID, List<Tiltak>> measures(HelhetUser who) {
        return as(who, () -> merknader.findMeasures(List.of(s.person)));
    }

    private int readings(String hva) {
        return count(
                "audit.innslag where kommunenr = ? and handling = 'LES' and hva = ?",
                s.kommune.kommunenr(),
                hva);
    }

    @Test
    void theMeasuresAreSeenByAllAndWhatHappenedByNobodyElseOnTheCard() throws Exception {
        assertThat(sider.page(kollega, "/person/" + s.person.path()))
                .contains("Skriv sikkerhetsmerknad")
                .doesNotContain("Slik møter vi personen trygt");

        written();

        for (var who : List.of(kollega, leder, s.beslutter)) {
            assertThat(sider.page(who, "/person/" + s.person.path()))
                    .contains("Slik møter vi personen trygt", MEASURE, "Rom med to dører")
                    .contains("Lederen har ikke bekreftet den ennå.")
                    .doesNotContain("stol", "Skriv sikkerhetsmerknad", "MERKNAD_");
        }
        assertThat(measures(kollega))
                .containsEntry(s.person.id(), List.of(Tiltak.TO_SAMMEN, Tiltak.TO_DORER));
    }

    @Test
    void theQueueAndTheConversationShowTheShieldAndNeverWhy() throws Exception {
        written();
        come(s.person);

        var queue = sider.page(kollega, "/mottak");
        assertThat(queue).contains("h-shield", "Slik møter vi personen trygt:", MEASURE);
        assertThat(queue).doesNotContain("stol", "kastet");
        assertThat(sider.page(kollega, take(kollega)))
                .contains(MEASURE, "Se merknaden")
                .doesNotContain("kastet");
        assertThat(sider.page(s.veileder, "/mottak")).contains("h-shield");
    }

    private void come(PersonId person) throws Exception {
        var answer =
                sider.call(
                        kollega,
                        post("/mottak")
                                .param("nokkel", Ids.next().toString())
                                .param("hvemId", person.path())
                                .param("gjelder", "OKONOMI"));
        assertThat(answer.getStatus()).isEqualTo(302);
    }

    /// @return address of the conversation
    private String take(HelhetUser who) throws Exception {
        var address = sider.call(who, post("/mottak/neste")).getRedirectedUrl();
        assertThat(address).startsWith("/mottak/");
        return address;
    }

    @Test
    void whatHappenedIsReadByTheLeaderTheCaseAndTheConversationAloneAndEachReadingIsLogged()
            throws Exception {
        var base = written();
        assertThat(sider.page(kollega, base)).contains(MEASURE).doesNotContain("kastet");
        assertThat(sider.page(s.veileder, base)).as("who wrote it").doesNotContain("kastet");
        assertThat(sider.page(s.beslutter, base)).doesNotContain("kastet");
        assertThat(readings("trygghet.hendelse")).isZero();
        assertThat(readings("trygghet.tiltak")).isEqualTo(3);

        assertThat(sider.page(leder, base)).contains("kastet hun en &lt;stol&gt;");
        assertThat(readings("trygghet.hendelse")).isEqualTo(1);

        come(s.person);
        assertThat(sider.page(kollega, base)).as("waits").doesNotContain("kastet");
        take(kollega);
        assertThat(sider.page(kollega, base)).as("in conversation").contains("kastet");

        s.sak(s.person, "OKONOMISK_STONAD");
        assertThat(sider.page(s.veileder, base)).as("has the case").contains("kastet");
        Sakene.change("update sak.sak set status = 'VEDTATT' where person_id = ?", s.person.id());
        assertThat(sider.page(s.veileder, base)).as("had the case").doesNotContain("kastet");
        assertThat(readings("trygghet.hendelse")).isEqualTo(3);
    }

    @Test
    void anotherOfficeThatMeetsThePersonSeesTheMeasuresAlone() throws Exception {
        var base = written();
        var neighbour =
                data.ansatt(Sidene.neighbour(data, s.kommune), "Nabo", Rolle.VEILEDER, Rolle.LEDER);
        assertThat(measures(neighbour)).containsKey(s.person.id());
        assertThat(sider.page(neighbour, base)).contains(MEASURE).doesNotContain("kastet");
        for (var act : List.of("/bekreft", "/gjennomga", "/avslutt")) {
            var answer =
                    sider.call(
                            neighbour,
                            post(base + act)
                                    .param("versjon", "0")
                                    .param("dag", regler.latest().toString())
                                    .param("grunn", "Vil ikke")
                                    .param("sluttgrunn", "Vil ikke"));
            assertThat(answer.getStatus()).as(act).isEqualTo(403);
        }
        assertThat(sider.page(neighbour, "/trygghet")).doesNotContain("Sara Myhre");

        var stranger = data.ansatt(data.kommune(), "Fremmed", Rolle.VEILEDER, Rolle.LEDER);
        assertThat(measures(stranger)).isEmpty();
        assertThat(sider.call(stranger, get(base)).getStatus()).isEqualTo(403);
        assertThat(
                        count(
                                "trygghet.merknad where slutt is null and bekreftet is null and"
                                        + " person_id = ?",
                                s.person.id()))
                .isEqualTo(1);
    }

    @Test
    void aHiddenPersonAndAWorkersOwnFamilyAreClosed() throws Exception {
        var hidden = s.person("Kari", LocalDate.of(1980, 1, 1), "STRENGT_FORTROLIG");
        assertThat(sider.call(s.veileder, form(hidden, Ids.next())).getStatus()).isEqualTo(403);
        var cleared = data.ansatt(s.kommune, "Klarert", null, true, Rolle.VEILEDER, Rolle.LEDER);
        var base = sider.call(cleared, form(hidden, Ids.next())).getRedirectedUrl();
        assertThat(sider.call(kollega, get(base)).getStatus()).isEqualTo(403);
        come(hidden);
        assertThat(sider.page(kollega, "/mottak")).doesNotContain("h-shield");
        assertThat(sider.page(cleared, "/mottak")).contains("h-shield");
        assertThat(sider.page(leder, "/trygghet")).contains("Skjermet person").doesNotContain(base);

        var own = confirmed();
        var fnr = "12839921088";
        Sakene.change("update person.person set fnr = ? where id = ?", fnr, s.person.id());
        var self = data.ansatt(s.kommune, "Selv Leder", fnr, false, Rolle.LEDER, Rolle.VEILEDER);
        assertThat(sider.call(self, get(own)).getStatus()).isEqualTo(403);
        assertThat(sider.page(self, "/trygghet")).doesNotContain(MEASURE, "Sara Myhre");
        assertThat(
                        sider.call(
                                        self,
                                        post(own + "/avslutt")
                                                .param("versjon", "1")
                                                .param("sluttgrunn", "Det er jo meg"))
                                .getStatus())
                .isEqualTo(403);
    }

    @Test
    void theSameFormSentTwiceAndTwoAtTheSameMomentAreOneNote() throws Exception {
        var key = Ids.next();
        var first = sider.call(s.veileder, form(s.person, key)).getRedirectedUrl();
        assertThat(sider.call(s.veileder, form(s.person, key)).getRedirectedUrl()).isEqualTo(first);
        assertThat(sider.call(kollega, form(s.person, Ids.next())).getRedirectedUrl())
                .isEqualTo(first);
        assertThat(sider.call(kollega, get("/trygghet/ny/" + s.person.path())).getRedirectedUrl())
                .isEqualTo(first);

        var other = s.person("Ola", LocalDate.of(1990, 1, 1), "INGEN");
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers =
                    IntStream.range(0, 6)
                            .<Callable<Integer>>mapToObj(
                                    i ->
                                            () ->
                                                    sider.call(kollega, form(other, Ids.next()))
                                                            .getStatus())
                            .toList();
            for (var answer : workers.invokeAll(writers)) {
                assertThat(answer.get()).isEqualTo(302);
            }
        }
        assertThat(count("trygghet.merknad where person_id = ?", other.id())).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "        | Kastet en stol mot døra.  | 1   | Velg minst ett tiltak.",
                "TULL    | Kastet en stol mot døra.  | 1   | Velg minst ett tiltak.",
                "VEKTER  | 1234567890123456789       | 1   | med minst 20 tegn",
                "VEKTER  | Kastet en stol mot døra.  | 0   | Velg en dag fra i morgen",
                "VEKTER  | Kastet en stol mot døra.  | 999 | Velg en dag fra i morgen",
            })
    void whatIsNotWholeIsSaidAndNothingIsWritten(
            String tiltak, String hendelse, int days, String said) throws Exception {
        var answer =
                sider.call(
                        s.veileder,
                        post("/trygghet/ny/" + s.person.path())
                                .param("nokkel", Ids.next().toString())
                                .param("tiltak", tiltak == null ? "" : tiltak)
                                .param("hendelse", "  " + hendelse + "  ")
                                .param("gjennomgas", regler.today().plusDays(days).toString()));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains(said, hendelse);
        assertThat(count("trygghet.merknad where person_id = ?", s.person.id())).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "LATEST, true", "AFTER, false"})
    void itHoldsFromTomorrowToTheLatestDayOfTheParameter(String when, boolean allowed) {
        var today = LocalDate.of(2026, 8, 31);
        var latest = LocalDate.of(2027, 2, 28);
        var day =
                switch (when) {
                    case "LATEST" -> latest;
                    case "AFTER" -> latest.plusDays(1);
                    default -> today.plusDays(Long.parseLong(when));
                };
        assertThat(Merknadsskjema.isWithin(day, today, latest)).isEqualTo(allowed);
        assertThat(regler.latest()).isEqualTo(regler.today().plusMonths(6));
    }

    @Test
    void aLeaderConfirmsAndNeverTheOneWhoWrote() throws Exception {
        var both = s.ansatt("Begge Deler", Rolle.VEILEDER, Rolle.LEDER);
        var base = sider.call(both, form(s.person, Ids.next())).getRedirectedUrl();

        var own = sider.call(both, post(base + "/bekreft"));
        assertThat(own.getStatus()).isEqualTo(409);
        assertThat(own.getContentAsString()).contains("En annen leder må bekrefte den.");
        assertThat(sider.call(kollega, post(base + "/bekreft")).getStatus()).isEqualTo(403);
        assertThat(sider.page(leder, "/trygghet")).contains("venter på bekreftelse");

        sider.call(leder, post(base + "/bekreft"));
        sider.call(leder, post(base + "/bekreft"));
        assertThat(
                        count(
                                "trygghet.hendelse where type = 'MERKNAD_BEKREFTET' and person_id ="
                                        + " ?",
                                s.person.id()))
                .isEqualTo(1);
        assertThat(sider.page(leder, base)).contains("Lise Leder").doesNotContain("ikke bekreftet");
    }

    @Test
    void whatNobodyHasConfirmedInAWeekPressesOnTheLeaderAndStillProtects() throws Exception {
        written();
        clock.move(Duration.ofDays(7).minusMinutes(1));
        assertThat(sider.page(leder, "/trygghet")).contains("venter på bekreftelse");
        assertThat(open(leder)).isZero();

        clock.move(Duration.ofMinutes(2));

        assertThat(sider.page(leder, "/trygghet")).contains("skulle vært bekreftet");
        assertThat(open(leder)).isEqualTo(1);
        assertThat(measures(kollega)).hasSize(1);
        assertThat(sider.page(kollega, "/mottak")).doesNotContain("/trygghet\"");
    }

    private int open(HelhetUser who) {
        return data.count(who, () -> liste.items().getFirst().open());
    }

    @Test
    void pastItsDayItIsNotInForceUntilTheLeaderHasLookedAgain() throws Exception {
        var base = confirmed();
        Sakene.change(
                "update trygghet.merknad set gjennomgas = ? where person_id = ?",
                regler.today(),
                s.person.id());
        assertThat(measures(kollega)).as("on its last day").hasSize(1);
        Sakene.change(
                "update trygghet.merknad set gjennomgas = ? where person_id = ?",
                regler.today().minusDays(1),
                s.person.id());

        assertThat(measures(kollega)).isEmpty();
        assertThat(sider.page(kollega, "/person/" + s.person.path())).doesNotContain(MEASURE);
        assertThat(sider.page(leder, "/trygghet")).contains("må ses på igjen", "Sara Myhre");
        assertThat(open(leder)).isEqualTo(1);
        // A new one is not written past it: it is looked at.
        assertThat(sider.call(kollega, form(s.person, Ids.next())).getRedirectedUrl())
                .isEqualTo(base);

        assertThat(extend(leder, base, 1, regler.latest(), " ").getStatus()).isEqualTo(422);
        assertThat(extend(leder, base, 1, regler.latest().plusDays(1), "Ja").getStatus())
                .isEqualTo(422);
        assertThat(extend(leder, base, 0, regler.latest(), "Ja").getStatus()).isEqualTo(409);
        assertThat(extend(leder, base, 1, regler.latest(), "Hendte igjen i går").getStatus())
                .isEqualTo(302);

        assertThat(measures(kollega)).hasSize(1);
        assertThat(sider.page(leder, base)).contains("Hendte igjen i går");
        assertThat(sider.page(kollega, base)).doesNotContain("Hendte igjen i går");
        assertThat(open(leder)).isZero();
    }

    @Test
    void theLeaderEndsItWithAReasonAndAnotherCanBeWritten() throws Exception {
        var base = confirmed();
        var end = post(base + "/avslutt").param("versjon", "1").param("sluttgrunn", "");
        assertThat(sider.call(leder, end).getStatus()).isEqualTo(422);
        end = post(base + "/avslutt").param("versjon", "1").param("sluttgrunn", "Ro i et år");
        assertThat(sider.call(leder, end).getStatus()).isEqualTo(302);

        assertThat(measures(kollega)).isEmpty();
        assertThat(sider.page(leder, base)).contains("Ro i et år");
        assertThat(extend(leder, base, 2, regler.latest(), "Ja").getStatus()).isEqualTo(409);
        assertThat(sider.page(leder, "/trygghet")).contains("ingen sikkerhetsmerknader");
        assertThat(written()).isNotEqualTo(base);
    }

    @Test
    void aResidentIsNotToldByTheirOwnAccessLog() throws Exception {
        var resident =
                new HelhetUser(
                        Ids.next(),
                        "r" + s.person.id(),
                        "Innbygger",
                        false,
                        List.of(),
                        0,
                        List.of(
                                new HelhetUser.ResidentPerson(
                                        s.person.kommunenr(), "", s.person.id())),
                        "token");
        var base = written();
        sider.page(leder, base);

        assertThat(sider.page(resident, "/minside"))
                .doesNotContain("Lise Leder", "Ingrid Solbakken", "merknad", "stol");
        assertThat(
                        count(
                                "audit.innslag where formal = 'trygghet' and kommunenr = ?",
                                s.kommune.kommunenr()))
                .isGreaterThan(1);
    }

    @Test
    void thePagesAreDrawnInEveryLanguage() throws Exception {
        var base = confirmed();
        var other = s.person("Ola", LocalDate.of(1990, 1, 1), "INGEN");
        var said = Map.of("nn", "Tryggleiksmerknad", "en", "Safety note");
        for (var sprak : said.entrySet()) {
            for (var path : List.of(base, "/trygghet")) {
                var answer =
                        sider.call(leder, get(path).cookie(new Cookie("sprak", sprak.getKey())));
                assertThat(answer.getContentAsString()).as(path).contains(sprak.getValue());
            }
            var form =
                    sider.call(
                            s.veileder,
                            get("/trygghet/ny/" + other.path())
                                    .cookie(new Cookie("sprak", sprak.getKey())));
            assertThat(form.getStatus()).isEqualTo(200);
        }
    }
}
