package no.helhet.praksis.samtykke;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.PartnerDirectory;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Pointers;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.SharedNames;
import no.helhet.regelverk.porter.Utfall;
import no.helhet.regelverk.samtykke.Samtykkegiver.Slag;
import no.helhet.regelverk.samtykke.Samtykkegrunnlag.Mate;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestClock;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

@HelhetTest
@Import(Provemal.class)
class SamtykkeTest {
    private final TestData data;
    private final TestClock clock;
    private final Samtykkesporring sporring;
    private final Samtykkegang gang;
    private final Representanter representatives;
    private final Samtykkene samtykkene;
    private final Partnerinnsyn innsyn;
    private final LesningRepository readings;
    private final SharedNames names;
    private final PartnerDirectory partners;
    private final Pointers pointers;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    SamtykkeTest(
            TestData data,
            TestClock clock,
            Samtykkesporring sporring,
            Samtykkegang gang,
            Representanter representatives,
            Samtykkene samtykkene,
            Partnerinnsyn innsyn,
            LesningRepository readings,
            SharedNames names,
            PartnerDirectory partners,
            Pointers pointers,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.data = data;
        this.clock = clock;
        this.sporring = sporring;
        this.gang = gang;
        this.representatives = representatives;
        this.samtykkene = samtykkene;
        this.innsyn = innsyn;
        this.readings = readings;
        this.names = names;
        this.partners = partners;
        this.pointers = pointers;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @AfterEach
    void resetTime() {
        clock.reset();
    }

    private LocalDate inThreeMonths() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Oslo")).plusMonths(3);
    }

    private <T> T as(HelhetUser user, Supplier<T> work) {
        return TestData.as(user, () -> transaction.execute(status -> work.get()));
    }

    /// Gives a consent as the resident does: the worker asks, the resident says yes.
    private SamtykkeId share(Delingen d) {
        var onske = d.onske(inThreeMonths());
        assertThat(as(d.worker(), () -> sporring.ask(d.person(), onske)))
                .isInstanceOf(Samtykkesvar.Gjort.class);
        var id = new SamtykkeId(d.kommune().kommunenr(), onske.key());
        assertThat(as(d.resident(), () -> sporring.answer(List.of(d.person()), id, true)))
                .isInstanceOf(Samtykkesvar.Gjort.class);
        return id;
    }

    private List<String> goalsSeenBy(HelhetUser partner) {
        return as(
                partner, () -> jdbc.sql("select tekst from prove.mal").query(String.class).list());
    }

    @Test
    void thePartnerSeesWhatThePersonSaidYesToAndNothingBefore() {
        var d = Delingen.in(data, "Sara");
        var other = Delingen.in(data, d.kommune(), "Tor", Delingen.BORN);
        var petter = d.partner(partners);

        assertThat(goalsSeenBy(petter)).isEmpty();
        assertThat(as(petter, () -> names.find(List.of(d.person())))).isEmpty();

        share(d);

        assertThat(goalsSeenBy(petter)).containsExactly("Jobb");
        assertThat(goalsSeenBy(other.partner(partners))).isEmpty();
        assertThat(as(petter, () -> names.find(List.of(d.person(), other.person()))))
                .containsOnlyKeys(d.person().id())
                .containsValue("Sara Haugen");
        assertThat(as(petter, () -> samtykkene.isShared(d.person(), d.key()))).isTrue();
        assertThat(as(petter, () -> samtykkene.isShared(d.person(), "plan.annet"))).isFalse();
    }

    @Test
    void aNoSharesNothingAndCanNotBecomeAYesByAnOldPage() {
        var d = Delingen.in(data, "Sara");
        var onske = d.onske(inThreeMonths());
        as(d.worker(), () -> sporring.ask(d.person(), onske));
        var id = new SamtykkeId(d.kommune().kommunenr(), onske.key());

        as(d.resident(), () -> sporring.answer(List.of(d.person()), id, false));

        assertThat(as(d.resident(), () -> sporring.answer(List.of(d.person()), id, true)))
                .isInstanceOf(Samtykkesvar.Mangler.class);
        assertThat(goalsSeenBy(d.partner(partners))).isEmpty();
    }

    @Test
    void aYesThatIsSentTwiceIsOneConsent() {
        var d = Delingen.in(data, "Sara");
        var id = share(d);

        as(d.resident(), () -> sporring.answer(List.of(d.person()), id, true));

        assertThat(as(d.worker(), () -> samtykkene.findAll(d.person()))).hasSize(1);
    }

