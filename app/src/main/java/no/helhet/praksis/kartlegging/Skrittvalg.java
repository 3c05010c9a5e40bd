package no.helhet.praksis.kartlegging;

import no.helhet.platform.access.Ansatt;
import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The next steps, ticked together with the person; and done, when they live here.
@Service
@Transactional
class Skrittvalg {
    /// Stands for the person in the field of who does it.
    static final String PERSON = "PERSON";

    private final KartleggingRepository kartlegginger;
    private final SkrittRepository skritt;
    private final Kartleggingsleser leser;
    private final Personer personer;
    private final Directory directory;
    private final Kartleggingsspor spor;
    private final Kartleggingsdag dag;

    Skrittvalg(
            KartleggingRepository kartlegginger,
            SkrittRepository skritt,
            Kartleggingsleser leser,
            Personer personer,
            Directory directory,
            Kartleggingsspor spor,
            Kartleggingsdag dag) {
        this.kartlegginger = kartlegginger;
        this.skritt = skritt;
        this.leser = leser;
        this.personer = personer;
        this.directory = directory;
        this.spor = spor;
        this.dag = dag;
    }

    /// @param nokkel of the need
    /// @param eier user id of the worker who does it, or PERSON
    record Valgt(String nokkel, String eier, LocalDate frist) {}

    enum Svar {
        LAGRET,
        /// Somebody else has changed the steps since they were read.
        UTDATERT,
        /// A need that is not there, somebody who does not work here, or a day that is past.
        UGYLDIG,
        LUKKET
    }

    /// @param version that was read
    Svar choose(KartleggingId id, int version, List<Valgt> chosen) {
        var k = kartlegginger.lock(id).filter(Kartlegging::isOpen).orElse(null);
        if (k == null || !personer.checkAccess(k.personId()).erTillatt()) {
            return Svar.LUKKET;
        }
        var needs = leser.read(k);
        var rows = new ArrayList<Skritt>();
        for (var one : chosen) {
            var row = row(k, needs.behov(), one);
            if (row == null) {
                return Svar.UGYLDIG;
            }
            rows.add(row);
        }
        if (isSame(needs.skritt(), rows)) {
            return Svar.LAGRET;
        }
        if (k.version() != version) {
            return Svar.UTDATERT;
        }
        skritt.replace(k, rows);
        kartlegginger.step(id);
        spor.write(k, "KARTLEGGING_SKRITT");
        return Svar.LAGRET;
    }

    private @Nullable Skritt row(Kartlegging k, List<Behov> needs, Valgt one) {
        var need = needs.stream().filter(b -> b.nokkel().equals(one.nokkel())).findFirst();
        var byPerson = one.eier().equals(PERSON);
        var worker =
                byPerson
                        ? null
                        : workers(k).stream()
                                .filter(a -> a.id().toString().equals(one.eier()))
                                .findFirst()
                                .orElse(null);
        if (need.isEmpty() || (worker == null && !byPerson) || one.frist().isBefore(dag.today())) {
            return null;
        }
        return new Skritt(
                Ids.next(),
                k.id(),
                need.get().regel().id(),
                need.get().barn(),
                worker == null ? null : worker.id(),
                worker == null ? "" : worker.navn(),
                one.frist(),
                Skritt.Status.VALGT,
                null);
    }

    /// Whom a step may be given to.
    List<Ansatt> workers(Kartlegging k) {
        return directory.findAnsatteAt(k.enhetsnr(), Rolle.VEILEDER, dag.today());
    }

    private static boolean isSame(List<Skritt> stands, List<Skritt> chosen) {
        return stands.size() == chosen.size()
                && chosen.stream()
                        .allMatch(
                                c ->
                                        stands.stream()
                                                .anyMatch(
                                                        s ->
                                                                s.behov().equals(c.behov())
                                                                        && s.barn().equals(c.barn())
                                                                        && s.frist()
                                                                                .equals(c.frist())
                                                                        && Objects.equals(
                                                                                s.eier(),
                                                                                c.eier())));
    }

    /// Done; one that is done already stays so.
    boolean complete(KartleggingId id, UUID step) {
        var k = kartlegginger.share(id).orElse(null);
        var s = skritt.find(id.kommunenr(), step).orElse(null);
        if (k == null
                || s == null
                || !s.kartlegging().equals(id)
                || !personer.checkAccess(k.personId()).erTillatt()) {
            return false;
        }
        if (skritt.complete(s, dag.now(), Kartleggingsdag.actor().navn())) {
            spor.write(k, "KARTLEGGING_SKRITT_UTFORT");
        }
        return true;
    }
}
