package no.helhet.praksis.kvalifisering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.PartnerDirectory;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.kvalifisering.Programdag.Slag;
import no.helhet.praksis.kvalifisering.Programmene.Kontoret;
import no.helhet.praksis.partner.PartnerId;
import no.helhet.praksis.person.PersonId;
import no.helhet.regelverk.frister.Helligdager;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// A provider registers who met at its own activities, while the person lets it, and the office has
/// the last word.
@HelhetTest
@Import(Programmene.class)
class ArrangoroppmoteTest {
    @Autowired Programmene programmene;
    @Autowired Programregler regler;
    @Autowired Programoppmote oppmote;
    @Autowired Arrangoroppmote arrangor;
    @Autowired ArrangordagRepository dager;
    @Autowired Ukeplaner planer;
    @Autowired PartnerDirectory directory;
    @Autowired JdbcClient jdbc;
    @Autowired WebApplicationContext context;
    private MockMvc mvc;
    private Kontoret k;
    private PersonId person;
    private Program program;
    private PartnerId firm;
    private HelhetUser petter;

    @BeforeEach
    void open() {
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
        k = programmene.office();
        person = k.person(Programmene.FODT);
        var first = regler.today().withDayOfMonth(1).minusMonths(2);
        program = k.granted(person, first, first.plusMonths(11));
        firm = organisation("Jobbspor");
        petter = member(firm, "Petter Aune");
        plan(first, DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY);
    }

    private PartnerId organisation(String navn) {
        var id = new PartnerId(k.kommune.kommunenr(), Ids.next());
        TestData.execute(
                """
                insert into partner.organisasjon (kommunenr, id, navn, type, lagt_til, lagt_til_av,
                  lagt_til_navn) values (?, ?, ?, 'ARBEIDSGIVER', now(), ?, 'Test')
                """,
                id.kommunenr(),
                id.id(),
                navn,
                Ids.next());
        return id;
    }

    private HelhetUser member(PartnerId at, String navn) {
        var subject = "p" + Ids.next();
        TestData.execute(
                """
                insert into partner.medlem (kommunenr, id, organisasjon_id, navn, subject, lagt_til,
                  lagt_til_av, lagt_til_navn) values (?, ?, ?, ?, ?, now(), ?, 'Test')
                """,
                at.kommunenr(),
                Ids.next(),
                at.id(),
                navn,
                subject,
                Ids.next());
        var places = directory.findPartner(subject);
        return new HelhetUser(
                places.getFirst().medlemId(),
                subject,
                navn,
                false,
                List.of(),
                0,
                List.of(),
                places,
                "token");
    }

    /// The firm gives the activity on some days, the municipality on the others.
    private void plan(LocalDate from, DayOfWeek... atTheFirm) {
        var lines =
                IntStream.rangeClosed(1, 5)
                        .mapToObj(
                                d ->
                                        new Ukeplan.Linje(
                                                d,
                                                "08:30",
                                                450,
                                                "Verkstedet " + d,
                                                "Storgata 1",
                                                List.of(atTheFirm).contains(DayOfWeek.of(d))
                                                        ? firm.id()
                                                        : null,
                                                null))
                        .toList();
        assertThat(k.as(() -> planer.save(program.id(), Ids.next(), from, lines, "")))
                .isInstanceOf(Programsvar.Gjort.class);
    }

    private UUID consent(PartnerId to) {
        var id = Ids.next();
        TestData.execute(
                """
                insert into samtykke.samtykke (kommunenr, id, person_id, organisasjon_id, deler,
                  deltekster, formal, til, mate, gitt_som, gitt_av, gitt, registrert_av,
                  registrert_navn)
                values (?, ?, ?, ?, array[?], array['x'], 'Jobb', date '2099-01-01', 'MINSIDE', 'SELV',
                  'Sara', now(), ?, 'Test')
                """,
                to.kommunenr(),
                id,
                person.id(),
                to.id(),
                OppmoteDelbar.KEY,
                Ids.next());
        return id;
    }

    private void withdraw(UUID consent) {
        programmene.change(
                """
                update samtykke.samtykke set trukket = now(), trukket_av = id, trukket_navn = 'x'
                where id = ?
                """,
                consent);
    }