    @Test
    void withdrawnIsInForceForTheNextRequestOfFiftyPartnersReadingAtOnce() throws Exception {
        var d = Delingen.in(data, "Sara");
        var readers = new ArrayList<HelhetUser>();
        for (int i = 0; i < 50; i++) {
            d.member(d.partner(), "many" + i + d.subject(), "Leser " + i);
            readers.add(Delingen.partner(partners, "many" + i + d.subject()));
        }
        var id = share(d);
        var answered = new AtomicBoolean();
        var seen = new AtomicInteger();
        var seenAfter = new AtomicInteger();
        var after = new AtomicInteger();
        var reading = new CountDownLatch(readers.size());
        try (var threads = Executors.newFixedThreadPool(readers.size())) {
            var all =
                    readers.stream()
                            .map(
                                    reader ->
                                            threads.submit(
                                                    read(
                                                            reader, d, answered, seen, seenAfter,
                                                            after, reading)))
                            .toList();
            reading.await();
            as(d.resident(), () -> gang.withdrawOwn(List.of(d.person()), id));
            answered.set(true);
            for (var one : all) {
                one.get();
            }
        }
        assertThat(seen.get()).as("readings before").isPositive();
        assertThat(after.get()).as("requests begun after the answer").isGreaterThanOrEqualTo(50);
        assertThat(seenAfter.get()).as("shown after the answer").isZero();
    }

    private Callable<Void> read(
            HelhetUser reader,
            Delingen d,
            AtomicBoolean answered,
            AtomicInteger seen,
            AtomicInteger seenAfter,
            AtomicInteger after,
            CountDownLatch reading) {
        return () -> {
            for (int last = 0; last < 2; ) {
                var begunAfter = answered.get();
                var shown =
                        as(
                                reader,
                                () ->
                                        innsyn.open(d.person()).isPresent()
                                                || !jdbc.sql("select id from prove.mal")
                                                        .query()
                                                        .listOfRows()
                                                        .isEmpty()
                                                || !names.find(List.of(d.person())).isEmpty());
                seen.addAndGet(shown ? 1 : 0);
                reading.countDown();
                if (begunAfter) {
                    last++;
                    after.incrementAndGet();
                    seenAfter.addAndGet(shown ? 1 : 0);
                }
            }
            return null;
        };
    }

    @Test
    void whatWasReadIsWrittenForThePersonAndStaysWhenTheConsentIsTakenBack() {
        var d = Delingen.in(data, "Sara");
        var id = share(d);
        var petter = d.partner(partners);

        assertThat(as(petter, () -> innsyn.find()))
                .singleElement()
                .satisfies(p -> assertThat(p.navn()).isEqualTo("Sara Haugen"));
        assertThat(as(petter, () -> innsyn.open(d.person()))).isPresent();
        as(d.worker(), () -> gang.withdraw(d.person(), id));

        assertThat(as(petter, () -> innsyn.open(d.person()))).isEmpty();
        assertThat(as(petter, () -> innsyn.find())).isEmpty();
        assertThat(as(d.resident(), () -> readings.findByPerson(d.person(), 10)))
                .singleElement()
                .satisfies(
                        r -> {
                            assertThat(r.medlemNavn()).isEqualTo("Petter Aune");
                            assertThat(r.hva()).isEqualTo("Mål 1");
                        });
        assertThat(as(petter, () -> readings.findByPerson(d.person(), 10))).isEmpty();
        assertThat(as(d.worker(), () -> samtykkene.findInForce(d.person()))).isEmpty();
    }

    @Test
    void itEndsByItselfAfterItsLastDay() {
        var d = Delingen.in(data, "Sara");
        share(d);
        var petter = d.partner(partners);
        var days =
                Duration.ofDays(
                        inThreeMonths().toEpochDay() - inThreeMonths().minusMonths(3).toEpochDay());

        clock.move(days.minusDays(1));
        assertThat(goalsSeenBy(petter)).isNotEmpty();
        clock.move(Duration.ofDays(2));
        assertThat(goalsSeenBy(petter)).isEmpty();
    }

