package no.helhet.praksis.plan;

import no.helhet.platform.access.Ansatt;
import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Point;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Husstand;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.samtykke.Samtykkerett;
import no.helhet.tiltak.Tiltaket;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A plan, as the worker and the person see it.
///
/// @param base of its addresses
/// @param navn of the person: the first name
/// @param apen the part whose form is open, null for none
/// @param print of all that is shown: the page is drawn anew when it is another
/// @param nokkel id for the next thing that is added
/// @param tiltak the catalogue by kind, empty when nothing is written
/// @param rett who may approve it
/// @param kolleger those who can take over as coordinator, empty on Min side
public record Planside(
        String base,
        Plan plan,
        Person person,
        @Nullable Husstand husstand,
        String navn,
        Planinnhold innhold,
        List<Malvisning> mal,
        @Nullable Plandel apen,
        List<Point> punkter,
        int mangler,
        List<Planendring> endringer,
        List<Planevaluering> evalueringer,
        List<String> andre,
        List<Tilstede> tilstede,
        String print,
        String nokkel,
        Map<Tiltaket.Slag, List<Tiltaket>> tiltak,
        Samtykkerett rett,
        List<Ansatt> kolleger,
        boolean mayWrite,
        LocalDate today,
        List<Problem> feil,
        Map<String, String> felter,
        @Nullable Konflikt konflikt) {

    /// Two texts of one field.
    public record Konflikt(
            UUID del,
            String felt,
            String label,
            String annen,
            String mitt,
            String deres,
            String deresTid,
            int version) {}

    /// Whether the draft can be written in by the reader now.
    public boolean writes() {
        return mayWrite && plan.isWritten();
    }

    public boolean isOpen(Plandel del) {
        return apen != null && apen.id().equals(del.id());
    }

    /// Whether the open form is the goal's, or of one of its steps.
    public boolean isIn(Plandel mal) {
        return apen != null && (isOpen(mal) || mal.id().equals(apen.malId()));
    }

    public Plandel one(String slag) {
        return innhold.one(Delslag.valueOf(slag));
    }

    /// Those who may approve for the person, nobody chosen beforehand.
    public List<Choice> godkjennere(Texts t) {
        return Stream.concat(
                        Stream.of(new Choice("", t.get("plan.giver.velg"))),
                        rett.andre().stream().map(r -> new Choice(r.path(), r.navn())))
                .toList();
    }

    /// The other who has the part open, or null.
    public @Nullable String skriver(Plandel del) {
        return tilstede.stream()
                .filter(a -> del.id().equals(a.del()))
                .map(a -> a.innbygger() ? navn : a.navn())
                .findFirst()
                .orElse(null);
    }

    public String felt(String name) {
        return felter.getOrDefault(name, "");
    }

    /// What is wrong with the field, or null.
    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }

    /// A child's part in the plan is asked for.
    public boolean isBarn() {
        var alder = person.alder(today);
        return alder >= 0 && alder < 18;
    }

    /// The numbers of those that were approved, newest first.
    public List<Integer> versjoner() {
        return IntStream.iterate(plan.versjon(), nr -> nr > 0, nr -> nr - 1).boxed().toList();
    }
}
