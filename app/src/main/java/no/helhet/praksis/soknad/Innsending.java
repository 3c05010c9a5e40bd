package no.helhet.praksis.soknad;

import no.helhet.platform.access.Kontor;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Receives messages in two stages. The first stores the bytes and commits; only then is there a
/// receipt. The second reads them and carries them to their municipality. A crash between the two
/// loses nothing: what was stored and not read is taken up by a job.
@Service
public class Innsending {
    private static final Logger log = LoggerFactory.getLogger(Innsending.class);
    private static final Duration LEFT_BEHIND_AFTER = Duration.ofSeconds(10);
    private static final int MOST_FAILURES = 10;
    private final TransactionTemplate transaction;
    private final KaranteneRepository karantene;
    private final Adressat adressat;
    private final Meldingsmottak mottak;
    private final Clock clock;

    Innsending(
            TransactionTemplate transaction,
            KaranteneRepository karantene,
            Adressat adressat,
            Meldingsmottak mottak,
            Clock clock) {
        this.transaction = transaction;
        this.karantene = karantene;
        this.adressat = adressat;
        this.mottak = mottak;
        this.clock = clock;
    }

    /// One message to receive.
    ///
    /// @param avsender which client or folder sent it; no person
    public record Innsendt(Kanal kanal, String avsender, List<Del> deler) {}

    /// Stage one for one message.
    ///
    /// @param avsender which client or folder sent it; no person
    public Kvittering receive(Kanal kanal, String avsender, List<Del> deler) {
        return receiveAll(List.of(new Innsendt(kanal, avsender, deler))).getFirst();
    }

    /// Stage one for many messages in one transaction. When it returns, they are safe.
    ///
    /// @return the receipts in the same order; for bytes that came before, the first receipt
    public List<Kvittering> receiveAll(List<Innsendt> meldinger) {
        return transaction.execute(
                status -> {
                    karantene.enter();
                    var receipts = new ArrayList<Kvittering>();
                    for (var melding : meldinger) {
                        receipts.add(store(melding));
                    }
                    karantene.leave();
                    return receipts;
                });
    }

    private Kvittering store(Innsendt melding) {
        var id = Ids.next();
        var sha256 = Avtrykk.ofParts(melding.deler());
        // As the database keeps it, so that the receipt given twice is the same.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var hex = HexFormat.of().formatHex(sha256);
        if (karantene.insert(
                id, sha256, now, melding.kanal(), melding.avsender(), melding.deler())) {
            return new Kvittering(id, now, hex, false);
        }
        var first = karantene.findByPrint(sha256);
        return new Kvittering(first.id(), first.mottatt(), hex, true);
    }

    /// Stage two. Does nothing for a message that is already carried on. What fails is counted
    /// and tried again; after ten failures the message waits in the quarantine for a person.
    public void process(UUID id) {
        try {
            route(id);
        } catch (RuntimeException e) {
            var failures = recordFailure(id);
            // The exception's message can hold values from the message; its type can not.
            log.error(
                    "Message {} could not be read ({}), failure {} of {}; it will be tried again",
                    id,
                    e.getClass().getName(),
                    failures,
                    MOST_FAILURES);
        }
    }

    /// Stage two for what an interruption left behind.
    ///
    /// @return how many were taken up
    int processLeftBehind() {
        var before = clock.instant().minus(LEFT_BEHIND_AFTER);
        var left =
                transaction.execute(
                        status -> {
                            karantene.enter();
                            return karantene.findUnread(before, 500);
                        });
        left.forEach(this::process);
        return left.size();
    }

    /// How far a message has come.
    public Optional<Meldingsstatus> findStatus(UUID id) {
        return transaction.execute(
                status -> {
                    karantene.enter();
                    var found = karantene.find(id);
                    karantene.leave();
                    return found.map(Innsending::status);
                });
    }

    /// Carries a message from the quarantine to a municipality that a person has chosen.
    ///
    /// @return false when it has already left
    boolean routeByHand(UUID id, String kommunenr, Kontor kontor, UUID rutetAv, String grunn) {
        var read = findParts(id);
        return read.isPresent() && deliver(read.get(), kommunenr, kontor, rutetAv, grunn);
    }

    private record Read(KaranteneRepository.Innkommet innkommet, List<Del> deler) {}

    private void route(UUID id) {
        var read = findParts(id);
        if (read.isEmpty() || !read.get().innkommet().status().equals("NY")) {
            return;
        }
        switch (adressat.find(read.get().deler())) {
            case Adressat.Kjent(var kommunenr, var kontor) ->
                    deliver(read.get(), kommunenr, kontor, null, null);
            case Adressat.Ukjent(var avvik) -> keep(id, avvik);
        }
    }

    private Optional<Read> findParts(UUID id) {
        return transaction.execute(
                status -> {
                    karantene.enter();
                    var found = karantene.find(id).map(i -> new Read(i, karantene.findParts(id)));
                    karantene.leave();
                    return found;
                });
    }

    private boolean deliver(
            Read read,
            String kommunenr,
            Kontor kontor,
            @Nullable UUID rutetAv,
            @Nullable String grunn) {
        var bydeler =
                kontor.omrader().stream()
                        .filter(o -> o.kommunenr().equals(kommunenr) && !o.bydel().isEmpty())
                        .map(Kontor.Omrade::bydel)
                        .toArray(String[]::new);
        return Scopes.call(
                Scope.system(kommunenr, bydeler),
                () ->
                        transaction.execute(
                                status -> {
                                    karantene.enter();
                                    var released =
                                            karantene.release(
                                                    read.innkommet().id(),
                                                    kommunenr,
                                                    rutetAv,
                                                    grunn,
                                                    clock.instant());
                                    karantene.leave();
                                    if (released) {
                                        mottak.register(
                                                read.innkommet(), read.deler(), kommunenr, kontor);
                                    }
                                    return released;
                                }));
    }

    private void keep(UUID id, Avvik avvik) {
        transaction.executeWithoutResult(
                status -> {
                    karantene.enter();
                    karantene.keep(id, avvik, clock.instant());
                    karantene.leave();
                });
    }

    private int recordFailure(UUID id) {
        var failures =
                transaction.execute(
                        status -> {
                            karantene.enter();
                            var count = karantene.countFailure(id);
                            karantene.leave();
                            return count;
                        });
        if (failures >= MOST_FAILURES) {
            keep(id, Avvik.of("KUNNE_IKKE_BEHANDLES"));
        }
        return failures;
    }

    private static Meldingsstatus status(KaranteneRepository.Innkommet innkommet) {
        var avvik = innkommet.avvik();
        return new Meldingsstatus(
                innkommet.status().equals("NY") ? "MOTTATT" : innkommet.status(),
                innkommet.mottatt(),
                innkommet.kommunenr(),
                avvik == null ? null : avvik.arsak(),
                avvik == null ? null : avvik.sti(),
                avvik == null ? null : avvik.linje());
    }
}
