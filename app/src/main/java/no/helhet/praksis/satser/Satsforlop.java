package no.helhet.praksis.satser;

import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Texts;
import no.helhet.platform.web.Tone;
import no.helhet.praksis.satser.web.Satshistorikk;
import no.helhet.praksis.satser.web.Satsrad;
import no.helhet.regelverk.parametre.Oppslag.Funnet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// One value through time: what held when, and who decided it.
@Service
@Transactional(readOnly = true)
class Satsforlop {
    private final Satser satser;
    private final SatsRepository repository;
    private final Satsliste liste;
    private final Clock clock;

    Satsforlop(Satser satser, SatsRepository repository, Satsliste liste, Clock clock) {
        this.satser = satser;
        this.repository = repository;
        this.liste = liste;
        this.clock = clock;
    }

    Optional<Satshistorikk> show(Choice kommune, String id, Texts t) {
        return liste.find(kommune.value(), id).map(sats -> show(kommune, sats, t));
    }

    private Satshistorikk show(Choice kommune, Sats sats, Texts t) {
        var proposals = repository.findBySats(kommune.value(), sats.id());
        var line = Tidslinje.of(proposals.stream().filter(Forslag::isApproved).toList());
        var inForce =
                line.perioder().stream()
                        .map(p -> p.forslag().id())
                        .collect(Collectors.toUnmodifiableSet());
        var words = new Satstekster(t);
        return new Satshistorikk(
                kommune,
                Satsrett.maySet(),
                sats.id(),
                words.navn(sats),
                periods(kommune.value(), sats, line, t),
                proposals.stream()
                        .sorted((a, b) -> b.foreslatt().compareTo(a.foreslatt()))
                        .map(f -> entry(sats, f, inForce.contains(f.id()), words, t))
                        .toList());
    }

    /// As look-ups answer, day by day.
    private List<Satsrad> periods(String kommunenr, Sats sats, Tidslinje line, Texts t) {
        var words = new Satstekster(t);
        var table = new Verdirader(t, LocalDate.ofInstant(clock.instant(), Forslagskontroll.OSLO));
        var parametre = satser.parametre(kommunenr);
        var dates = Virkning.dates(line.parameter(sats).stream(), sats);
        var rows = new ArrayList<Satsrad>();
        for (var date : dates.descendingSet()) {
            if (parametre.find(kommunenr, sats.id(), date) instanceof Funnet found) {
                var next = dates.higher(date);
                rows.add(
                        table.row(
                                words.verdi(sats, found.value()),
                                null,
                                "",
                                during(found, date, next == null ? null : next.minusDays(1)),
                                ""));
            }
        }
        return rows;
    }

    /// A national value holds only where the municipality has none of its own.
    private static Funnet during(Funnet f, LocalDate from, @Nullable LocalDate to) {
        return new Funnet(
                f.id(),
                f.kommunenr(),
                f.value(),
                f.unit(),
                f.source(),
                f.certainty(),
                f.hjemmel(),
                from,
                to);
    }

    private static Satshistorikk.Innslag entry(
            Sats sats, Forslag f, boolean inForce, Satstekster words, Texts t) {
        var lines = new ArrayList<String>();
        lines.add(t.get("satser.foreslatt", f.foreslattNavn(), t.moment(f.foreslatt())));
        var a = f.avgjorelse();
        if (a != null) {
            var key = a.isApproval() ? "satser.godkjent" : "satser.returnert";
            lines.add(t.get(key, a.navn(), t.moment(a.tidspunkt())));
        }
        lines.add(t.get("satser.begrunnet", f.begrunnelse()));
        if (a != null && !a.isApproval()) {
            lines.add(t.get("satser.grunn", a.grunn()));
        }
        if (!f.hvorforTilbake().isEmpty()) {
            lines.add(t.get("satser.tilbakegrunn", f.hvorforTilbake()));
        }
        var replaced = f.isApproved() && !inForce;
        return new Satshistorikk.Innslag(
                f.id().path(),
                words.innhold(sats, f),
                replaced ? "satser.status.erstattet" : Forslagssider.status(f),
                f.isOpen() ? Tone.WARNING : inForce ? Tone.SUCCESS : Tone.NEUTRAL,
                lines);
    }
}