    /// Days at the firm, the latest first, today not among them.
    private LocalDate day(int back) {
        return regler.today()
                .minusMonths(1)
                .withDayOfMonth(1)
                .datesUntil(regler.today())
                .filter(
                        d ->
                                d.getDayOfWeek() == DayOfWeek.MONDAY
                                        || d.getDayOfWeek() == DayOfWeek.WEDNESDAY)
                .filter(d -> !Helligdager.isHelligdag(d))
                .toList()
                .reversed()
                .get(back);
    }

    private List<String> register(
            HelhetUser user, LocalDate day, @Nullable Integer away, int seen) {
        var answer =
                k.as(
                        user,
                        () ->
                                arrangor.register(
                                        person, List.of(new Arrangorskjema.Dag(day, away, seen))));
        return switch (answer) {
            case Arrangorsvar.Gjort(var n) -> List.of("Gjort " + n);
            case Arrangorsvar.Mangler(var feil) -> feil.stream().map(Programfeil::felt).toList();
            case Arrangorsvar.Lukket() -> List.of("Lukket");
        };
    }

    private List<Arrangordag> told(LocalDate day) {
        return k.as(
                () ->
                        dager.findAll(
                                program.id().kommunenr(),
                                new UUID[] {program.id().id()},
                                day,
                                day));
    }

    private @Nullable Programdag registered(LocalDate day) {
        return k.as(() -> oppmoteOn(day));
    }

    @Autowired ProgramdagRepository programdager;

    private @Nullable Programdag oppmoteOn(LocalDate day) {
        return programdager.find(program.id(), day, day).stream().findFirst().orElse(null);
    }

    private long events(String type) {
        return Programmene.count(
                "select count(*) from kvalifisering.hendelse where person_id = ? and type = ?",
                person.id(),
                type);
    }

