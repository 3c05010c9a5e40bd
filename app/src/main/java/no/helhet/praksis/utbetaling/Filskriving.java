package no.helhet.praksis.utbetaling;

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

/// Sees to it that every approved run becomes a file: one at a time for each run, by whoever comes
/// first, again after a stop.
@Component
class Filskriving {
    private static final Logger log = LoggerFactory.getLogger(Filskriving.class);
    private final KjoringRepository kjoringer;
    private final Betalingsfilskriver skriver;
    private final Directory directory;
    private final TransactionTemplate transactions;

    Filskriving(
            KjoringRepository kjoringer,
            Betalingsfilskriver skriver,
            Directory directory,
            TransactionTemplate transactions) {
        this.kjoringer = kjoringer;
        this.skriver = skriver;
        this.directory = directory;
        this.transactions = transactions;
    }

    /// Writes the run's file unless it is written; does nothing while another writes it.
    void write(KjoringId id, String enhetsnr) {
        var kontor = directory.findKontor(enhetsnr).orElseThrow();
        Scopes.run(
                scope(id.kommunenr(), kontor),
                () ->
                        transactions.executeWithoutResult(
                                status -> {
                                    if (kjoringer.tryLockFile(id)) {
                                        skriver.write(id, kontor);
                                    }
                                }));
    }

    /// Goes through every municipality; a run that fails does not stop the others.
    void writeAll() {
        for (var omrade : directory.findOmrader()) {
            for (var kjoring : findApproved(omrade)) {
                try {
                    write(kjoring.id(), kjoring.enhetsnr());
                } catch (RuntimeException e) {
                    log.error(
                            "The file of run {} could not be written; the next round tries again",
                            kjoring.id().path(),
                            e);
                }
            }
        }
    }

    private List<Kjoring> findApproved(Kontor.Omrade omrade) {
        return Scopes.call(
                Scope.system(omrade.kommunenr(), omrade.bydel()),
                () -> transactions.execute(status -> kjoringer.findApproved(omrade.kommunenr())));
    }

    /// An office in a divided municipality may serve several districts, and a run holds them all.
    static Scope scope(String kommunenr, Kontor kontor) {
        var bydeler =
                kontor.omrader().stream()
                        .filter(o -> o.kommunenr().equals(kommunenr))
                        .map(Kontor.Omrade::bydel)
                        .filter(b -> !b.isEmpty())
                        .toList();
        return new Scope(List.of(kommunenr), bydeler, null, true, Actor.system());
    }
}