    @Test
    void whoLeavesThePartnerIsOutAtTheNextRequestThoughTheSessionIsOpen() {
        var d = Delingen.in(data, "Sara");
        share(d);
        var petter = d.partner(partners);
        var stays = Delingen.partner(partners, memberToo(d));

        Delingen.owner(
                "update partner.medlem set avsluttet = now() where id = '%s'"
                        .formatted(petter.brukerId()));

        assertThat(partners.isActive(petter.partner())).isFalse();
        assertThat(goalsSeenBy(petter)).isEmpty();
        assertThat(as(petter, () -> innsyn.open(d.person()))).isEmpty();
        assertThat(goalsSeenBy(stays)).isNotEmpty();
        assertThat(partners.findPartner(petter.subject())).isEmpty();

        Delingen.owner(
                "update partner.organisasjon set avsluttet = now() where id = '%s'"
                        .formatted(d.partner().id()));
        assertThat(goalsSeenBy(stays)).isEmpty();
        assertThat(partners.isActive(stays.partner())).isFalse();
    }

    private static String memberToo(Delingen d) {
        d.member(d.partner(), "too" + d.subject(), "Bente");
        return "too" + d.subject();
    }

    @Test
    void aPartnerOfAnotherOfficeSeesNothingWhateverTheyAskFor() {
        var d = Delingen.in(data, "Sara");
        var elsewhere = Delingen.in(data, "Tor");
        share(d);
        share(elsewhere);
        var petter = d.partner(partners);

        assertThat(as(petter, () -> innsyn.open(elsewhere.person()))).isEmpty();
        assertThat(as(petter, () -> names.find(List.of(elsewhere.person())))).isEmpty();
        assertThat(goalsSeenBy(petter)).hasSize(1);
    }

    @Test
    void aPartnerCanNotSpeakForAnotherOrganisationOrForPersonsOfItsOwnChoosing() {
        var d = Delingen.in(data, "Sara");
        share(d);
        var other = Delingen.in(data, d.kommune(), "Tor", Delingen.BORN);
        var stranger = other.partner(partners).scope();
        // A member of one organisation in the scope of another.
        var forged =
                Scope.partner(stranger.kommuner(), List.of(), d.partner().id(), stranger.actor());

        assertThat(
                        Scopes.<Boolean>call(
                                forged,
                                () ->
                                        transaction.execute(
                                                s ->
                                                        jdbc.sql(
                                                                                "select count(*)"
                                                                                    + " from"
                                                                                    + " prove.mal")
                                                                        .query(Integer.class)
                                                                        .single()
                                                                > 0)))
                .isFalse();
    }

    @Test
    void nothingOfAnyTableIsSeenByAPartnerWithRawSqlWithoutConsent() {
        var d = Delingen.in(data, "Sara");
        var petter = d.partner(partners);
        as(
                d.worker(),
                () ->
                        representatives.register(
                                new Representant(
                                        new RepresentantId(d.kommune().kommunenr(), Ids.next()),
                                        d.person(),
                                        Slag.VERGE,
                                        "Verge",
                                        "Vedtak",
                                        false,
                                        LocalDate.EPOCH,
                                        null,
                                        null,
                                        "")));
        var tables =
                as(
                        d.worker(),
                        () ->
                                jdbc.sql(
                                                """
                                                select c.oid::regclass::text
                                                from pg_class c
                                                  join pg_namespace n on n.oid = c.relnamespace
                                                where c.relkind in ('r', 'p', 'v', 'm')
                                                  and n.nspname not in ('pg_catalog',
                                                    'information_schema', 'teknisk', 'public')
                                                  and has_schema_privilege(
                                                    'helhet_app', n.oid, 'usage')
                                                  and has_table_privilege(
                                                    'helhet_app', c.oid, 'select')
                                                order by 1
                                                """)
                                        .query(String.class)
                                        .list());
        assertThat(tables).contains("person.person", "sak.sak", "files.fil", "platform.bruker");
        for (var table : tables) {
            var count =
                    as(
                            petter,
                            () ->
                                    jdbc.sql("select count(*) from " + table)
                                            .query(Integer.class)
                                            .single());
            switch (table) {
                // Where the office is, which measures the country has, what is published:
                // facts for anybody. And who the partner is: their own.
                case "platform.kontor",
                        "platform.kontor_omrade",
                        "tiltak.nasjonal",
                        "apnetall.utgave",
                        "apnetall.sted",
                        "apnetall.celle" -> {}
                case "partner.organisasjon", "partner.medlem" ->
                        assertThat(count).as(table).isEqualTo(1);
                default -> assertThat(count).as(table).isZero();
            }
        }
    }