    private MockHttpServletResponse call(
            HelhetUser user, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var token = new TestingAuthenticationToken(user, null, List.of());
        token.setAuthenticated(true);
        var answer =
                mvc.perform(request.with(authentication(token)).with(csrf()))
                        .andReturn()
                        .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private String page(HelhetUser user, String path) throws Exception {
        var answer = call(user, get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    @Test
    void fromTheQuestionOfConsentToADayThatIsApproved() throws Exception {
        var day = day(0);
        var month = YearMonth.from(day);
        var resident = k.resident(person);
        var asked =
                call(
                        k.veileder,
                        post("/samtykker/" + person.path())
                                .param("nokkel", Ids.next().toString())
                                .param("partner", firm.path())
                                .param("deler", OppmoteDelbar.KEY)
                                .param("formal", "Jobbspor fører oppmøtet")
                                .param("til", regler.today().plusDays(60).toString()));
        assertThat(asked.getStatus()).isEqualTo(302);
        var at = "/partner/personer/" + person.path();
        assertThat(call(petter, get(at)).getStatus()).isEqualTo(403);
        var mine = page(resident, "/minside/samtykker");
        assertThat(mine).contains("registrere oppmøtet");
        var question = mine.replaceAll("(?s).*/minside/samtykker/([^/\"]+)/svar.*", "$1");
        call(resident, post("/minside/samtykker/" + question + "/svar").param("ja", "true"));

        assertThat(page(petter, at))
                .contains("Oppmøte hos dere", "oppmote-" + day, "Verkstedet 1", "Sara Myhre")
                .doesNotContain("Verkstedet 2", "oppmote-" + day.plusDays(1));
        var wrong =
                call(
                        petter,
                        post("/partner/oppmote/" + person.path())
                                .param("oppmote-" + day, "DEL")
                                .param("timer-" + day, "ni"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("Skriv timer borte", "value=\"ni\"");
        var sent =
                call(
                        petter,
                        post("/partner/oppmote/" + person.path())
                                .param("oppmote-" + day, "MOTT")
                                .param("versjon-" + day, "0"));
        assertThat(sent.getRedirectedUrl()).isEqualTo(at);

        assertThat(page(resident, "/minside/samtykker"))
                .contains("Petter Aune", "registrerte oppmøte, dager: 1");
        assertThat(page(resident, "/minside/program?maned=" + month))
                .contains("Registrert av Petter Aune, Jobbspor: møtt", "Er det feil");
        var office = "/kvalifisering/" + program.id().path() + "?maned=" + month;
        assertThat(page(k.veileder, office))
                .contains("Registrert av Petter Aune, Jobbspor: møtt")
                .doesNotContain("Her må du velge");
        assertThat(k.approve(program.id(), month).felter()).containsExactly("Gjort");
        assertThat(registered(day))
                .satisfies(
                        d -> {
                            assertThat(d.isApproved()).isTrue();
                            assertThat(d.slag()).isEqualTo(Slag.TIL_STEDE);
                            assertThat(d.registrertNavn()).isEqualTo("Petter Aune, Jobbspor");
                        });

        var late =
                call(
                        petter,
                        post("/partner/oppmote/" + person.path())
                                .param("oppmote-" + day, "BORTE")
                                .param("versjon-" + day, "1"));
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString()).contains("er godkjent av kontoret");
        assertThat(told(day)).singleElement().extracting(Arrangordag::borte).isEqualTo(0);
    }

    @Test
    void aWithdrawalClosesTheNextWritingAndNothingIsChanged() throws Exception {
        var day = day(0);
        assertThat(register(petter, day, 0, 0)).containsExactly("Lukket");
        var consent = consent(firm);
        assertThat(register(petter, day, 0, 0)).containsExactly("Gjort 1");

        withdraw(consent);

        var refused =
                call(
                        petter,
                        post("/partner/oppmote/" + person.path())
                                .param("oppmote-" + day, "BORTE")
                                .param("versjon-" + day, "1"));
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getContentAsString())
                .contains("Oppmøtet er ikke lagret", "Samtykket kan være trukket tilbake");
        assertThat(told(day))
                .singleElement()
                .satisfies(
                        d -> {
                            assertThat(d.borte()).isZero();
                            assertThat(d.versjon()).isEqualTo(1);
                        });
        assertThat(events("OPPMOTE_AV_ARRANGOR")).isEqualTo(1);
    }

    @Test
    void theDatabaseItselfHoldsAPartnerToOwnRowsOpenDaysAndConsent() {
        var day = day(0);
        var other = organisation("Nabofirma");
        var nina = member(other, "Nina Nes");
        consent(other);
        var consent = consent(firm);
        // One whose name no line of the schedule bears is shown nothing and writes nothing.
        assertThat(register(nina, day, 0, 0)).containsExactly("Lukket");
        assertRefused(nina, other, day);
        assertRefused(nina, firm, day);
        // Nobody registers ahead, or in another's name.
        assertRefused(petter, firm, regler.today().plusDays(1));
        assertRefused(petter, other, day);
        assertThat(k.as(petter, () -> insert(petter, firm, day))).isEqualTo(1);
        assertThat(k.as(petter, () -> change(0))).isEqualTo(1);
        assertThat(k.as(nina, () -> change(0))).isZero();

        k.register(program.id(), day, Slag.TIL_STEDE);
        k.approve(program.id(), YearMonth.from(day));
        assertThatThrownBy(() -> k.as(petter, () -> change(450)))
                .isInstanceOf(DataAccessException.class);
        assertThat(k.as(petter, () -> seen("kvalifisering.oppmote"))).isZero();
        assertThat(k.as(petter, () -> seen("kvalifisering.ukeplan"))).isZero();

        withdraw(consent);
        assertThat(k.as(petter, () -> change(0))).isZero();
        assertThat(k.as(petter, () -> seen("kvalifisering.arrangordag"))).isZero();
        assertRefused(petter, firm, day(1));
    }

    private void assertRefused(HelhetUser user, PartnerId as, LocalDate day) {
        assertThatThrownBy(() -> k.as(user, () -> insert(user, as, day)))
                .isInstanceOf(DataAccessException.class);
    }

    private int insert(HelhetUser user, PartnerId as, LocalDate day) {
        return jdbc.sql(
                        """
                        insert into kvalifisering.arrangordag (kommunenr, bydel, program_id, dato,
                          partner_id, person_id, partner_navn, planlagt, borte, registrert,
                          registrert_av, registrert_navn)
                        values (?, '', ?, ?, ?, ?, 'x', 450, 0, now(), ?, 'x')
                        """)
                .params(
                        as.kommunenr(),
                        program.id().id(),
                        day,
                        as.id(),
                        person.id(),
                        user.partner().medlemId())
                .update();
    }

    private int change(int away) {
        return jdbc.sql(
                        """
                        update kvalifisering.arrangordag set borte = ?
                        where kommunenr = ? and program_id = ?
                        """)
                .params(away, program.id().kommunenr(), program.id().id())
                .update();
    }

    private int seen(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    @Test
    void daysAheadDaysOffAndDaysThatArePaidAreRefusedWithWhy() throws Exception {
        consent(firm);
        var day = day(0);
        var ahead =
                regler.today()
                        .plusDays(1)
                        .datesUntil(regler.today().plusDays(30))
                        .filter(d -> d.getDayOfWeek() == DayOfWeek.MONDAY)
                        .filter(d -> !Helligdager.isHelligdag(d))
                        .findFirst()
                        .orElseThrow();
        for (var wrong :
                List.of(ahead, day.with(DayOfWeek.SATURDAY).minusWeeks(1), day.plusDays(1))) {
            assertThat(register(petter, wrong, 0, 0)).containsExactly("dag-" + wrong);
        }
        assertThat(register(petter, day, 451, 0)).containsExactly("dag-" + day);
        assertThat(register(petter, day, -1, 0)).containsExactly("dag-" + day);
        programmene.change(
                """
                insert into kvalifisering.manedsstonad (kommunenr, bydel, id, program_id, person_id,
                  enhetsnr, maned, nr, kjort, belop_ore, differanse_ore, dager, spor, beregnet)
                select kommunenr, bydel, id, id, person_id, enhetsnr, ?, 1, ?, 0, 0, 0, '{}', now()
                from kvalifisering.program where id = ?
                """,
                day.withDayOfMonth(1),
                day.withDayOfMonth(1),
                program.id().id());

        var paid =
                call(
                        petter,
                        post("/partner/oppmote/" + person.path()).param("oppmote-" + day, "MOTT"));

        assertThat(paid.getContentAsString()).contains("Stønaden for måneden er beregnet");
        assertThat(told(day)).isEmpty();
        assertThat(events("OPPMOTE_AV_ARRANGOR")).isZero();
    }

    @Test
    void anInterruptionClosesTheDaysOnlyWhileItHasEffect() {
        consent(firm);
        var day = day(0);
        programmene.change(
                """
                insert into kvalifisering.opphold (kommunenr, bydel, id, program_id, person_id, grunn,
                  fom, begrunnelse, registrert, registrert_navn, uten_virkning)
                select kommunenr, bydel, id, id, person_id, 'AVBRUDD', ?, 'x', now(), 'x', true
                from kvalifisering.program where id = ?
                """,
                day,
                program.id().id());
        assertThat(register(petter, day, 90, 0)).containsExactly("Gjort 1");

        programmene.change(
                "update kvalifisering.opphold set uten_virkning = false where program_id = ?",
                program.id().id());

        assertThat(register(petter, day, 0, 1)).containsExactly("dag-" + day);
        assertThat(told(day)).singleElement().extracting(Arrangordag::borte).isEqualTo(90);
    }

    @Test
    void theSameFormTwiceIsOneAndAColleaguesWordIsNotOverwrittenUnseen() {
        consent(firm);
        var day = day(0);
        var liv = member(firm, "Liv Lie");

        assertThat(register(petter, day, 90, 0)).containsExactly("Gjort 1");
        assertThat(register(petter, day, 90, 0)).containsExactly("Gjort 0");
        assertThat(register(liv, day, 0, 0)).containsExactly("dag-" + day);
        assertThat(register(liv, day, 0, 1)).containsExactly("Gjort 1");

        assertThat(told(day))
                .singleElement()
                .satisfies(
                        d -> {
                            assertThat(d.registrertNavn()).isEqualTo("Liv Lie");
                            assertThat(d.versjon()).isEqualTo(2);
                        });
        assertThat(events("OPPMOTE_AV_ARRANGOR")).isEqualTo(2);
    }

    @Test
    void whereTheTwoDifferTheOfficeIsShownBothAndChooses() throws Exception {
        consent(firm);
        var day = day(0);
        var month = YearMonth.from(day);
        var own = new Programoppmote.Dag(day, Slag.TIL_STEDE, 0, 0);
        var resident = k.resident(person);
        k.as(resident, () -> oppmote.registerOwn(List.of(person), program.id(), List.of(own)));
        assertThat(register(petter, day, 180, 0)).containsExactly("Gjort 1");

        assertThat(k.approve(program.id(), month).felter()).containsExactly("ulike");
        var office = "/kvalifisering/" + program.id().path();
        assertThat(page(k.veileder, office + "?maned=" + month))
                .contains("Her må du velge hva som gjelder", "borte 3 timer", "Bruk det Jobbspor");
        assertThat(choose(day, true, 7).getStatus()).isEqualTo(409);
        assertThat(choose(day, true, 1).getStatus()).isEqualTo(302);
        assertThat(registered(day))
                .satisfies(
                        d -> {
                            assertThat(d.slag()).isEqualTo(Slag.UGYLDIG_DEL);
                            assertThat(d.minutter()).isEqualTo(180);
                        });
        assertThat(choose(day, true, 1).getStatus()).isEqualTo(409);

        // Until it is approved the participant may still say otherwise, and the office is asked
        // anew.
        k.as(resident, () -> oppmote.registerOwn(List.of(person), program.id(), List.of(own)));
        assertThat(k.approve(program.id(), month).felter()).containsExactly("ulike");
        assertThat(choose(day, false, 1).getStatus()).isEqualTo(302);
        assertThat(k.approve(program.id(), month).felter()).containsExactly("Gjort");
        assertThat(registered(day)).extracting(Programdag::slag).isEqualTo(Slag.TIL_STEDE);
        assertThat(events("OPPMOTE_VALGT")).isEqualTo(2);
    }

    private MockHttpServletResponse choose(LocalDate day, boolean provider, int seen)
            throws Exception {
        return call(
                k.veileder,
                post("/kvalifisering/" + program.id().path() + "/oppmote/velg")
                        .param("dato", day.toString())
                        .param("maned", YearMonth.from(day).toString())
                        .param("arrangor", String.valueOf(provider))
                        .param("sett", String.valueOf(seen)));
    }

    @Test
    void aProvidersWordOfAbsenceIsNeverApprovedAloneNorFilledAsMet() throws Exception {
        consent(firm);
        var day = day(0);
        assertThat(register(petter, day, null, 0)).containsExactly("Gjort 1");

        assertThat(k.approve(program.id(), YearMonth.from(day)).felter()).containsExactly("ulike");
        call(
                k.resident(person),
                post("/minside/program/" + program.id().path() + "/oppmote")
                        .param("maned", YearMonth.from(day).toString())
                        .param("alle", "true"));
        assertThat(registered(day)).isNull();
        assertThat(registered(day.plusDays(1).isBefore(regler.today()) ? day.plusDays(1) : day(1)))
                .isNotNull();

        // The absence had a reason: the office says it, and needs not choose besides.
        assertThat(k.register(program.id(), day, Slag.EGENMELDING).felter())
                .containsExactly("Gjort");
        assertThat(k.approve(program.id(), YearMonth.from(day)).felter()).containsExactly("Gjort");
        assertThat(registered(day)).extracting(Programdag::slag).isEqualTo(Slag.EGENMELDING);
    }

    @Test
    void theWorkerChoosesWhoGivesAnActivityAmongThoseTheOfficeWorksWith() throws Exception {
        var path = "/kvalifisering/" + program.id().path();
        assertThat(page(k.veileder, path)).contains("Hvem holder den", "hos Jobbspor");
        for (var chosen : List.of(Ids.next().toString(), "tull")) {
            var refused = call(k.veileder, week(path, chosen));
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(refused.getContentAsString()).contains("Velg en partner kontoret");
        }
        assertThat(call(k.veileder, week(path, firm.id().toString())).getStatus()).isEqualTo(302);
    }

    private AbstractMockHttpServletRequestBuilder<?> week(String path, String partner) {
        return post(path + "/ukeplan")
                .param("nokkel", Ids.next().toString())
                .param("planfra", regler.today().toString())
                .param("linje-1-hva", "Verkstedet")
                .param("linje-1-timer", "7,5")
                .param("linje-1-partner", partner)
                .param("tilpasning", "Prøver en dag");
    }

    @Test
    void allThreeLanguagesDraw() throws Exception {
        consent(firm);
        register(petter, day(0), 180, 0);
        var at = "/partner/personer/" + person.path();
        for (var word :
                List.of("nb:Oppmøte hos dere", "nn:Oppmøte hos dykk", "en:Attendance with")) {
            var answer = call(petter, get(at).cookie(new Cookie("sprak", word.substring(0, 2))));
            assertThat(answer.getContentAsString())
                    .contains(word.substring(3))
                    .doesNotContain(">kvalifisering.");
        }
    }
}
