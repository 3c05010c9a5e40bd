package no.helhet.praksis.kartlegging;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Point;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Row;
import no.helhet.platform.web.Status;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.kartlegging.Kartleggingsside.Fokus;
import no.helhet.praksis.kartlegging.Kjentrad.Tilstand;
import no.helhet.praksis.kartlegging.Sporsmalsside.Sted;
import no.helhet.praksis.person.Husstand;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts the page of a mapping together. The reader has come in through [Kartleggingsinngang].
@Component
@Transactional
class Kartleggingsvisning {
    private static final int EVENTS = 6;

    private final Kartleggingsleser leser;
    private final SvarRepository svar;
    private final Narvar narvar;
    private final Barneliste barneliste;
    private final Barnenavn navn;
    private final Personer personer;
    private final Skrittvalg skrittvalg;
    private final Kartleggingsspor spor;
    private final Kartleggingsdag dag;

    Kartleggingsvisning(
            Kartleggingsleser leser,
            SvarRepository svar,
            Narvar narvar,
            Barneliste barneliste,
            Barnenavn navn,
            Personer personer,
            Skrittvalg skrittvalg,
            Kartleggingsspor spor,
            Kartleggingsdag dag) {
        this.leser = leser;
        this.svar = svar;
        this.narvar = narvar;
        this.barneliste = barneliste;
        this.navn = navn;
        this.personer = personer;
        this.skrittvalg = skrittvalg;
        this.spor = spor;
        this.dag = dag;
    }

    /// What the reader asks for.
    ///
    /// @param sted what is to be open; null for the first that is missing
    /// @param sendt what was sent and could not be kept, by question
    record Onsket(
            @Nullable Sted sted,
            Map<String, Svarskjema.Feil> sendt,
            List<Problem> feil,
            @Nullable Svarkonflikt konflikt) {
        static Onsket at(@Nullable Sted sted) {
            return new Onsket(sted, Map.of(), List.of(), null);
        }

        /// One that waits to be confirmed comes first, unless something else was asked for.
        Fokus focus(boolean waits) {
            return sted == null && waits ? Fokus.RAD : Fokus.FELT;
        }
    }

    Kartleggingsside show(Kartlegging k, Onsket onsket, Texts t) {
        return show(k, onsket, false, t);
    }

    /// @param oppfrisk a part of the page fetches itself again, and the reader is at work in it
    Kartleggingsside show(Kartlegging k, Onsket onsket, boolean oppfrisk, Texts t) {
        var v = leser.read(k);
        var now = dag.now();
        var today = dag.today();
        var actor = Kartleggingsdag.actor();
        var known = k.isOpen() ? svar.findKnown(k.id()) : List.<KjentFaktum>of();
        var andre =
                k.isOpen() ? narvar.findOthers(k.id(), actor.id(), now) : List.<Narvar.Annen>of();
        var names = navn.find(k, t.language());
        var radliste = new Radliste(v, known, andre, t, today);
        var questions = new Sporsmalsside(v, radliste, newest(known), names, t);
        var mayWrite = k.isOpen() && CurrentUser.has(Rolle.VEILEDER);
        var open = mayWrite ? place(onsket, questions) : null;
        var apent = open == null ? null : questions.open(open, onsket.sendt());
        var person = personer.find(k.personId()).orElseThrow();
        var husstand = barneliste.household(k.personId());
        var stands = Temastand.of(v.definisjon(), v.svarene(), v.barn());
        var turn = new Turn();
        var onske =
                radliste.rows(Tema.ONSKE, Svarsted.INGEN).stream()
                        .map(turn)
                        .findFirst()
                        .orElse(null);
        var kjente =
                Stream.of(Tema.values())
                        .filter(tema -> tema != Tema.ONSKE && tema != Tema.BARN)
                        .flatMap(tema -> radliste.rows(tema, Svarsted.INGEN).stream())
                        .map(turn)
                        .toList();
        var barn = new ArrayList<Barnedel>();
        for (var id : v.barn()) {
            barn.add(
                    child(
                            id,
                            v,
                            radliste.rows(Tema.BARN, id).stream().map(turn).toList(),
                            names,
                            husstand,
                            apent,
                            questions,
                            t));
        }
        var liste = new Behovsliste(v, names, t, today);
        var asked = stands.stream().mapToInt(Temastand::stilt).sum();
        spor.read("kartlegging.side", shown(person, husstand));
        return new Kartleggingsside(
                k,
                person,
                husstand,
                firstName(person, t),
                today,
                mayWrite,
                CurrentUser.has(Rolle.VEILEDER),
                v.svarene().words("onske", Svarsted.INGEN),
                onske,
                kjente,
                apent != null && !apent.aboutChild() ? apent : null,
                barn,
                liste.needs(),
                v.fleretatlig(),
                Behovsvurdering.agencies(v.behov()).size(),
                liste.steps(actor.id(), actor.navn()),
                owners(k, mayWrite, person, t),
                rail(stands, questions, names, open, t),
                (int) stands.stream().filter(Temastand::isComplete).count(),
                stands.size(),
                (int) known.stream().map(KjentFaktum::sted).distinct().count(),
                asked,
                events(k, t, today),
                andre.stream().map(a -> presence(a, v, names, t)).toList(),
                now,
                oppfrisk ? Fokus.SAMME : onsket.focus(turn.taken),
                onsket.feil(),
                onsket.konflikt());
    }

