package no.helhet.praksis.minside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.sun.net.httpserver.HttpServer;

import no.helhet.formats.digisos.innsyn.Hendelse;
import no.helhet.formats.digisos.innsyn.Hendelse.SoknadsStatus;
import no.helhet.platform.access.Directory;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.files.FileStore;
import no.helhet.praksis.soknad.MeldingAvvist;
import no.helhet.praksis.soknad.MeldingId;
import no.helhet.praksis.utbetaling.UtbetalingEndret.Status;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestClock;
import no.helhet.testing.TestData;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

@HelhetTest
class InnsynTest {
    private static final Path SCHEMA =
            Path.of("../../shared/formater/digisos/schema/digisos/soker/digisos-soker.json");

    @Autowired Historikk historikk;
    @Autowired HistorikkRepository repository;
    @Autowired Utsendinger utsendinger;
    @Autowired Directory directory;
    @Autowired FileStore files;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationEventPublisher events;
    @Autowired TestData data;
    @Autowired TestClock clock;
    @TempDir Path folder;
    private Soker soker;

    @BeforeEach
    void makeApplicant() {
        soker = Soker.in(data.kommune(), "Sara");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void theWholeWayIsToldInOrder() {
        wholeWay();

        assertThat(history())
                .extracting(h -> h.getClass().getSimpleName())
                .containsExactly(
                        "SoknadsStatus",
                        "TildeltNavKontor",
                        "SaksStatus",
                        "SoknadsStatus",
                        "DokumentasjonEtterspurt",
                        "ForelopigSvar",
                        "DokumentasjonEtterspurt",
                        "VedtakFattet",
                        "Vilkar",
                        "SoknadsStatus",
                        "Utbetaling",
                        "Utbetaling");
        assertThat(of(Hendelse.DokumentasjonEtterspurt.class).getLast().dokumenter())
                .as("after the decision nothing is missing")
                .isEmpty();
        assertThat(of(Hendelse.Utbetaling.class))
                .extracting(Hendelse.Utbetaling::status)
                .containsExactly(
                        Hendelse.Utbetaling.Status.PLANLAGT_UTBETALING,
                        Hendelse.Utbetaling.Status.UTBETALT);
    }

    @Test
    void aConditionNamesThePaymentsOfItsDecision() {
        wholeWay();
        assertThat(of(Hendelse.Vilkar.class).getFirst().utbetalingsreferanser())
                .containsExactly(soker.utbetaling().id().toString());
    }

    @Test
    void theWholeWayKeepsToTheNationalSchema() {
        assumeTrue(
                Files.exists(SCHEMA),
                "Skipped: the published schemas are not beside the checkout (../shared)");
        wholeWay();
        var schema =
                JsonSchemaFactory.getInstance(VersionFlag.V4)
                        .getSchema(SCHEMA.toAbsolutePath().normalize().toUri());
        assertThat(schema.validate(json(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSameEventTwiceIsOneLine() {
        wholeWay();
        var before = history();
        var changed = utsending().endret();
        var brev = of(Hendelse.VedtakFattet.class).getFirst().vedtaksfil();

        record(() -> historikk.record(soker.registered()));
        record(() -> historikk.record(soker.opened()));
        record(() -> historikk.record(soker.assigned()));
        record(() -> historikk.record(soker.asked()));
        tell(Status.PLANLAGT, 6);
        tell(Status.UTBETALT, 7);

        assertThat(brev).isNotNull();
        assertThat(history()).isEqualTo(before);
        assertThat(utsending().endret()).as("nothing to send").isEqualTo(changed);
    }

    @Test
    void theAccountNumberOfAThirdPartyIsNeverTold() {
        wholeWay();
        assertThat(json()).contains("12345678903");
        var other = Soker.in(soker.kommune(), "Ola");
        Scopes.run(
                other.system(),
                () -> {
                    historikk.record(other.registered());
                    historikk.record(other.opened());
                    historikk.record(toLandlord(other), Soker.START);
                });
        assertThat(json(other)).contains("Utleier AS").doesNotContain("12345678903");
    }

    private static no.helhet.praksis.utbetaling.UtbetalingEndret toLandlord(Soker s) {
        var p = s.payment(Status.PLANLAGT, 6);
        return new no.helhet.praksis.utbetaling.UtbetalingEndret(
                p.utbetalingId(),
                p.vedtakId(),
                p.sakId(),
                p.personId(),
                p.bydel(),
                p.tidspunkt(),
                p.status(),
                p.maned(),
                p.fom(),
                p.tom(),
                "husleie",
                p.form(),
                p.belopOre(),
                true,
                "Utleier AS",
                null,
                p.forfall(),
                null);
    }

    @Test
    void anApplicationRegisteredByHandHasAHistoryAndIsNotSent() {
        var r = soker.registered();
        record(
                () ->
                        historikk.record(
                                new no.helhet.praksis.soknad.SoknadRegistrert(
                                        r.soknadId(),
                                        r.personId(),
                                        r.meldingId(),
                                        r.bydel(),
                                        r.enhetsnr(),
                                        r.mottatt(),
                                        null,
                                        false,
                                        r.fom(),
                                        r.tom())));
        assertThat(history()).hasSize(2);
        assertThat(due()).isEmpty();
    }

    @Test
    void aResumedCaseAsksForNothingMore() {
        record(() -> historikk.record(soker.registered()));
        record(() -> historikk.record(soker.opened()));
        record(() -> historikk.record(soker.asked()));
        var asked = soker.asked();
        var resumed =
                new no.helhet.praksis.sak.Sakshendelse.SakGjenopptatt(
                        asked.sakId(),
                        asked.personId(),
                        asked.soknadId(),
                        asked.tidspunkt().plusSeconds(60));

        record(() -> historikk.record(resumed));
        record(() -> historikk.record(resumed));

        assertThat(of(Hendelse.DokumentasjonEtterspurt.class)).hasSize(2);
        assertThat(of(Hendelse.DokumentasjonEtterspurt.class).getLast().dokumenter()).isEmpty();
        assertThat(of(SoknadsStatus.class)).as("still under treatment, said once").hasSize(1);
    }

    @Test
    void aCaseTakenUpAgainAfterItsDecisionIsUnderTreatmentAgain() {
        wholeWay();
        var asked = soker.asked();
        record(
                () ->
                        historikk.record(
                                new no.helhet.praksis.sak.Sakshendelse.SakGjenopptatt(
                                        asked.sakId(),
                                        asked.personId(),
                                        asked.soknadId(),
                                        clock.instant())));

        assertThat(of(SoknadsStatus.class).getLast().status())
                .isEqualTo(SoknadsStatus.Status.UNDER_BEHANDLING);
    }

    @Test
    void aRejectedMessageIsToldUnlessAnotherHasItsPlace() {
        var rejected =
                new MeldingAvvist(
                        new MeldingId(soker.kommune().kommunenr(), Ids.next()),
                        "",
                        UUID.randomUUID(),
                        "IKKE_TIL_OSS",
                        clock.instant());
        record(() -> historikk.record(rejected));
        deliver(new Innsynsmappe(folder));
        assertThat(file(rejected.digisosId())).content().contains("BEHANDLES_IKKE");

        record(() -> historikk.record(soker.registered()));
        var repeated =
                new MeldingAvvist(
                        new MeldingId(soker.kommune().kommunenr(), Ids.next()),
                        "",
                        soker.digisosId(),
                        "DUPLIKAT",
                        clock.instant());
        record(() -> historikk.record(repeated));
        deliver(new Innsynsmappe(folder));
        assertThat(file(soker.digisosId())).content().doesNotContain("BEHANDLES_IKKE");
    }

    @Test
    void theFolderReceivesTheHistoryAndItsLettersWhole() {
        wholeWay();
        deliver(new Innsynsmappe(folder));

        var brev = of(Hendelse.VedtakFattet.class).getFirst().vedtaksfil();
        var place = folder.resolve(soker.digisosId().toString());
        assertThat(place.resolve(brev + ".pdf")).content().startsWith("%PDF");
        assertThat(file(soker.digisosId())).content().contains(brev.toString());
        assertThat(place.toFile().list()).noneMatch(name -> name.endsWith(".tmp"));
        assertThat(due()).isEmpty();
    }

    @Test
    void aReceiverThatFailsTwiceIsTriedAgainLaterAndLater() throws IOException {
        record(() -> historikk.record(soker.registered()));
        var asked = new AtomicInteger();
        Map<String, String> received = new ConcurrentHashMap<>();
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    var body =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    var works = asked.incrementAndGet() > 2;
                    if (works) {
                        received.put(exchange.getRequestURI().getPath(), body);
                    }
                    exchange.sendResponseHeaders(works ? 204 : 503, -1);
                    exchange.close();
                });
        server.start();
        try {
            var service =
                    new Innsynstjeneste(
                            URI.create("http://localhost:" + server.getAddress().getPort()),
                            Duration.ofSeconds(5));
            deliver(service);
            deliver(service);
            assertThat(asked).as("not tried again at once").hasValue(1);
            clock.move(Duration.ofSeconds(11));
            deliver(service);
            clock.move(Duration.ofSeconds(11));
            deliver(service);
            assertThat(asked).as("the second wait is longer").hasValue(2);
            clock.move(Duration.ofSeconds(10));
            deliver(service);
            assertThat(asked).hasValue(3);
            assertThat(received).containsOnlyKeys("/" + soker.digisosId() + "/digisos-soker.json");
            assertThat(due()).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aCrashBetweenDeliveryAndItsMarkIsHarmless() {
        wholeWay();
        var mappe = new Innsynsmappe(folder);
        deliver(
                (digisosId, name, content) -> {
                    mappe.deliver(digisosId, name, content);
                    if (name.equals(Innsynsfil.NAME)) {
                        throw new IllegalStateException("The lights went out");
                    }
                });
        var first = read(soker.digisosId());
        clock.move(Duration.ofMinutes(1));
        assertThat(due()).hasSize(1);

        deliver(mappe);

        assertThat(read(soker.digisosId())).isEqualTo(first);
        assertThat(due()).isEmpty();
    }

    @Test
    void aChangeDuringDeliveryIsSentNextTime() {
        record(() -> historikk.record(soker.registered()));
        deliver((digisosId, name, content) -> historikk.record(soker.opened()));
        assertThat(due()).as("the change came after what was read").hasSize(1);

        deliver(new Innsynsmappe(folder));
        assertThat(file(soker.digisosId())).content().contains("saksStatus");
        assertThat(due()).isEmpty();
    }

    @Test
    void manyEventsAtOnceAreAllToldOnce() throws InterruptedException {
        record(() -> historikk.record(soker.registered()));
        var failed = Collections.synchronizedList(new ArrayList<Throwable>());
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 8; i++) {
            threads.add(
                    Thread.ofVirtual()
                            .uncaughtExceptionHandler((thread, e) -> failed.add(e))
                            .start(
                                    () -> {
                                        record(() -> historikk.record(soker.opened()));
                                        record(() -> historikk.record(soker.assigned()));
                                    }));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(failed).isEmpty();
        assertThat(history()).hasSize(4);
    }

    @Test
    void thePublishedEventsReachTheHistory() {
        Scopes.run(
                soker.system(),
                () ->
                        transaction.executeWithoutResult(
                                status -> events.publishEvent(soker.registered())));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(history())
                                        .extracting(h -> h.getClass().getSimpleName())
                                        .containsExactly(
                                                "SoknadsStatus", "TildeltNavKontor", "SaksStatus"));
    }

    @Test
    void theWaitGrowsToAnHour() {
        assertThat(List.of(Utsendinger.wait(0), Utsendinger.wait(1), Utsendinger.wait(40)))
                .containsExactly(
                        Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofHours(1));
    }

    private void wholeWay() {
        var svar = soker.letter(files, transaction);
        var brev = soker.letter(files, transaction);
        record(() -> historikk.record(soker.registered()));
        record(() -> historikk.record(soker.opened()));
        record(() -> historikk.record(soker.assigned()));
        record(() -> historikk.record(soker.asked()));
        record(() -> historikk.record(soker.replied(svar)));
        record(() -> historikk.record(soker.decided(brev)));
        tell(Status.PLANLAGT, 6);
        tell(Status.UTBETALT, 7);
    }

    private void tell(Status status, int minutes) {
        var payment = soker.payment(status, minutes);
        record(() -> historikk.record(payment, payment.tidspunkt()));
    }

    private void record(BooleanSupplier act) {
        assertThat(Scopes.call(soker.system(), act::getAsBoolean)).isTrue();
    }

    private void deliver(Innsynsmottaker mottaker) {
        var delivery = new Innsynslevering(directory, utsendinger, List.of(mottaker));
        Scopes.run(soker.system(), () -> delivery.run(soker.kommune().kommunenr()));
    }

    private List<?> due() {
        return Scopes.call(soker.system(), () -> utsendinger.findDue(soker.kommune().kommunenr()));
    }

    private Utsending utsending() {
        return Scopes.call(
                soker.system(),
                () -> transaction.execute(s -> repository.find(soker.soknad()).orElseThrow()));
    }

    private List<Hendelse> history() {
        return Scopes.call(
                soker.system(),
                () ->
                        transaction.execute(
                                s -> Innsynsfil.hendelser(repository.findInnslag(soker.soknad()))));
    }

    private <T extends Hendelse> List<T> of(Class<T> type) {
        return history().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private String json() {
        return json(soker);
    }

    private String json(Soker of) {
        var sent = Scopes.call(of.system(), () -> utsendinger.prepare(of.soknad()).orElseThrow());
        return new String(sent.files().get(Innsynsfil.NAME), StandardCharsets.UTF_8);
    }

    private Path file(UUID digisosId) {
        return folder.resolve(digisosId.toString()).resolve(Innsynsfil.NAME);
    }

    private String read(UUID digisosId) {
        try {
            return Files.readString(file(digisosId));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
