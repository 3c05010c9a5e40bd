package no.helhet.praksis.radgivning;

import no.helhet.praksis.person.PersonId;
import no.helhet.regelverk.radgivning.Samtale;
import no.helhet.regelverk.radgivning.Tjenestesvar;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The module's interface to others: log a talk in one line, and learn whether it has become a
/// service that needs a decision.
@Service
@Transactional
public class Rad {
    /// As long as a line may be.
    public static final int LONGEST = 500;

    private static final int LONGEST_TALK = 600;
    private final RadRepository rad;
    private final ForslagRepository forslag;
    private final Radspor spor;
    private final Radregler regler;

    Rad(RadRepository rad, ForslagRepository forslag, Radspor spor, Radregler regler) {
        this.rad = rad;
        this.forslag = forslag;
        this.spor = spor;
        this.regler = regler;
    }

    /// Logs a talk that was today.
    ///
    /// @param key made by the one who logs: the same twice is one talk
    /// @param minutter how long, null when nobody says
    /// @param tekst one line, at most [#LONGEST] characters
    /// @param oppfolging there is something to follow up
    /// @param flereMoter it is planned over several meetings
    public Radsvar log(
            PersonId person,
            UUID key,
            Radtema tema,
            @Nullable Integer minutter,
            String tekst,
            boolean oppfolging,
            boolean flereMoter) {
        if (!spor.mayWrite(person)) {
            return new Radsvar.Lukket();
        }
        if (tekst.isBlank() || tekst.strip().length() > LONGEST) {
            return Radsvar.Mangler.of("tekst", "radgivning.feil.tekst");
        }
        if (minutter != null && (minutter < 1 || minutter > LONGEST_TALK)) {
            return Radsvar.Mangler.of("minutter", "radgivning.feil.minutter");
        }
        rad.hold(person);
        var linje =
                new Radlinje(
                        regler.today(),
                        tema,
                        minutter,
                        tekst.strip().replaceAll("\\s+", " "),
                        oppfolging,
                        flereMoter,
                        Radregler.actor().navn());
        if (rad.insert(key, person, linje, regler.now(), Radregler.actor())) {
            spor.write(person, "RAD_GITT", Map.of("tema", tema.name()));
            propose(person, key, linje);
        }
        return new Radsvar.Gjort(findOpen(person, tema));
    }

    private void propose(PersonId person, UUID key, Radlinje linje) {
        var earlier = rad.findUncovered(person, linje.tema(), key);
        var answer = regler.assess(earlier, new Samtale(linje.dag(), linje.flereMoter()));
        if (answer instanceof Tjenestesvar.Tjeneste tjeneste
                && !isDecided(person, linje.tema())
                && forslag.insert(
                        person, linje.tema(), tjeneste, regler.now(), Radregler.actor())) {
            spor.write(
                    person,
                    "TJENESTE_FORESLATT",
                    Map.of("tema", linje.tema().name(), "startet", tjeneste.startet().toString()));
        }
    }

    /// A theme with a decision is a service already.
    private boolean isDecided(PersonId person, Radtema tema) {
        return forslag.findByPerson(person).stream()
                .anyMatch(
                        f -> f.tema() == tema && f.svar() != null && f.svar().vedtaksdag() != null);
    }

    private @Nullable Tjenesteforslag findOpen(PersonId person, Radtema tema) {
        return findProposals(person).stream()
                .filter(f -> f.isOpen() && f.tema() == tema)
                .findFirst()
                .orElse(null);
    }

    /// A person's proposals, newest first. Callers check access and audit what they show.
    public List<Tjenesteforslag> findProposals(PersonId person) {
        return forslag.findByPerson(person);
    }

    /// Answers what was proposed: a decision is made, or none and why.
    ///
    /// @param vedtaksdag the day of the decision, null when none is made
    /// @param grunn why none is made
    Radsvar answer(ForslagId id, @Nullable LocalDate vedtaksdag, String grunn) {
        var found = forslag.find(id).orElse(null);
        if (found == null || !spor.mayWrite(found.personId())) {
            return new Radsvar.Lukket();
        }
        if (!found.isOpen()) {
            return new Radsvar.Gjort(found);
        }
        if (vedtaksdag == null && grunn.isBlank()) {
            return Radsvar.Mangler.of("grunn-" + id.path(), "radgivning.feil.grunn");
        }
        if (vedtaksdag != null
                && (vedtaksdag.isAfter(regler.today()) || vedtaksdag.isBefore(found.startet()))) {
            return Radsvar.Mangler.of("vedtaksdag-" + id.path(), "radgivning.feil.vedtaksdag");
        }
        if (forslag.answer(id, vedtaksdag, grunn.strip(), regler.now(), Radregler.actor())) {
            spor.write(
                    found.personId(),
                    vedtaksdag == null ? "TJENESTE_UTEN_VEDTAK" : "TJENESTE_MED_VEDTAK",
                    Map.of("tema", found.tema().name()));
        }
        return new Radsvar.Gjort(forslag.find(id).orElseThrow());
    }
}
