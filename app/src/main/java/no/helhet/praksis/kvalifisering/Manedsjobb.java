package no.helhet.praksis.kvalifisering;

import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Kontor;
import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Makes the office's month in parts, each a transaction with what it pays: stopped on the way, it
/// goes on where it was, since what is made is not made again.
@Component
public class Manedsjobb {
    private static final Logger log = LoggerFactory.getLogger(Manedsjobb.class);
    private static final int PART = 1_000;
    private final ManedskjoringRepository kjoringer;
    private final Manedsberegning beregning;
    private final Programregler regler;
    private final Directory directory;
    private final TransactionTemplate transactions;

    Manedsjobb(
            ManedskjoringRepository kjoringer,
            Manedsberegning beregning,
            Programregler regler,
            Directory directory,
            TransactionTemplate transactions) {
        this.kjoringer = kjoringer;
        this.beregning = beregning;
        this.regler = regler;
        this.directory = directory;
        this.transactions = transactions;
    }

    /// @param id of the row that tells how far it has come
    public void run(ProgramId id, String enhetsnr) {
        var kontor = directory.findKontor(enhetsnr).orElseThrow();
        Scopes.run(scope(id.kommunenr(), kontor), () -> makeAll(id, enhetsnr));
    }

    private void makeAll(ProgramId id, String enhetsnr) {
        var kjoring = Objects.requireNonNull(transactions.execute(status -> begin(id)));
        if (kjoring.status() == Manedskjoring.Status.FERDIG) {
            return;
        }
        var month = kjoring.maned();
        var after = new UUID(0, 0);
        while (true) {
            var from = after;
            var part =
                    Objects.requireNonNull(
                            transactions.execute(
                                    status -> {
                                        var made =
                                                beregning.make(
                                                        id.kommunenr(),
                                                        enhetsnr,
                                                        month,
                                                        from,
                                                        PART);
                                        kjoringer.add(id, made);
                                        return made;
                                    }));
            after = part.siste();
            if (part.isLast(PART)) {
                break;
            }
        }
        transactions.executeWithoutResult(status -> kjoringer.finish(id, regler.now()));
        log.info("Month {} of office {} is made; payments wait for the next run", month, enhetsnr);
    }

    /// As it was before it began: one that is finished is left alone.
    private Manedskjoring begin(ProgramId id) {
        var found = kjoringer.find(id).orElseThrow();
        if (found.status() != Manedskjoring.Status.FERDIG) {
            kjoringer.begin(id);
        }
        return found;
    }

    private static Scope scope(String kommunenr, Kontor kontor) {
        return new Scope(
                List.of(kommunenr),
                kontor.omrader().stream()
                        .filter(o -> o.kommunenr().equals(kommunenr))
                        .map(Kontor.Omrade::bydel)
                        .filter(b -> !b.isEmpty())
                        .toList(),
                null,
                true,
                Actor.system());
    }
}
