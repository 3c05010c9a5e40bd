package no.helhet.praksis.mottak;

import no.helhet.platform.database.Count;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Places;
import no.helhet.praksis.mottak.Henvendelse.Status;
import no.helhet.praksis.mottak.Kovisning.Vaktrad;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.trygghet.Merknader;
import no.helhet.praksis.trygghet.Tiltak;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Reads the reception of the present user's office.
@Service
@Transactional
class Ko {
    /// What a live page of the reception listens for.
    static final String SIGN = "ko";

    static final int MOST = 100;
    private static final int LATEST = 3;
    private static final int MOST_OF_A_DAY = 500;
    private final KoRepository kolister;
    private final BillettRepository billetter;
    private final Innstillinger innstillinger;
    private final Vakter vakter;
    private final Personer personer;
    private final Merknader merknader;
    private final Places places;
    private final Mottakspor spor;
    private final Mottakstid tid;

    Ko(
            KoRepository kolister,
            BillettRepository billetter,
            Innstillinger innstillinger,
            Vakter vakter,
            Personer personer,
            Merknader merknader,
            Places places,
            Mottakspor spor,
            Mottakstid tid) {
        this.kolister = kolister;
        this.billetter = billetter;
        this.innstillinger = innstillinger;
        this.vakter = vakter;
        this.personer = personer;
        this.merknader = merknader;
        this.places = places;
        this.spor = spor;
        this.tid = tid;
    }

    Kovisning find() {
        var scope = Scopes.current();
        var kommuner = scope.kommunerArray();
        var me = scope.actor();
        var today = tid.today();
        var now = tid.now();
        var chosen = innstillinger.find(kommuner[0], me.enhetsnr());
        var open = kolister.findOpen(kommuner, me.enhetsnr(), MOST + 1);
        var done = kolister.findDone(kommuner, me.enhetsnr(), today, false, LATEST);
        var all = new ArrayList<>(open);
        all.addAll(done);
        var names = names(all);
        var measures = measures(open, names);
        spor.readList("mottak.ko", all);
        var onDuty = vakter.find();
        var mine = onDuty.stream().filter(v -> v.brukerId().equals(me.id())).findFirst();
        var shown = open.subList(0, Math.min(MOST, open.size()));
        return new Kovisning(
                shown.stream()
                        .filter(h -> h.status() == Status.VENTER)
                        .map(h -> row(h, names, measures, h.ankom(), now, chosen))
                        .toList(),
                open.size() > MOST,
                shown.stream()
                        .filter(h -> h.status() == Status.I_SAMTALE)
                        .map(h -> row(h, names, measures, began(h), now, chosen))
                        .toList(),
                done.stream().map(h -> row(h, names, Map.of(), h.ankom(), now, chosen)).toList(),
                kolister.countDay(kommuner, me.enhetsnr(), today, chosen.lofteMinutter()),
                onDuty.stream().map(v -> duty(v, open, now)).toList(),
                chosen,
                mine.map(VaktRepository.Vakt::sted).orElse(""),
                mine.isPresent() && mine.get().pause() != null,
                billetter.peek(kommuner[0], me.enhetsnr(), today),
                places.fill("mottak.rail", me.enhetsnr()),
                now);
    }

    /// Those finished on a day.
    ///
    /// @param unanswered only those that ended with no answer
    List<Korad> findDone(LocalDate dag, boolean unanswered) {
        var scope = Scopes.current();
        var enhetsnr = scope.actor().enhetsnr();
        var done =
                kolister.findDone(scope.kommunerArray(), enhetsnr, dag, unanswered, MOST_OF_A_DAY);
        return show(done, "mottak.ferdige");
    }

    /// Emergencies of earlier days that nobody has answered.
    List<Korad> findUnanswered() {
        var scope = Scopes.current();
        var found =
                kolister.findUnanswered(
                        scope.kommunerArray(), scope.actor().enhetsnr(), tid.today());
        return show(found, "mottak.ubesvart");
    }

    /// Enquiries as the reader may see them, with how long each waited.
    ///
    /// @param hva what is shown, for the access log
    List<Korad> show(List<Henvendelse> found, String hva) {
        var scope = Scopes.current();
        var chosen = innstillinger.find(scope.kommuner().getFirst(), scope.actor().enhetsnr());
        var names = names(found);
        spor.readList(hva, found);
        return found.stream()
                .map(
                        h ->
                                row(
                                        h,
                                        names,
                                        Map.of(),
                                        h.ankom(),
                                        h.hentet() == null ? tid.now() : h.hentet(),
                                        chosen))
                .toList();
    }

    /// The number that comes next at the door.
    int peekNumber() {
        var scope = Scopes.current();
        return billetter.peek(scope.kommuner().getFirst(), scope.actor().enhetsnr(), tid.today());
    }

    Count waiting() {
        var scope = Scopes.current();
        return kolister.waiting(scope.kommunerArray(), scope.actor().enhetsnr());
    }

    Count unanswered() {
        var scope = Scopes.current();
        return kolister.unanswered(scope.kommunerArray(), scope.actor().enhetsnr(), tid.today());
    }

    private Map<UUID, Person> names(List<Henvendelse> shown) {
        var ids = persons(shown);
        return ids.isEmpty() ? Map.of() : personer.findAll(ids);
    }

    /// How those who are here are met safely. Nothing is said of one who is hidden from the reader.
    private Map<UUID, List<Tiltak>> measures(List<Henvendelse> open, Map<UUID, Person> names) {
        return merknader.findMeasures(
                persons(open).stream()
                        .filter(id -> names.containsKey(id.id()) && !names.get(id.id()).skjult())
                        .toList());
    }

    private static List<PersonId> persons(List<Henvendelse> shown) {
        return shown.stream().map(Henvendelse::personId).filter(Objects::nonNull).toList();
    }

    private static Korad row(
            Henvendelse h,
            Map<UUID, Person> names,
            Map<UUID, List<Tiltak>> measures,
            Instant from,
            Instant now,
            Innstilling chosen) {
        var person = h.personId();
        return new Korad(
                h,
                person == null ? null : names.get(person.id()),
                Mottakstid.minutes(from, now),
                chosen.lofteMinutter(),
                person == null ? List.of() : measures.getOrDefault(person.id(), List.of()));
    }

    private static Instant began(Henvendelse h) {
        return h.hentet() == null ? h.ankom() : h.hentet();
    }

    private static Vaktrad duty(VaktRepository.Vakt v, List<Henvendelse> open, Instant now) {
        var minutes =
                open.stream()
                        .filter(h -> v.brukerId().equals(h.hos()))
                        .mapToInt(h -> Mottakstid.minutes(began(h), now))
                        .max()
                        .orElse(-1);
        return new Vaktrad(v.navn(), v.sted(), minutes, v.pause());
    }
}
