package no.helhet.praksis.avtale;

import no.helhet.platform.database.Scopes;
import no.helhet.praksis.avtale.Kalendervisning.Dag;
import no.helhet.praksis.avtale.Kalendervisning.Punkt;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads calendars: appointments and free slots in order of time.
@Service
@Transactional
class Kalendersider {
    private static final int WEEK = 7;
    private final Avtaler avtaler;
    private final LukeRepository luker;
    private final Avtaletid tid;

    Kalendersider(Avtaler avtaler, LukeRepository luker, Avtaletid tid) {
        this.avtaler = avtaler;
        this.luker = luker;
        this.tid = tid;
    }

    LocalDate today() {
        return tid.today();
    }

    /// @param uke the day's week, else the day alone
    /// @param kontor everybody at the office, else the reader alone
    Kalendervisning find(LocalDate dag, boolean uke, boolean kontor) {
        var first = uke ? dag.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : dag;
        var after = first.plusDays(uke ? WEEK : 1);
        var points = points(first, after, kontor);
        var dager =
                first.datesUntil(after)
                        .map(
                                d ->
                                        new Dag(
                                                d,
                                                points.stream()
                                                        .filter(
                                                                p ->
                                                                        Avtaletid.day(p.start())
                                                                                .equals(d))
                                                        .toList()))
                        .toList();
        return new Kalendervisning(dag, uke, kontor, dager, tid.today());
    }

    private List<Punkt> points(LocalDate first, LocalDate after, boolean kontor) {
        var scope = Scopes.current();
        var me = scope.actor();
        var from = Avtaletid.begin(first);
        var to = Avtaletid.begin(after);
        var points = new ArrayList<Punkt>();
        avtaler.find(from, to).stream()
                .filter(rad -> kontor || rad.a().brukerId().equals(me.id()))
                .map(rad -> new Punkt(rad.a().start(), rad.a().slutt(), rad.a().brukerNavn(), rad))
                .forEach(points::add);
        luker.findFree(scope.kommuner().getFirst(), me.enhetsnr(), from, to).stream()
                .filter(l -> kontor || l.brukerId().equals(me.id()))
                .map(l -> new Punkt(l.start(), l.slutt(), l.brukerNavn(), null))
                .forEach(points::add);
        points.sort(Comparator.comparing(Punkt::start).thenComparing(Punkt::hos));
        return points;
    }
}