    /// What to go to after a place is answered; null when nothing is missing.
    @Nullable Sted nextAfter(Kartlegging k, Sted here, Texts t) {
        var v = leser.read(k);
        var known = svar.findKnown(k.id());
        var radliste = new Radliste(v, known, List.of(), t, dag.today());
        var questions =
                new Sporsmalsside(v, radliste, newest(known), navn.find(k, t.language()), t);
        return questions.asked(here).isEmpty() || !questions.isMissing(here)
                ? questions.nextAfter(here)
                : here;
    }

    private static @Nullable Sted place(Onsket onsket, Sporsmalsside questions) {
        var wanted = onsket.sted();
        return wanted != null && !questions.asked(wanted).isEmpty()
                ? wanted
                : questions.firstMissing();
    }

    static Map<Svarsted, KjentFaktum> newest(List<KjentFaktum> known) {
        return known.stream()
                .collect(
                        Collectors.toMap(
                                KjentFaktum::sted, Function.identity(), (first, later) -> first));
    }

    /// Marks the first line that waits to be confirmed.
    private static final class Turn implements Function<Kjentrad, Kjentrad> {
        private boolean taken;

        @Override
        public Kjentrad apply(Kjentrad row) {
            if (taken || row.tilstand() != Tilstand.KJENT || row.annen() != null) {
                return row;
            }
            taken = true;
            return row.turn();
        }
    }

    private Barnedel child(
            UUID id,
            Vurdert v,
            List<Kjentrad> rows,
            Map<UUID, String> names,
            Husstand husstand,
            @Nullable Apent apent,
            Sporsmalsside questions,
            Texts t) {
        var member =
                husstand.barn().stream()
                        .filter(m -> m.person().id().id().equals(id))
                        .findFirst()
                        .orElse(null);
        var missing =
                questions.order().stream()
                        .filter(s -> s.barn().equals(id) && questions.isMissing(s))
                        .toList();
        var age = member == null ? -1 : member.person().alder(dag.today());
        var share = member == null ? 100 : member.andel();
        return new Barnedel(
                id,
                names.getOrDefault(id, ""),
                age < 0 ? "" : t.get("kartlegging.barn.alder", age),
                share == 100 ? "" : t.get("kartlegging.barn.andel", share),
                rows,
                apent != null && apent.barn().equals(id) ? apent : null,
                missing.size(),
                missing.isEmpty() ? "" : missing.getFirst().gruppe());
    }

    private List<Point> rail(
            List<Temastand> stands,
            Sporsmalsside questions,
            Map<UUID, String> names,
            @Nullable Sted open,
            Texts t) {
        var points = new ArrayList<Point>();
        for (var stand : stands) {
            var nr = points.size() + 1;
            var child = !stand.barn().equals(Svarsted.INGEN);
            var name =
                    nr
                            + " "
                            + (child
                                    ? names.getOrDefault(stand.barn(), "")
                                    : t.get("kartlegging.tema." + stand.tema()));
            if (stand.isComplete()) {
                points.add(new Point(Status.OK, name, ""));
                continue;
            }
            var first = new Sted(stand.mangler().getFirst().sammen(), stand.barn());
            var unasked =
                    questions.order().stream()
                            .filter(s -> s.barn().equals(stand.barn()) && questions.isMissing(s))
                            .filter(s -> questions.asked(s).getFirst().tema() == stand.tema())
                            .findFirst()
                            .orElse(first);
            var here =
                    open != null
                            && open.barn().equals(stand.barn())
                            && questions.asked(open).getFirst().tema() == stand.tema();
            points.add(
                    new Point(
                            Status.MISSING,
                            name,
                            t.get(
                                    "kartlegging.mangler.svar",
                                    stand.mangler().size(),
                                    stand.stilt()),
                            href(unasked),
                            t.get(here ? "kartlegging.her" : "kartlegging.gatil")));
        }
        return points;
    }

    static String href(Sted sted) {
        var child = sted.barn().equals(Svarsted.INGEN) ? "" : "&barn=" + sted.barn();
        return "?sporsmal=" + sted.gruppe() + child + "#na";
    }

    static String presence(Narvar.Annen other, Vurdert v, Map<UUID, String> names, Texts t) {
        var words = new Svartekst(t);
        return v.definisjon().sporsmal().stream()
                .filter(s -> s.sammen().equals(other.sporsmal()))
                .findFirst()
                .map(
                        s ->
                                other.barn().equals(Svarsted.INGEN)
                                        ? words.label(s)
                                        : names.getOrDefault(other.barn(), "")
                                                + ", "
                                                + words.label(s))
                .map(where -> t.get("kartlegging.skriver", other.navn(), where))
                .orElseGet(() -> t.get("kartlegging.inne", other.navn()));
    }

    private List<Choice> owners(Kartlegging k, boolean mayWrite, Person person, Texts t) {
        if (!mayWrite) {
            return List.of();
        }
        var all = new ArrayList<Choice>();
        all.add(new Choice(Skrittvalg.PERSON, firstName(person, t)));
        skrittvalg.workers(k).forEach(a -> all.add(new Choice(a.id().toString(), a.navn())));
        return all;
    }

    private List<Row> events(Kartlegging k, Texts t, LocalDate today) {
        return spor.find(k, EVENTS).stream()
                .map(
                        e ->
                                new Row(
                                        t.get("kartlegging.hendelse." + e.type(), e.brukerNavn()),
                                        t.relative(e.tidspunkt(), today)))
                .toList();
    }

    private static List<PersonId> shown(Person person, Husstand husstand) {
        return Stream.concat(
                        Stream.of(person), husstand.barn().stream().map(Husstand.Medlem::person))
                .filter(p -> !p.skjult())
                .map(Person::id)
                .toList();
    }

    static String firstName(Person person, Texts t) {
        var navn = person.navn();
        return navn == null ? t.get("kartlegging.personen") : navn.fornavn();
    }
}
