package no.helhet.praksis.kartlegging;

import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Saves answers one by one. Two who write in one mapping disturb each other only in the same
/// answer: then both texts are kept, the one in the mapping and the one in its form.
@Service
@Transactional
class Svarlagring {
    private final KartleggingRepository kartlegginger;
    private final SvarRepository svar;
    private final Sporsmalene sporsmalene;
    private final Barneliste barn;
    private final Personer personer;
    private final Kartleggingsspor spor;
    private final Kartleggingsdag dag;

    Svarlagring(
            KartleggingRepository kartlegginger,
            SvarRepository svar,
            Sporsmalene sporsmalene,
            Barneliste barn,
            Personer personer,
            Kartleggingsspor spor,
            Kartleggingsdag dag) {
        this.kartlegginger = kartlegginger;
        this.svar = svar;
        this.sporsmalene = sporsmalene;
        this.barn = barn;
        this.personer = personer;
        this.spor = spor;
        this.dag = dag;
    }

    /// @param version of the answer that was read, 0 for none
    record Endring(Svarsted sted, int version, Svarverdi verdi) {}

    sealed interface Lagring {
        /// @param konflikter what others have answered meanwhile; the rest is saved
        record Lagret(List<Konflikt> konflikter) implements Lagring {}

        /// No question of this mapping, or no answer to it.
        record Ugyldig(Svarsted sted) implements Lagring {}

        /// Finished, or closed to the user.
        record Lukket() implements Lagring {}
    }

    record Konflikt(Svar deres, Svarverdi mitt) {}

    Lagring save(KartleggingId id, List<Endring> endringer) {
        var k = open(id);
        if (k == null) {
            return new Lagring.Lukket();
        }
        var definisjon = sporsmalene.of(k);
        var children = barn.find(k);
        for (var e : endringer) {
            var asked = definisjon.find(e.sted().sporsmal()).orElse(null);
            if (asked == null
                    || !isPlace(asked, e.sted().barn(), children)
                    || !Svarkontroll.fits(asked, e.verdi())) {
                return new Lagring.Ugyldig(e.sted());
            }
        }
        var conflicts = new ArrayList<Konflikt>();
        var wrote = false;
        for (var e : endringer) {
            var stands = svar.find(id, e.sted()).orElse(null);
            if (stands == null ? !e.verdi().isAnswer() : stands.verdi().equals(e.verdi())) {
                continue;
            }
            if (write(k, e, KjentFaktum.SAMTALE, dag.today(), false)) {
                wrote = true;
            } else {
                conflicts.add(new Konflikt(svar.find(id, e.sted()).orElseThrow(), e.verdi()));
            }
        }
        if (wrote) {
            spor.wroteAnswer(k);
        }
        return new Lagring.Lagret(conflicts);
    }

    /// The person says that what is known is so. What was answered already stands.
    Lagring confirm(KartleggingId id, Svarsted sted) {
        var k = open(id);
        if (k == null) {
            return new Lagring.Lukket();
        }
        var known =
                svar.findKnown(id).stream()
                        .filter(f -> f.sted().equals(sted))
                        .findFirst()
                        .orElse(null);
        if (known == null) {
            return new Lagring.Ugyldig(sted);
        }
        var stands = svar.find(id, sted).orElse(null);
        if (stands != null && stands.bekreftet() && stands.verdi().equals(known.verdi())) {
            return new Lagring.Lagret(List.of());
        }
        var endring = new Endring(sted, stands == null ? 0 : stands.version(), known.verdi());
        if (!write(k, endring, known.kilde(), known.dato(), true)) {
            return new Lagring.Lagret(
                    List.of(new Konflikt(svar.find(id, sted).orElseThrow(), known.verdi())));
        }
        spor.wroteAnswer(k);
        return new Lagring.Lagret(List.of());
    }

    /// Held until the transaction ends; null when nothing may be written.
    private @Nullable Kartlegging open(KartleggingId id) {
        return kartlegginger
                .share(id)
                .filter(Kartlegging::isOpen)
                .filter(k -> personer.checkAccess(k.personId()).erTillatt())
                .orElse(null);
    }

    private static boolean isPlace(Sporsmal sporsmal, UUID barn, List<UUID> children) {
        return sporsmal.aboutChild() ? children.contains(barn) : barn.equals(Svarsted.INGEN);
    }

    private boolean write(
            Kartlegging k, Endring e, String kilde, LocalDate said, boolean bekreftet) {
        var actor = Kartleggingsdag.actor();
        return svar.save(
                k,
                new Svar(
                        e.sted(),
                        e.verdi(),
                        kilde,
                        said,
                        bekreftet,
                        dag.now(),
                        actor.id(),
                        actor.navn(),
                        e.version()));
    }
}
