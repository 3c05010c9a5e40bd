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
import no.helhet.regelverk.parametre.Parameter;
import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.parametre.Sikkerhet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return new Choice(
                omrade.kommunenr(),
                omrade.bydel().isEmpty() ? omrade.kommunenavn() : omrade.kommunenr());
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
        return new Satsoversikt(
                kommune,
                kommuner(),
                proposals.stream()
                        .filter(Forslag::isOpen)
                        .map(f -> waiting(f, byId, approved(own, f.sats()), t))
                        .toList(),
                returned(proposals, byId, t),
                all.stream()
                        .map(sats -> row(kommunenr, sats, parametre, approved(own, sats.id()), t))
                        .toList(),
                others(byId.keySet()::contains, t),
                unconfirmed(byId, t));
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
                new Satstekster(t).navn(sats),
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
        var latest = new java.util.HashMap<String, Forslag>();
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
                                    words.navn(sats),
                                    List.of(
                                            words.belop(f.belopOre())
                                                    + " "
                                                    + words.periode(f.fom(), f.tom())),
                                    t.get("satser.returnert", a.navn(), t.moment(a.tidspunkt())),
                                    a.grunn());
                        })
                .toList();
    }

    private Satsrad row(
            String kommunenr, Sats sats, Parametre parametre, List<Forslag> approved, Texts t) {
        var words = new Satstekster(t);
        var today = today();
        var found = parametre.find(kommunenr, sats.id(), today) instanceof Funnet f ? f : null;
        return row(
                words.navn(sats),
                null,
                "/satser/" + kommunenr + "/" + sats.id(),
                found,
                next(kommunenr, sats, parametre, approved, found, words),
                words);
    }

    private @Nullable String next(
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
                return words.belop(then) + " " + words.periode(date, null);
            }
        }
        return null;
    }

    private List<Satsrad> others(Predicate<String> settable, Texts t) {
        var words = new Satstekster(t);
        return Parametre.nasjonale().all().stream()
                .filter(p -> !settable.test(p.id()))
                .flatMap(
                        p ->
                                Parametre.nasjonale().find(p.id(), today()) instanceof Funnet f
                                        ? Stream.of(
                                                row(p.description(), "nb", null, f, null, words))
                                        : Stream.empty())
                .toList();
    }

    /// Those in force today or later that are not read in an official source, and those that no
    /// source was found for at all, whenever they held.
    private List<Satsrad> unconfirmed(Map<String, Sats> byId, Texts t) {
        var words = new Satstekster(t);
        var rows = new ArrayList<Satsrad>();
        for (var p : Parametre.nasjonale().all()) {
            var sats = byId.get(p.id());
            for (var row : p.rows()) {
                if (isDoubtful(row)
                        && Parametre.nasjonale().find(p.id(), row.from()) instanceof Funnet f) {
                    rows.add(
                            row(
                                    sats == null ? p.description() : words.navn(sats),
                                    sats == null ? "nb" : null,
                                    null,
                                    f,
                                    null,
                                    words));
                }
            }
        }
        return rows;
    }

    private boolean isDoubtful(Parameter.Rad row) {
        return switch (row.certainty()) {
            case Sikkerhet.BEKREFTET -> false;
            case Sikkerhet.SEKUNDAER -> row.to() == null || !row.to().isBefore(today());
            case Sikkerhet.UBEKREFTET -> true;
        };
    }

    static Satsrad row(
            String navn,
            @Nullable String sprak,
            @Nullable String href,
            @Nullable Funnet found,
            @Nullable String next,
            Satstekster words) {
        return found == null
                ? new Satsrad(
                        navn,
                        sprak,
                        href,
                        words.belop(null),
                        false,
                        "",
                        null,
                        "",
                        next == null ? "" : next)
                : new Satsrad(
                        navn,
                        sprak,
                        href,
                        words.verdi(found.unit(), found.value()),
                        found.kommunenr() != null,
                        words.kilde(found),
                        words.usikker(found.certainty()),
                        words.periode(found.from(), found.to()),
                        next == null ? "" : next);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Forslagskontroll.OSLO);
    }
}
