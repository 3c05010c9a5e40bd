package no.helhet.praksis.utbetaling;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;

import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Fullmakt;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.utbetaling.Kjoringsutfall.Grunn;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// The acts on a run between gathering and the file: two persons sign it, or one discards it.
@Service
@Transactional
public class Kjoringer {
    private final KjoringRepository kjoringer;
    private final Kjoringsrader rader;
    private final Utbetalingsspor spor;
    private final Directory directory;
    private final Egenbetaling egenbetaling;
    private final ObjectProvider<Scheduler> scheduler;
    private final ObjectProvider<OneTimeTask<String>> fileTask;
    private final Clock clock;

    Kjoringer(
            KjoringRepository kjoringer,
            Kjoringsrader rader,
            Utbetalingsspor spor,
            Directory directory,
            Egenbetaling egenbetaling,
            ObjectProvider<Scheduler> scheduler,
            @Qualifier("utbetalingFileTask") ObjectProvider<OneTimeTask<String>> fileTask,
            Clock clock) {
        this.kjoringer = kjoringer;
        this.rader = rader;
        this.spor = spor;
        this.directory = directory;
        this.egenbetaling = egenbetaling;
        this.scheduler = scheduler;
        this.fileTask = fileTask;
        this.clock = clock;
    }

    public Optional<Kjoring> find(KjoringId id) {
        return kjoringer.find(id);
    }

    /// The first signature: the run is right as it stands.
    public Kjoringsutfall control(KjoringId id, int version) {
        return perform(
                id,
                version,
                kjoring -> {
                    if (kjoring.status() != Kjoring.Status.SAMLET) {
                        return refused(Grunn.FEIL_STATUS);
                    }
                    kjoringer.control(id, Scopes.current().actor(), clock.instant());
                    spor.write("KJORING_KONTROLLERT", id, Map.of());
                    return new Kjoringsutfall.Utfort(id);
                });
    }

    /// The second signature, by another person within a delegation. From here on the file is
    /// written by itself.
    ///
    /// @param kontrollsum as the first signer gave it, outside the system
    /// @param confirmsHabil what no register knows, the signer answers for (fvl § 6)
    public Kjoringsutfall approve(
            KjoringId id, int version, String kontrollsum, boolean confirmsHabil) {
        return perform(
                id,
                version,
                kjoring -> {
                    var fault = findFault(kjoring, kontrollsum, confirmsHabil);
                    if (fault != null) {
                        return refused(fault);
                    }
                    kjoringer.approve(id, Scopes.current().actor(), clock.instant());
                    spor.write(
                            "KJORING_GODKJENT",
                            id,
                            Map.of("antall", kjoring.antall(), "sumOre", kjoring.sumOre()));
                    scheduler
                            .getObject()
                            .schedule(
                                    fileTask.getObject().instance(id.path(), kjoring.enhetsnr()),
                                    clock.instant());
                    return new Kjoringsutfall.Utfort(id);
                });
    }

    private @Nullable Grunn findFault(Kjoring kjoring, String typed, boolean confirmsHabil) {
        var first = kjoring.kontrollert();
        if (kjoring.status() != Kjoring.Status.KONTROLLERT || first == null) {
            return Grunn.FEIL_STATUS;
        }
        var actor = Scopes.current().actor();
        if (first.av().equals(actor.id())) {
            return Grunn.SAMME_PERSON;
        }
        if (!typed.replaceAll("\\s", "").equals(kjoring.kontrollsum())) {
            return Grunn.FEIL_KONTROLLSUM;
        }
        if (!rader.sum(kjoring.id()).kontrollsum().equals(kjoring.kontrollsum())) {
            return Grunn.RADER_ENDRET;
        }
        var today = LocalDate.now(clock.withZone(Samling.OSLO));
        if (kjoring.betalingsdato().isBefore(today)) {
            return Grunn.DATO_PASSERT;
        }
        var fullmakt = findFullmakt(kjoring, actor.id());
        if (fullmakt.isEmpty()) {
            return Grunn.UTEN_FULLMAKT;
        }
        if (!fullmakt.get().covers(today, kjoring.sumOre())) {
            return Grunn.OVER_FULLMAKT;
        }
        if (egenbetaling.pays(kjoring.id(), actor.id())) {
            return Grunn.ER_MOTTAKER;
        }
        return confirmsHabil ? null : Grunn.HABILITET_IKKE_BEKREFTET;
    }

    /// The widest delegation to approve payments that is in force for the worker at the office.
    Optional<Fullmakt> findFullmakt(Kjoring kjoring, UUID brukerId) {
        var today = LocalDate.now(clock.withZone(Samling.OSLO));
        return directory.findFullmakter(brukerId, kjoring.enhetsnr()).stream()
                .filter(f -> f.type() == Fullmakt.Type.UTBETALING && f.covers(today, 0))
                .max(Comparator.comparingLong(Fullmakt::grenseOre));
    }

    /// Puts all payments back; before the second signature only.
    Kjoringsutfall discard(KjoringId id, int version, String grunn) {
        return perform(
                id,
                version,
                kjoring -> {
                    if (!kjoring.status().isOpen()) {
                        return refused(Grunn.FEIL_STATUS);
                    }
                    if (grunn.isBlank()) {
                        return refused(Grunn.MANGLER_GRUNN);
                    }
                    rader.putBack(id);
                    kjoringer.discard(id, grunn.strip());
                    spor.write("KJORING_FORKASTET", id, Map.of());
                    return new Kjoringsutfall.Utfort(id);
                });
    }

    private Kjoringsutfall perform(
            KjoringId id, int version, Function<Kjoring, Kjoringsutfall> act) {
        var kjoring = kjoringer.lock(id).orElse(null);
        if (kjoring == null) {
            return new Kjoringsutfall.FinnesIkke();
        }
        return kjoring.version() == version ? act.apply(kjoring) : new Kjoringsutfall.Utdatert();
    }

    private static Kjoringsutfall refused(Grunn grunn) {
        return new Kjoringsutfall.Avvist(grunn);
    }
}
