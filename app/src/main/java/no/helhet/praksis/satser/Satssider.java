package no.helhet.praksis.satser;

import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Kontor;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.satser.web.Satsoversikt;
import no.helhet.praksis.satser.web.Satsoversikt.Ventende;
import no.helhet.praksis.satser.web.Satsrad;
import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.regelverk.parametre.Parametre;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Puts the front page of rates together.
@Service
@Transactional(readOnly = true)
class Satssider {
    private final Satser satser;
    private final SatsRepository repository;
    private final Satsliste liste;
    private final Directory directory;
    private final Clock clock;

    Satssider(
            Satser satser,
            SatsRepository repository,
            Satsliste liste,
            Directory directory,
            Clock clock) {
        this.satser = satser;
        this.repository = repository;
        this.liste = liste;
        this.directory = directory;
        this.clock = clock;
    }

    /// The municipalities of the user's office.
    List<Choice> kommuner() {
        return directory.findKontor(Scopes.current().actor().enhetsnr()).stream()
                .flatMap(kontor -> kontor.omrader().stream())
                .map(Satssider::choice)
                .distinct()
                .toList();
    }

    /// Districts of one municipality are one choice.
    private static Choice choice(Kontor.Omrade omrade) {
        return new Choice(omrade.kommunenr(), omrade.kommunenavn());
    }

    /// The municipality with this number; the first when none is asked for.
    Optional<Choice> kommune(String kommunenr) {
        return kommuner().stream()
                .filter(k -> kommunenr.isEmpty() || k.value().equals(kommunenr))
                .findFirst();
    }

    Satsoversikt show(Choice kommune, Texts t) {
        var kommunenr = kommune.value();
        var all = liste.find(kommunenr);
        var byId = all.stream().collect(Collectors.toMap(Sats::id, Function.identity()));
        var proposals = repository.findAll(kommunenr);
        var parametre = satser.parametre(kommunenr);
        var own =
                proposals.stream()
                        .filter(Forslag::isApproved)
                        .collect(Collectors.groupingBy(Forslag::sats));
        var rows = new Verdirader(t, today());
        Function<Sats, Satsrad> toRow =
                sats -> row(kommunenr, sats, parametre, approved(own, sats.id()), t);
        return new Satsoversikt(
                kommune,
                Satsrett.maySet(),
                kommuner(),
                proposals.stream()
                        .filter(Forslag::isOpen)
                        .map(f -> waiting(f, byId, approved(own, f.sats()), t))
                        .toList(),
                returned(proposals, byId, t),
                table(all, sats -> sats.slag() != Sats.Slag.REGEL, toRow),
                table(all, sats -> sats.slag() == Sats.Slag.REGEL, toRow),
                rows.others(byId),
                rows.unconfirmed(byId));
    }

    private static List<Satsrad> table(
            List<Sats> all, Predicate<Sats> which, Function<Sats, Satsrad> toRow) {
        return all.stream().filter(which).map(toRow).toList();
    }

    private static List<Forslag> approved(Map<String, List<Forslag>> own, String sats) {
        return own.getOrDefault(sats, List.of()).stream()
                .sorted(Comparator.comparing(f -> Objects.requireNonNull(f.avgjorelse()).nr()))
                .toList();
    }

    private static Ventende waiting(
            Forslag f, Map<String, Sats> byId, List<Forslag> approved, Texts t) {
        var sats = Objects.requireNonNull(byId.get(f.sats()));
        return new Ventende(
                f.id().path(),
                effects(sats, f, approved, t),
                t.get("satser.foreslatt", f.foreslattNavn(), t.moment(f.foreslatt())),
                "");
    }

    /// What a proposal means; that no amount changes is said too.
    static List<String> effects(Sats sats, Forslag f, List<Forslag> approved, Texts t) {
        var words = new Satstekster(t);
        var effects = Virkning.of(sats, f, approved);
        return effects.isEmpty()
                ? List.of(t.get("satser.virkning.ingen", words.navn(sats)))
                : effects.stream().map(v -> words.virkning(sats, v)).toList();
    }

    /// Those the reader has had back, until a later proposal of the same value.
    private static List<Ventende> returned(
            List<Forslag> proposals, Map<String, Sats> byId, Texts t) {
        var me = Scopes.current().actor().id();
        var latest = new HashMap<String, Forslag>();
        proposals.forEach(f -> latest.put(f.sats(), f));
        return latest.values().stream()
                .filter(f -> f.foreslattAv().equals(me) && !f.isOpen() && !f.isApproved())
                .sorted(Comparator.comparing(Forslag::foreslatt))
                .map(
                        f -> {
                            var sats = Objects.requireNonNull(byId.get(f.sats()));
                            var words = new Satstekster(t);
                            var a = Objects.requireNonNull(f.avgjorelse());
                            return new Ventende(
                                    f.id().path(),
                                    List.of(words.forslag(sats, f)),
                                    t.get("satser.returnert", a.navn(), t.moment(a.tidspunkt())),
                                    a.grunn());
                        })
                .toList();
    }

    private Satsrad row(
            String kommunenr, Sats sats, Parametre parametre, List<Forslag> approved, Texts t) {
        var words = new Satstekster(t);
        var now = parametre.find(kommunenr, sats.id(), today()) instanceof Funnet f ? f : null;
        return new Verdirader(t, today())
                .row(
                        words.navn(sats),
                        "/satser/" + kommunenr + "/" + sats.id(),
                        words.verdi(sats, now == null ? null : now.value()),
                        now,
                        next(kommunenr, sats, parametre, approved, now, words));
    }

    private String next(
            String kommunenr,
            Sats sats,
            Parametre parametre,
            List<Forslag> approved,
            @Nullable Funnet now,
            Satstekster words) {
        var dates =
                Virkning.dates(Tidslinje.of(approved).parameter(sats).stream(), sats)
                        .tailSet(today(), false);
        for (var date : dates) {
            var then =
                    parametre.find(kommunenr, sats.id(), date) instanceof Funnet f
                            ? f.value()
                            : null;
            if (!Objects.equals(then, now == null ? null : now.value())) {
                return words.verdi(sats, then) + " " + words.periode(date, null);
            }
        }
        return "";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Forslagskontroll.OSLO);
    }
}
