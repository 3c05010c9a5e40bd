package no.helhet.laering.rapport;

import no.helhet.formats.kostra.Skjema;
import no.helhet.laering.rapport.Kommunerapport.Gruppe;
import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Kontor;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Problem;
import no.helhet.register.Arsregister;
import no.helhet.register.Statsrapportering;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the pages of the state's reports show.
@Service
@Transactional
class Kostrasider {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final int ROWS = 50;
    private static final int MONTHS_IN_A_SECOND = 40_000;
    private final Arsregister register;
    private final Kostrarapport rapport;
    private final Leveringer leveringer;
    private final Rettinger rettinger;
    private final Statsrapportering identiteter;
    private final Directory directory;
    private final Clock clock;

    Kostrasider(
            Arsregister register,
            Kostrarapport rapport,
            Leveringer leveringer,
            Rettinger rettinger,
            Statsrapportering identiteter,
            Directory directory,
            Clock clock) {
        this.register = register;
        this.rapport = rapport;
        this.leveringer = leveringer;
        this.rettinger = rettinger;
        this.identiteter = identiteter;
        this.directory = directory;
        this.clock = clock;
    }

    Kostraside show(Skjema skjema, int year, String kommunenr, List<Problem> feil) {
        return side(rapport.make(kommunenr, skjema, year), feil);
    }

    /// Whether making the lines takes so long that the page should say so first.
    boolean isLong(Skjema skjema, int year, String kommunenr) {
        return skjema == Skjema.OKONOMISK_SOSIALHJELP
                && register.isPaidInMoreThan(kommunenr, year, MONTHS_IN_A_SECOND);
    }

    /// The page before anything is counted.
    Kostraside waiting(Skjema skjema, int year, String kommunenr) {
        var nothing = new Kommunerapport(kommunenr, skjema, year, List.of());
        return side(nothing, List.of(), true);
    }

    private Kostraside side(Kommunerapport made, List<Problem> feil) {
        return side(made, feil, false);
    }

    private Kostraside side(Kommunerapport made, List<Problem> feil, boolean waiting) {
        var skjema = made.skjema();
        var year = made.year();
        var kommunenr = made.kommunenr();
        var ready = made.ready();
        return new Kostraside(
                skjema,
                year,
                year < thisYear(),
                Skjema.years(),
                kommunenr,
                name(kommunenr),
                Arrays.stream(Scopes.current().kommunerArray())
                        .sorted()
                        .map(k -> new Choice(k, name(k)))
                        .toList(),
                made.linjer().size(),
                ready.size(),
                (int) ready.stream().filter(line -> !line.funn().isEmpty()).count(),
                (int) made.linjer().stream().filter(line -> line.rettet() > 0).count(),
                made.groups(),
                leveringer.findAll(kommunenr, skjema, year),
                feil,
                waiting);
    }

    /// Empty when the control has found nothing, or there is no such page.
    Optional<Kostrafunnside> findings(
            Skjema skjema, int year, String kommunenr, String kontroll, String felt, int page) {
        var made = rapport.make(kommunenr, skjema, year);
        var whole = side(made, List.of());
        return whole.grupper().stream()
                .filter(g -> g.kontroll().equals(kontroll) && g.felt().equals(felt))
                .findFirst()
                .flatMap(group -> findings(whole, made, group, page));
    }

    private static Optional<Kostrafunnside> findings(
            Kostraside whole, Kommunerapport made, Gruppe group, int page) {
        var rows =
                made.linjer().stream()
                        .filter(line -> line.funn().stream().anyMatch(group::holds))
                        .map(line -> row(whole, line, group))
                        .sorted(Comparator.comparing(Kostrafunnside.Rad::journalnr))
                        .toList();
        int pages = (rows.size() + ROWS - 1) / ROWS;
        if (page < 1 || page > pages) {
            return Optional.empty();
        }
        var shown = rows.subList((page - 1) * ROWS, Math.min(page * ROWS, rows.size()));
        return Optional.of(new Kostrafunnside(whole, group, shown, page, pages));
    }

    private static Kostrafunnside.Rad row(Kostraside whole, Rapportlinje line, Gruppe group) {
        var person = line.adresser().personId();
        return new Kostrafunnside.Rad(
                line.journalnr(),
                person == null
                        ? ""
                        : Kostralinjeside.adresse(
                                new LinjeId(whole.kommunenr(), person),
                                whole.skjema(),
                                whole.year()),
                line.programmer(),
                line.funn().stream().filter(group::holds).toList());
    }

    /// Empty when there is no such line, or it is closed to the user.
    Optional<Kostralinjeside> line(
            LinjeId id, Skjema skjema, int year, Map<String, String> felter, List<Problem> feil) {
        return identiteter
                .open(id.kommunenr(), id.id())
                .flatMap(
                        pseudonym ->
                                rapport.find(id.kommunenr(), skjema, pseudonym, year)
                                        .map(
                                                line ->
                                                        new Kostralinjeside(
                                                                skjema,
                                                                year,
                                                                id,
                                                                line.journalnr(),
                                                                line.isReady(),
                                                                line.funn(),
                                                                line.egne(),
                                                                rettinger.findByPerson(
                                                                        id.kommunenr(),
                                                                        skjema,
                                                                        year,
                                                                        pseudonym),
                                                                Ids.next().toString(),
                                                                feil,
                                                                felter)));
    }

    Optional<Leveringsside> receipt(LeveringId id) {
        return leveringer
                .find(id)
                .map(l -> new Leveringsside(l, name(id.kommunenr()), leveringer.findChanges(l)));
    }

    private String name(String kommunenr) {
        return directory.findKontor(Scopes.current().actor().enhetsnr()).stream()
                .flatMap(kontor -> kontor.omrader().stream())
                .filter(omrade -> omrade.kommunenr().equals(kommunenr))
                .map(Kontor.Omrade::kommunenavn)
                .findFirst()
                .orElse(kommunenr);
    }

    private int thisYear() {
        return LocalDate.ofInstant(clock.instant(), OSLO).getYear();
    }

    /// This year, or the last that has a layout.
    int latest() {
        var until = Skjema.years().headSet(thisYear() + 1);
        return until.isEmpty() ? Skjema.years().first() : until.last();
    }
}