    @Test
    void aChildDoesNotConsentAloneAndAParentWithResponsibilityDoes() {
        var child = LocalDate.of(2015, 2, 1);
        var d = Delingen.in(data, data.kommune(), "Noah", child);
        var onske = d.onske(inThreeMonths());

        assertThat(register(d, onske, "SELV")).containsExactly("samtykke.for-ung");
        assertThat(register(d, onske, "Mor")).containsExactly("samtykke.uregistrert");

        var parent = representative(d, Slag.FORELDER, true);
        assertThat(register(d, onske, parent)).isEmpty();
        assertThat(goalsSeenBy(d.partner(partners))).hasSize(1);
    }

    @Test
    void whoHasAGuardianThatConsentsDoesNotConsentAloneEvenOnMinSide() {
        var d = Delingen.in(data, "Sara");
        var guardian = representative(d, Slag.VERGE, true);
        var onske = d.onske(inThreeMonths());
        as(d.worker(), () -> sporring.ask(d.person(), onske));
        var id = new SamtykkeId(d.kommune().kommunenr(), onske.key());

        assertThat(keys(as(d.resident(), () -> sporring.answer(List.of(d.person()), id, true))))
                .containsExactly("samtykke.har-verge");
        assertThat(goalsSeenBy(d.partner(partners))).isEmpty();
        assertThat(register(d, onske, guardian)).isEmpty();
        assertThat(goalsSeenBy(d.partner(partners))).hasSize(1);
    }

    @Test
    void aParentDoesNotConsentForAnAdult() {
        var d = Delingen.in(data, "Sara");

        assertThat(register(d, d.onske(inThreeMonths()), representative(d, Slag.FORELDER, true)))
                .containsExactly("samtykke.voksen");
    }

    @Test
    void aSpokenConsentHasAWitness() {
        var d = Delingen.in(data, "Sara");
        var onske = d.onske(inThreeMonths());

        assertThat(
                        keys(
                                as(
                                        d.worker(),
                                        () ->
                                                gang.register(
                                                        d.person(),
                                                        onske,
                                                        Mate.MUNTLIG,
                                                        "SELV",
                                                        " ",
                                                        Samtykkepapir.NONE))))
                .containsExactly("samtykke.vitne");
    }

    @Test
    void anotherResidentNeitherAnswersNorTakesBack() {
        var d = Delingen.in(data, "Sara");
        var other = Delingen.in(data, d.kommune(), "Tor", Delingen.BORN);
        var id = share(d);

        assertThat(as(other.resident(), () -> gang.withdrawOwn(List.of(other.person()), id)))
                .isInstanceOf(Samtykkesvar.Lukket.class);
        assertThat(goalsSeenBy(d.partner(partners))).hasSize(1);
    }

    @Test
    void oneWhoWasRegisteredTwiceSharesUnderBothIds() {
        var d = Delingen.in(data, "Sara");
        var twin = Delingen.in(data, d.kommune(), "Sara", Delingen.BORN);
        share(d);
        var petter = d.partner(partners);
        assertThat(goalsSeenBy(petter)).hasSize(1);

        as(
                d.worker(),
                () -> {
                    pointers.point(
                            d.kommune().kommunenr(), "", d.person().id(), twin.person().id());
                    return true;
                });

        assertThat(as(petter, () -> innsyn.open(d.person())))
                .hasValueSatisfying(p -> assertThat(p.person()).isEqualTo(twin.person()));
        assertThat(as(petter, () -> innsyn.find())).hasSize(1);
        // The goal written under the other id is another goal: it was not agreed to.
        assertThat(goalsSeenBy(petter)).hasSize(1);
    }

    private List<String> messages(Delingen d) {
        return as(
                d.worker(),
                () ->
                        jdbc.sql(
                                        """
                                        select concat_ws(' ', status, til, tekst) from outbox.melding
                                        where kommunenr = :k order by id
                                        """)
                                .param("k", d.kommune().kommunenr())
                                .query(String.class)
                                .list());
    }

    private static void reachable(Delingen d, String language) {
        Delingen.owner(
                """
                update person.person set telefon = '90000101', sprak = '%s'
                where id = '%s'
                """
                        .formatted(language, d.person().id()));
    }

