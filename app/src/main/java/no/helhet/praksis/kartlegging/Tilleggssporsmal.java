package no.helhet.praksis.kartlegging;

import no.helhet.platform.database.Ids;
import no.helhet.platform.web.Problem;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The office's own questions: added, followed by a new version, ended. What has been asked never
/// changes: mappings keep the version they were begun with.
@Service
@Transactional
class Tilleggssporsmal {
    private final TilleggRepository tillegg;
    private final Kartleggingsdag dag;

    Tilleggssporsmal(TilleggRepository tillegg, Kartleggingsdag dag) {
        this.tillegg = tillegg;
        this.dag = dag;
    }

    List<Tillegg> findAll() {
        return tillegg.findAll(office());
    }

    /// One that is asked now.
    Optional<Tillegg> find(UUID id) {
        return findAll().stream()
                .filter(one -> one.id().equals(id) && one.avsluttet() == null)
                .findFirst();
    }

    /// @return what is wrong; empty when it was added
    List<Problem> add(Tilleggsskjema skjema) {
        var problems = skjema.check(dag.today());
        if (problems.isEmpty()) {
            insert(skjema, Ids.next(), 1);
        }
        return problems;
    }

    /// A new version in place of one that is asked now.
    ///
    /// @return what is wrong; empty when it was changed, or somebody else came first
    List<Problem> change(UUID id, Tilleggsskjema skjema) {
        var before = find(id).orElse(null);
        var problems = skjema.check(dag.today());
        if (before == null || !problems.isEmpty()) {
            return problems;
        }
        if (end(id, skjema.fra().minusDays(1))) {
            insert(skjema, before.sporsmalId(), before.nr() + 1);
        }
        return List.of();
    }

    /// Not asked in mappings that are begun from tomorrow.
    boolean end(UUID id) {
        return end(id, dag.today());
    }

    private boolean end(UUID id, LocalDate last) {
        return tillegg.end(id, office(), last, dag.now(), Kartleggingsdag.actor().navn());
    }

    private void insert(Tilleggsskjema skjema, UUID question, int nr) {
        var actor = Kartleggingsdag.actor();
        tillegg.insert(
                new Tillegg(
                        Ids.next(),
                        question,
                        nr,
                        office(),
                        skjema.tema(),
                        skjema.type(),
                        skjema.tekst(),
                        skjema.valg(),
                        skjema.fra(),
                        null,
                        dag.now(),
                        actor.navn(),
                        null),
                actor);
    }

    private static String office() {
        return Kartleggingsdag.actor().enhetsnr();
    }
}