    @Test
    void thePersonIsToldOnceThatAQuestionWaitsAndNeverWhatItIsAbout() {
        var d = Delingen.in(data, "Sara");
        reachable(d, "nn");
        var onske = d.onske(inThreeMonths());

        as(d.worker(), () -> sporring.ask(d.person(), onske));
        as(d.worker(), () -> sporring.ask(d.person(), onske));

        assertThat(messages(d))
                .singleElement()
                .satisfies(
                        m ->
                                assertThat(m)
                                        .startsWith("VENTER 90000101")
                                        .contains("har eit spørsmål til deg")
                                        .doesNotContain("Sara", "Jobb", "Mål"));
        assertThat(as(d.worker(), () -> samtykkene.findOpen(d.person())))
                .singleElement()
                .satisfies(q -> assertThat(q.varslet()).isTrue());
    }

    @Test
    void nobodyIsToldOfAQuestionThatIsAnsweredOrTakenBack() {
        for (var answer : List.of("JA", "NEI", "TRUKKET", "PAPIR")) {
            var d = Delingen.in(data, "Sara");
            reachable(d, "nb");
            var onske = d.onske(inThreeMonths());
            as(d.worker(), () -> sporring.ask(d.person(), onske));
            var id = new SamtykkeId(d.kommune().kommunenr(), onske.key());
            switch (answer) {
                case "TRUKKET" -> as(d.worker(), () -> sporring.takeBack(d.person(), id));
                case "PAPIR" -> register(d, onske, "SELV");
                default ->
                        as(
                                d.resident(),
                                () ->
                                        sporring.answer(
                                                List.of(d.person()), id, answer.equals("JA")));
            }
            assertThat(messages(d))
                    .as(answer)
                    .singleElement()
                    .satisfies(m -> assertThat(m).startsWith("TRUKKET"));
        }
    }

    @Test
    void whoCanNotAnswerAloneGetsNoMessage() {
        var ward = Delingen.in(data, "Tor");
        reachable(ward, "nb");
        representative(ward, Slag.VERGE, true);
        var child = Delingen.in(data, data.kommune(), "Noah", LocalDate.of(2015, 2, 1));
        reachable(child, "nb");
        for (var d : List.of(ward, child)) {
            as(d.worker(), () -> sporring.ask(d.person(), d.onske(inThreeMonths())));
            assertThat(messages(d)).isEmpty();
        }
        assertThat(as(ward.worker(), () -> samtykkene.findOpen(ward.person())))
                .singleElement()
                .satisfies(q -> assertThat(q.varslet()).isFalse());
    }

    @Test
    void aConsentOnPaperIsNothingWithoutThePaper() {
        var d = Delingen.in(data, "Sara");
        var onske = d.onske(inThreeMonths());

        var answer =
                as(
                        d.worker(),
                        () ->
                                gang.register(
                                        d.person(),
                                        onske,
                                        Mate.PAPIR,
                                        "SELV",
                                        "",
                                        new Samtykkepapir(null, " ")));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Samtykkesvar.Mangler.class,
                        m ->
                                assertThat(m.feil())
                                        .extracting(p -> p.text())
                                        .containsExactly("samtykke.feil.papir"));
        assertThat(goalsSeenBy(d.partner(partners))).isEmpty();
    }

    private String representative(Delingen d, Slag slag, boolean omfatter) {
        var id = new RepresentantId(d.kommune().kommunenr(), Ids.next());
        as(
                d.worker(),
                () ->
                        representatives.register(
                                new Representant(
                                        id,
                                        d.person(),
                                        slag,
                                        "Kari Haugen",
                                        "Attest fra statsforvalteren",
                                        omfatter,
                                        LocalDate.of(2020, 1, 1),
                                        null,
                                        null,
                                        "")));
        return id.path();
    }

    private List<String> register(Delingen d, Onske onske, String giver) {
        var paper = new Samtykkepapir(null, "Mappe 4 i arkivet");
        return keys(
                as(
                        d.worker(),
                        () -> gang.register(d.person(), onske, Mate.PAPIR, giver, "", paper)));
    }

    private static List<String> keys(Samtykkesvar answer) {
        return answer instanceof Samtykkesvar.Stengt(var reasons)
                ? reasons.stream()
                        .map(
                                u ->
                                        switch (u) {
                                            case Utfall.IkkeOppfylt i -> i.begrunnelse().key();
                                            case Utfall.ManglerOpplysning m -> m.hva().key();
                                            case Utfall.Oppfylt() -> "";
                                            case Utfall.GjelderIkke na -> "";
                                        })
                        .toList()
                : answer instanceof Samtykkesvar.Gjort ? List.of() : List.of(answer.toString());
    }
}
